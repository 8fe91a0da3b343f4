import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/analysis';
import type { Localization } from '../../../src/localization/level';
import { escapeMarkdown, shorten } from '../../../src/report/escape-markdown';
import { disclaimer } from '../../../src/report/summary';
import { summaryMarkdown } from '../../../src/report/summary-markdown';
import { makeFinding } from '../support/finding';

const brisk = makeFinding({ sign: 'hyperreflexia', text: 'R KJ 3+', start: 12, side: 'right' });
const wasted = makeFinding({ sign: 'atrophy', text: 'wasted | hand', start: 40, side: 'left' });

const localization: Localization = {
  levels: [
    {
      level: 'spinal-cord',
      site: 'cervical-cord',
      segment: 'C5-C6',
      side: 'right',
      name: 'right cervical cord',
      confidence: 'moderate',
      score: 3,
      why: 'Brisk below, wasted at the level.',
      supportedBy: [brisk.id],
      against: [wasted.id],
      unexplained: [],
    },
  ],
  patterns: [{ region: 'leg', side: 'right', pattern: 'umn', evidence: [brisk.id] }],
  path: 'From the cortex to the cord.',
  exceptions: [
    {
      id: 'shock',
      name: 'Spinal shock',
      effect: 'Low tone.',
      source: 'NBK1',
      firedBy: [wasted.id],
    },
  ],
  redFlags: [{ id: 'cord', message: 'Cord compression?', source: 'NICE', firedBy: [brisk.id] }],
  nextExaminations: [{ what: 'Jaw jerk', why: 'Tells the pons from the cord.' }],
  management: [{ id: 'm', direction: 'Stretch first.', source: 'VA/DoD' }],
};

function analysis(given: Partial<Analysis> = {}): Analysis {
  const note = { text: '', sections: [] } as unknown as Analysis['note'];
  return {
    note,
    findings: [brisk, wasted],
    rejected: [],
    context: [],
    localization,
    problems: [],
    undocumented: [],
    ...given,
  };
}

function render(of: Analysis): string {
  const link = ({ start }: { start: number }) => `file:///a%20note.txt#L1,${start + 1}`;
  return summaryMarkdown(of, { title: 'a_note.txt', link });
}

