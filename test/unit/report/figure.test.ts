import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { figureHtml, figureSvg, pageStyle } from '../../../src/report/figure/figure';
import { outlineOn } from '../../../src/report/figure/frame';
import { palette } from '../../../src/report/figure/palette';
import { bodyPatterns, patternMarks } from '../../../src/report/figure/pattern-marks';
import { draw, makeLevel, makeRows, type Part, partsOf, readDrawing } from './drawing';

const regions = (drawn: readonly Part[]) => drawn.filter((part) => part.attributes['data-region']);
const number = (words: string | undefined) => Number(words);

describe('the figure of the body', () => {
  it('gives each pattern its hatch and its letter', () => {
    const hatchless = new Set<string>();
    for (const pattern of bodyPatterns) {
      const drawn = draw(makeRows(pattern));
      const { letter } = patternMarks[pattern];
      assert.equal(regions(drawn).length, 8);
      for (const { parts } of regions(drawn)) {
        const area = parts.find(({ name }) => name === 'path')!.attributes;
        const words = parts.filter(({ name }) => name === 'text').map(({ text }) => text);
        assert.deepEqual(words, letter ? [letter] : []);
        const hatch = drawn.find(({ attributes }) => `url(#${attributes['id']})` === area['fill']);
        assert.equal(hatch?.name, letter ? 'pattern' : undefined, pattern);
        // As it looks without colour: each is still another.
        if (hatch)
          hatchless.add(
            JSON.stringify(hatch).replace(/(?:-|hatch-)(?:umn|lmn|other|normal|both|ink)/g, ''),
          );
      }
    }
    assert.equal(hatchless.size, 5);
    const letters = bodyPatterns.map((pattern) => patternMarks[pattern].letter);
    assert.deepEqual(letters, ['U', 'L', 'U+L', 'A', 'N', '']);
  });

  it('has the patient’s right on the left, and says so', () => {
    const drawn = draw(makeRows('umn', 'lmn'));
    for (const { attributes, parts } of regions(drawn)) {
      const right = attributes['data-side'] === 'right';
      assert.equal(attributes['data-pattern'], right ? 'umn' : 'lmn');
      const [x = 0] = /[\d.]+/
        .exec(parts.find(({ name }) => name === 'rect')!.attributes['x']!)!
        .map(Number);
      assert.equal(x < 105, right);
    }
    const heading = (words: string) =>
      number(drawn.find(({ text }) => text === words)?.attributes['x']);
    assert.ok(heading('Right') < heading('Left'));
    const words = drawn.find(({ name }) => name === 'desc')!.text;
    assert.match(words, /Right arm: upper motor neuron\. Left arm: lower motor neuron\./);
  });

  it('is mirrored when the sides are swapped', () => {
    const one = draw([{ region: 'arm', side: 'left', pattern: 'umn', evidence: [] }]);
    const other = draw([{ region: 'arm', side: 'right', pattern: 'umn', evidence: [] }]);
    const seen = (drawn: readonly Part[], turn: (side: string) => string) =>
      regions(drawn)
        .map(
          ({ attributes: { 'data-region': region, 'data-side': side, 'data-pattern': is } }) =>
            `${region} ${turn(side!)} ${is}`,
        )
        .sort();
    assert.deepEqual(
      seen(one, (side) => side),
      seen(other, (side) => (side === 'left' ? 'right' : 'left')),
    );
    const frame = { midline: 50, top: 1, scale: 2 };
    assert.equal(outlineOn(frame, 'right', 'M 3 4 L 0 5 Z'), 'M 44 9 L 50 11 Z');
    assert.equal(outlineOn(frame, 'left', 'M 3 4 L 0 5 Z'), 'M 56 9 L 50 11 Z');
  });
});

describe('the figure in a page and in a file', () => {
  const hostile = makeLevel({ name: `<script>"'&amp;\u0000\ud800]]>` });
  const patterns = [{ ...makeRows('both')[0]!, evidence: ['secret words@12'] }];

  it('is well-formed, escapes every name, and has no words of the note', () => {
    for (const xml of [
      figureHtml({ patterns, levels: [hostile] }),
      figureSvg({ patterns, levels: [hostile] }),
    ]) {
      const texts = partsOf(readDrawing(xml)).map(({ text }) => text);
      assert.ok(
        texts.some((text) => text.startsWith('&lt;script&gt;&quot;&#39;&amp;amp;')),
        texts.join(),
      );
      assert.doesNotMatch(xml, /secret|\0|\p{Cs}/u);
    }
  });

  it('needs nothing that a strict policy forbids', () => {
    const parts = draw(makeRows('other'), [makeLevel({})]);
    assert.ok(!parts.some(({ name }) => ['script', 'style', 'a', 'image', 'use'].includes(name)));
    assert.ok(
      !parts.some(({ attributes }) =>
        Object.keys(attributes).some((key) => /^(?:style|href|on)/.test(key)),
      ),
    );
  });

  it('has a title and a description for screen readers', () => {
    const drawings = draw(makeRows('normal'), [makeLevel({})]).filter(({ name }) => name === 'svg');
    for (const { attributes, parts } of drawings) {
      const ids = parts.slice(0, 2).map(({ attributes: { id } }) => id);
      assert.equal(attributes['aria-labelledby'], ids.join(' '));
      assert.deepEqual(
        [attributes['role'], parts[0]!.name, parts[1]!.name],
        ['img', 'title', 'desc'],
      );
    }
    assert.match(
      drawings[1]!.parts[1]!.text,
      /Likely level: Right cervical cord, moderate confidence\./,
    );
  });

  it('takes the colours of the theme, and those for paper where there is none', () => {
    const contributed = manifest.contributes.colors.map(({ id, defaults }) => [
      `--vscode-${id.replace('.', '-')}`,
      defaults.light,
    ]);
    const light = new Map(contributed.map(([variable, color]) => [variable, color?.toLowerCase()]));
    for (const { variable, paper } of Object.values(palette)) {
      assert.ok(pageStyle.includes(`var(${variable},${paper})`));
      if (variable.includes('motorNeuronLens')) assert.equal(light.get(variable), paper);
    }
    assert.doesNotMatch(
      pageStyle.slice(pageStyle.indexOf('@media print'), pageStyle.indexOf('.mnl-figure')),
      /var\(/,
    );
  });

  it('is the same each time', () => {
    const given = { patterns, levels: [makeLevel({}), hostile] };
    assert.equal(figureSvg(structuredClone(given)), figureSvg(given));
  });
});
