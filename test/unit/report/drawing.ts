import assert from 'node:assert/strict';
import type { Level, PatternRow } from '../../../src/localization/level';
import { figureHtml } from '../../../src/report/figure/figure';

/** A level for the tests of the figure: what is not given is as simple as can be. */
export function makeLevel(given: Partial<Level>): Level {
  return {
    level: 'spinal-cord',
    site: 'cervical-cord',
    segment: 'C5-C6',
    side: 'right',
    name: 'Right cervical cord',
    confidence: 'moderate',
    score: 3,
    why: 'Brisk below.',
    supportedBy: [],
    against: [],
    unexplained: [],
    ...given,
  };
}

/** All regions with one pattern on the right and one on the left. */
export function makeRows(
  right: PatternRow['pattern'],
  left: PatternRow['pattern'] = right,
): PatternRow[] {
  return (['head', 'arm', 'trunk', 'leg'] as const).flatMap((region) => [
    { region, side: 'left', pattern: left, evidence: [] },
    { region, side: 'right', pattern: right, evidence: [] },
  ]);
}

/** A part of a drawing. */
export interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: Part[];
  text: string;
}

const entity = /&(?:amp|lt|gt|quot|#39);/g;
const tag = /<(\/?)([a-z][\w:-]*)((?:\s+[a-z][\w:-]*="[^"<]*")*)\s*(\/?)>/iy;

/** Reads a drawing as strict XML; it throws where the drawing is not well-formed. */
export function readDrawing(xml: string): Part {
  const top: Part = { name: '', attributes: {}, parts: [], text: '' };
  const open = [top];
  const source = xml.trim();
  for (let at = 0; at < source.length;) {
    const here = open.at(-1)!;
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      const words = source.slice(at, end < 0 ? undefined : end);
      assert.ok(!words.replace(entity, '').includes('&'), `a bare & in “${words}”`);
      here.text += words;
      at += words.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(source);
    assert.ok(found, `no tag at “${source.slice(at, at + 40)}”`);
    at = tag.lastIndex;
    const [, closing, name = '', pairs = '', empty] = found;
    if (closing) {
      assert.equal(open.pop()?.name, name);
      continue;
    }
    const list = [...pairs.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    assert.equal(new Set(list.map(([key]) => key)).size, list.length, 'an attribute twice');
    assert.ok(!pairs.replace(entity, '').includes('&'), `a bare & in “${pairs}”`);
    const part: Part = { name, attributes: Object.fromEntries(list) as never, parts: [], text: '' };
    here.parts.push(part);
    if (!empty) open.push(part);
  }
  assert.equal(open.length, 1, 'an element is left open');
  assert.equal(top.parts.length, 1, 'one root');
  return top.parts[0]!;
}

/** A part and all within it. */
export function partsOf(part: Part): Part[] {
  return [part, ...part.parts.flatMap(partsOf)];
}

/** All parts of the figure, as a page has it. */
export function draw(patterns: readonly PatternRow[], levels: readonly Level[] = []): Part[] {
  return partsOf(readDrawing(figureHtml({ patterns, levels })));
}