describe('the summary', () => {
  const text = render(analysis());

  it('is titled after the note', () => {
    assert.ok(text.startsWith('# Likely lesion level: a\\_note.txt\n'));
  });

  it('gives each level with where, how sure and why', () => {
    assert.match(
      text,
      /### 1\. Right cervical cord\n\n\*spinal cord, right, C5-C6; moderate confidence\*\n\nBrisk below/,
    );
  });

  it('links what speaks for and against to its place in the note', () => {
    assert.match(text, /\*\*Speaks for it\*\*\n\n- \[“R KJ 3\+”\]\[n1\]: UMN: brisk reflex, right/);
    assert.match(text, /\*\*Speaks against it\*\*\n\n- \[“wasted \\\| hand”\]\[n2\]: LMN: /);
    assert.doesNotMatch(text, /Left unexplained/);
    assert.match(text, /^\[n1\]: <file:\/\/\/a%20note\.txt#L1,13>$/m);
    assert.match(text, /^\[n2\]: <file:\/\/\/a%20note\.txt#L1,41>$/m);
  });

  it('has the pattern by region and side, the patient’s right first', () => {
    assert.match(text, /\| \| Right \| Left \|/);
    assert.match(text, /\| Leg \| UMN \[1\]\[n1\] \| not documented \|/);
    assert.match(text, /\| Arm \| not documented \| not documented \|/);
  });

  it('has red flags before the levels, and exceptions, next steps and directions behind', () => {
    const order = [
      'Red flag',
      '## Likely level',
      '## Pattern',
      'Spinal shock',
      'Jaw jerk',
      'Stretch first',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('names two lesions together, each with what it explains, only where they are given', () => {
    assert.doesNotMatch(text, /Two lesions together/);
    const lesion = (name: string, side: 'left' | 'right', id: string) => ({
      ...{ level: 'nerve' as const, site: 'ulnar-nerve', segment: null },
      ...{ name, side, explains: [id] },
    });
    const lesions = [lesion('One', 'right', brisk.id), lesion('Other', 'left', wasted.id)];
    const paired = render(
      analysis({ localization: { ...localization, pair: { lesions, unexplained: [] } } }),
    );
    assert.match(paired, /- \*\*One\*\* \(peripheral nerve, right\): \[“R KJ 3\+”\]\[n1\]$/m);
    assert.match(paired, /- \*\*Other\*\* \(peripheral nerve, left\): \[“wasted/);
    assert.doesNotMatch(paired, /Left unexplained by both/);
  });

  it('gives the ISNCSCI levels of a full grid, and says what the note does not tell', () => {
    assert.doesNotMatch(text, /ISNCSCI/);
    const isncsci = {
      ...{ motorLeft: 'C6', motorRight: 'C5', sensoryLeft: null, sensoryRight: null },
      ...{ neurologicalLevel: null, evidence: [] },
    };
    const graded = render(analysis({ localization: { ...localization, isncsci } }));
    assert.match(graded, /^- Motor level: right C5, left C6$/m);
    assert.match(graded, /^- Neurological level of injury: not told by the note$/m);
  });

  it('names what can’t be true, and what was not recorded', () => {
    assert.doesNotMatch(text, /To check in the note/);
    const note = { text: 'R KJ 3+ and no more', sections: [] } as unknown as Analysis['note'];
    const problem = { rule: 'scale', severity: 'warning', start: 5, end: 7, fixes: [] } as const;
    const related = [{ start: 0, end: 1, message: 'There.' }];
    const wrong = render(
      analysis({
        note,
        problems: [{ ...problem, message: 'On no scale.', related }],
        undocumented: [{ start: 0, end: 1, message: 'The plantars are not recorded.' }],
      }),
    );
    assert.match(wrong, /^- \[“3\+”\]\[n\d+\], \[“R”\]\[n\d+\]: On no scale\.$/m);
    assert.match(wrong, /\*\*Not documented\*\*\n\n- The plantars are not recorded\.$/m);
  });

  it('says once that it is no diagnosis', () => {
    assert.equal(text.split(disclaimer).length, 2);
  });

  it('says in words that nothing was found', () => {
    const empty = render(analysis({ findings: [] }));
    assert.match(empty, /No statement on tone, reflexes, muscle bulk or power was found/);
    assert.doesNotMatch(empty, /## Likely level/);
    assert.ok(empty.includes(disclaimer));
  });

  it('does without links where the note has no address', () => {
    const plain = summaryMarkdown(analysis(), { title: 'x', link: () => null });
    assert.match(plain, /^- “R KJ 3\+”: UMN/m);
    assert.doesNotMatch(plain, /\]\[n\d/);
  });
});

describe("a note's words in Markdown", () => {
  it('are never markup', () => {
    const words = '# a *b* _c_ [d](e) <img src=x> `f` $g$ |h|\n- i &amp; ~~j~~';
    const escaped = escapeMarkdown(words);
    assert.equal(escaped.replace(/\\(.)/g, '$1'), words.replace('\n', ' '));
    assert.doesNotMatch(escaped, /(?<!\\)[*_[\]<>`$|&~]/);
  });

  it('turn nothing that stands behind them', () => {
    const words = 'knee \u202ejerk\u2066 \u202abrisk';
    for (const shown of [escapeMarkdown(words), shorten(words)])
      assert.equal(shown, 'knee \ufffdjerk\ufffd \ufffdbrisk');
  });

  it('keep beginning and end where they are long', () => {
    const short = shorten(`${'a'.repeat(100)} ${'b'.repeat(100)}`);
    assert.ok(short.length <= 90);
    assert.match(short, /^a+ … b+$/);
  });
});
