import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { pageHtml, pagePolicy } from '../../../src/editor/summary/summary-page-html';
import { summaryHtml } from '../../../src/report/summary-html';
import { type Part, partsOf, readDrawing } from './drawing';

const NOTE = `Sudden weakness of the right arm and leg this morning.
Tone: spasticity of the right arm and both legs. Right knee jerk 3+, right ankle jerk 4+, left biceps jerk 1+.
Right plantar extensor. Power: right deltoid 3/5, right biceps 3/5, right hip flexion 4/5, right ankle dorsiflexion 4/5.
Wasting of the left biceps. Hoffmann's sign positive on the right. No clonus. Sensory level at T4.`;

const linked = {
  title: 'a <b>.note',
  line: ({ start }: { start: number }) => NOTE.slice(0, start).split('\n').length,
  address: ({ start }: { start: number }) => `command:x?${start}`,
};
const analysis = analyze(NOTE);
const page = (of = analysis, options: Parameters<typeof summaryHtml>[1] = linked) =>
  partsOf(readDrawing(summaryHtml(of, options)));
const named = (parts: readonly Part[], name: string) => parts.filter((part) => part.name === name);
const words = (part: Part | undefined) =>
  part
    ? partsOf(part)
        .map(({ text }) => text)
        .join('')
    : '';

describe('the page of the summary', () => {
  const parts = page();

  it('has one title, and headings that skip no rank', () => {
    const ranks = parts.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
    assert.equal(ranks.filter((rank) => rank === 1).length, 1);
    ranks.forEach((rank, index) => assert.ok(rank <= (ranks[index - 1] ?? 0) + 1, ranks.join()));
    assert.equal(words(named(parts, 'h1')[0]), 'Likely lesion level: a &lt;b&gt;.note');
  });

  it('has an id for each part once, and names its landmarks', () => {
    const ids = parts.flatMap(({ attributes }) => attributes['id'] ?? []);
    assert.equal(new Set(ids).size, ids.length);
    const labels = parts.flatMap(({ attributes }) =>
      (attributes['aria-labelledby'] ?? '').split(' ').filter(Boolean),
    );
    assert.ok(labels.length > 2);
    assert.deepEqual(
      labels.filter((label) => !ids.includes(label)),
      [],
    );
  });

  it('leads from each statement and each number to its line', () => {
    const links = named(parts, 'a');
    assert.ok(links.length > 15);
    for (const { attributes } of links)
      assert.match(attributes['href']!, /^(?:command:x\?\d+|#level-\d-heading)$/);
    const clonus = links.find((link) => words(link).includes('clonus'));
    assert.equal(clonus?.attributes['title'], 'Line 4');
    const number = links.find((link) => words(link) === '1')!;
    assert.match(number.attributes['aria-label']!, /^1: “.+”, line \d$/);
  });

  it('leads from the figure to the first finding of a region and to the reasons of a level', () => {
    const inFigure = partsOf(named(parts, 'figure')[0]!).filter(({ name }) => name === 'a');
    const labels = inFigure.map(({ attributes }) => attributes['aria-label']);
    assert.ok(
      labels.some((label) => /^Right arm: .+: line \d$/.test(label!)),
      labels.join(),
    );
    assert.ok(inFigure.some(({ attributes }) => attributes['href'] === '#level-1-heading'));
    const roles = named(parts, 'svg').map(({ attributes }) => attributes['role']);
    assert.deepEqual(roles, ['group', 'group']);
  });

  it('has heads for the rows and columns of its table', () => {
    const scopes = named(parts, 'th').map((head) => [words(head), head.attributes['scope']]);
    assert.deepEqual(scopes.slice(0, 3), [
      ['Right', 'col'],
      ['Left', 'col'],
      ['Head', 'row'],
    ]);
    assert.equal(scopes.length, 6);
  });

  it('folds long lists after the first five', () => {
    const list = parts.find(({ attributes }) => attributes['id'] === 'level-1-for')!;
    const [shown, more] = [list.parts.find(({ name }) => name === 'ul'), list.parts.at(-1)];
    assert.equal(shown?.parts.length, 5);
    assert.deepEqual([more?.name, more?.attributes['open']], ['details', undefined]);
    const rest = more!.parts[1]!.parts.length;
    assert.equal(words(more!.parts[0]), `${rest} more`);
    assert.equal(5 + rest, analysis.localization.levels[0]!.supportedBy.length);
  });

  it('has lines instead of links in a file, and nothing folded away', () => {
    const file = page(analysis, { ...linked, address: null });
    assert.deepEqual(named(file, 'a'), []);
    assert.ok(named(file, 'small').some((part) => /^line \d$/.test(words(part))));
    for (const fold of named(file, 'details')) assert.equal(fold.attributes['open'], '');
    assert.ok(named(file, 'svg').every(({ attributes }) => attributes['role'] === 'img'));
  });

  it('shows whatever a note says as text', () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '[x](command:workbench.action.quit)',
      '</bdi></main><script>',
      '\u202Espastic\u2066',
      '"><a href="command:x">',
    ];
    const phrase = fc.constantFrom(...hostile);
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        const note = analyze(
          `Right ${one} knee jerk 3+. Spasticity ${other} of both legs.\nWasting ${one} of the hand.`,
        );
        const drawn = page(note, { ...linked, title: `${other}.note` });
        assert.deepEqual(named(drawn, 'script').concat(named(drawn, 'img')), []);
        for (const { attributes } of drawn) {
          const bad = Object.keys(attributes).filter((key) => /^(?:on|style|src)/.test(key));
          assert.deepEqual(bad, []);
          assert.match(attributes['href'] ?? '#', /^(?:#|command:x\?\d+$)/);
        }
        assert.ok(
          words(drawn[0]).includes(
            other.replace(/[<>"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!),
          ),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('the page around the summary', () => {
  const shell = pageHtml('file:///a%22b"><script>.note', 'abc');

  it('loads its own style and script, and nothing else', () => {
    assert.ok(shell.includes(`content="${pagePolicy('abc')}"`));
    assert.doesNotMatch(pagePolicy('abc'), /unsafe|https?:|\*/);
    const tags = [...shell.matchAll(/<(?:style|script)\b[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(tags, ['<style nonce="abc">', '<script nonce="abc">']);
    assert.doesNotMatch(shell, /\sstyle=|\son\w+=|\bsrc=/);
  });

  it('keeps the note’s address as text', () => {
    assert.ok(shell.includes('data-note="file:///a%22b&quot;&gt;&lt;script&gt;.note"'));
  });
});
