import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ContextFinding } from '../../../src/context/context-finding';
import type { Finding } from '../../../src/findings/finding';
import { localize } from '../../../src/localization/localize';
import type { Level } from '../../../src/localization/level';
import type { Side } from '../../../src/vocabulary/ids';
import { evidenceOf } from './builder';
import { alwaysHolds } from '../support/property';
import { textbook } from './expectations';

const mirrored: Record<Side, Side> = { left: 'right', right: 'left', bilateral: 'bilateral' };

function mirror<One extends Finding | ContextFinding>(one: One): One {
  return { ...one, side: one.side && mirrored[one.side] };
}

const signs = [
  ...[
    'weakness',
    'spasticity',
    'hyperreflexia',
    'areflexia',
    'babinski',
    'atrophy',
    'normal-power',
  ],
  ...[
    '+facial-palsy-lower',
    '+horner',
    '+ataxia-limb',
    '+sensory-loss',
    '+aphasia',
    '+rest-tremor',
  ],
];
const sites = [
  'arm',
  'leg',
  'biceps',
  'ankle-dorsiflexion',
  'knee-reflex',
  'triceps-reflex',
  'face',
];
const line = fc
  .tuple(
    fc.constantFrom('', 'no', 'possible'),
    fc.constantFrom('left', 'right', 'bilateral', ''),
    fc.constantFrom(...sites),
    fc.constantFrom(...signs),
  )
  .map((words) => words.filter(Boolean).join(' '));
const notes = fc.oneof(
  fc.array(line, { maxLength: 12 }),
  fc.constantFrom(...textbook.map(({ lines }) => [...lines])),
);

describe('the reasoning', () => {
  it('is the same under left and right', () => {
    fc.assert(
      fc.property(notes, (lines) => {
        const { findings, context } = evidenceOf(lines);
        const { levels: here, pair } = localize(findings, context);
        const { levels: there, pair: thereToo } = localize(
          findings.map(mirror),
          context.map(mirror),
        );
        assert.equal(thereToo?.lesions.length, pair?.lesions.length);
        assert.deepEqual(
          there.map(({ level, side, score, confidence }) => ({ level, side, score, confidence })),
          here.map(({ level, side, score, confidence }) => ({
            level,
            side: side && mirrored[side],
            score,
            confidence,
          })),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('never puts a level it is sure of below a rival for a further finding that supports it and not the rival', () => {
    const further = fc
      .tuple(
        fc.constantFrom('left', 'right', 'bilateral'),
        fc.constantFrom(...sites),
        fc.constantFrom(...signs),
      )
      .map((words) => words.join(' '));
    alwaysHolds(
      fc.tuple(notes, further),
      ([lines, line]) => {
        const [few, more] = [evidenceOf(lines), evidenceOf([...lines, line])];
        const before = localize(few.findings, few.context).levels;
        const after = localize(more.findings, more.context).levels;
        const known = new Set([...few.findings, ...few.context].map(({ id }) => id));
        const added = [...more.findings, ...more.context].filter(({ id }) => !known.has(id));
        const supports = ({ supportedBy }: Level) =>
          added.length > 0 && added.every(({ id }) => supportedBy.includes(id));
        const [first] = before;
        const now = after.findIndex(({ level }) => level === first?.level);
        // where all is unlikely, a further finding changes how the others are read
        if (first === undefined || first.confidence === 'low' || now < 1) return;
        if (!supports(after[now]!)) return;
        for (const rival of after.slice(0, now))
          assert.ok(supports(rival), `${rival.name} over ${first.name}`);
      },
      400,
    );
  });

  it('says the same of the same findings, in any run', () => {
    fc.assert(
      fc.property(notes, (lines) => {
        const { findings, context } = evidenceOf(lines);
        const once = JSON.stringify(localize(findings, context));
        assert.equal(JSON.stringify(localize(findings, context)), once);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of statements for its level', () => {
    for (const { lines } of textbook) {
      const { findings, context } = evidenceOf(lines);
      const [first] = localize(findings, context).levels;
      const [other] = localize([...findings].reverse(), [...context].reverse()).levels;
      assert.deepEqual([other?.level, other?.side], [first?.level, first?.side]);
    }
  });

  it('points only at findings it was given', () => {
    fc.assert(
      fc.property(notes, (lines) => {
        const { findings, context } = evidenceOf(lines);
        const known = new Set([...findings, ...context].map(({ id }) => id));
        const { levels, pair, exceptions, redFlags, patterns } = localize(findings, context);
        const named = [
          ...(pair?.lesions ?? []).flatMap(({ explains }) => explains),
          ...(pair?.unexplained ?? []),
          ...levels.flatMap((one) => [...one.supportedBy, ...one.against, ...one.unexplained]),
          ...[...exceptions, ...redFlags].flatMap(({ firedBy }) => firedBy),
          ...patterns.flatMap(({ evidence }) => evidence),
        ];
        assert.deepEqual(
          named.filter((id) => !known.has(id)),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has a level for nothing at all, in words that say why', () => {
    const { levels, path, management } = localize([], []);
    assert.equal(levels[0]?.level, 'none');
    assert.match(levels[0].why, /^Nothing to localise/);
    assert.equal(path, null);
    assert.deepEqual(management, []);
  });

  it('thinks less of motor neuron disease in a child than in a grown-up', () => {
    const { findings, context } = evidenceOf([
      'bilateral leg spasticity',
      'bilateral knee-reflex hyperreflexia',
      'bilateral hand atrophy',
      'bilateral tongue fasciculations',
      '+age',
    ]);
    const scoreAt = (years: number) => {
      const aged = context.map((one) => ({ ...one, quantity: years }));
      const { levels } = localize(findings, aged);
      return levels.find(({ level }) => level === 'motor-neuron')?.score ?? -Infinity;
    };
    assert.ok(scoreAt(60) > -Infinity);
    assert.ok(scoreAt(6) < scoreAt(60) - 1);
  });

  it('does not count the past, the hypothetical or other people', () => {
    const { findings, context } = evidenceOf(['right arm weakness', 'right leg weakness']);
    for (const assertion of ['historical', 'hypothetical', 'other-person'] as const) {
      const moved = findings.map((one) => ({ ...one, assertion }));
      assert.equal(localize(moved, context).levels[0]?.level, 'none');
    }
  });
});
