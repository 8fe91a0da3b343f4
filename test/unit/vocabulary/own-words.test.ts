import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis';
import { assertSpan } from '../../../src/assertion/assert-span';
import { EMPTY_VOCABULARY, type OwnVocabulary } from '../../../src/vocabulary/own-vocabulary';
import { signRows } from '../../../src/vocabulary/sign-rows';
import { siteRows } from '../../../src/vocabulary/site-rows';

/** A vocabulary that holds one part alone. */
const own = (part: Partial<OwnVocabulary>): OwnVocabulary => ({ ...EMPTY_VOCABULARY, ...part });

/** Findings in short: sign, assertion, side, sites, words. */
const read = (text: string, part: Partial<OwnVocabulary>): string[] =>
  analyze(text, { vocabulary: own(part) }).findings.map(
    ({ sign, assertion, side, sites, text: words }) =>
      [sign, assertion, side ?? '-', sites.join('+') || '-', words].join(' | '),
  );

describe('own words for signs', () => {
  const signs = { spasticity: ['board-stiff'] };

  it('state the sign by themselves, with side and site', () => {
    assert.deepEqual(read('Board stiff in the right leg.', { signs }), [
      'spasticity | present | right | leg | Board stiff',
    ]);
    assert.deepEqual(read('Left arm board-stiff.', { signs }), [
      'spasticity | present | left | arm | board-stiff',
    ]);
  });

  it('are denied, doubted and put in the past like any other', () => {
    const assertions = (text: string) => read(text, { signs }).map((one) => one.split(' | ')[1]);
    assert.deepEqual(assertions('No clonus, no board-stiff limbs.'), ['absent', 'absent']);
    assert.deepEqual(assertions('Possibly board-stiff legs.'), ['possible']);
    assert.deepEqual(assertions('Father had board-stiff legs.'), ['other-person']);
  });

  it('take the region that the sign always has', () => {
    const [finding] = analyze('The toe fans up on the left.', {
      vocabulary: own({ signs: { babinski: ['toe fans up'] } }),
    }).findings;
    assert.deepEqual([finding?.sign, finding?.side, finding?.region], ['babinski', 'left', 'leg']);
  });

  it('can be of a sign that has no bare words of its own', () => {
    assert.deepEqual(read('Legs: supple as ever.', { signs: { 'normal-tone': ['supple'] } }), [
      'normal-tone | present | bilateral | leg | supple',
    ]);
  });

  it('win where ours say another sign, and leave ours where they say the same', () => {
    assert.deepEqual(read('Floppy right arm.', { signs: { flaccidity: ['floppy'] } }), [
      'flaccidity | present | right | arm | Floppy',
    ]);
    assert.deepEqual(read('Spastic bladder.', { signs: { spasticity: ['spastic'] } }), []);
  });

  it('are words, not letters within words, and short ones keep their case', () => {
    assert.deepEqual(read('Overboard-stiffening of rules.', { signs }), []);
    const short = { signs: { clonus: ['CLN'] } };
    assert.deepEqual(read('CLN at the left ankle.', short), [
      'clonus | present | left | ankle | CLN',
    ]);
    assert.deepEqual(read('cln at the left ankle.', short), []);
  });

  it('are no patterns', () => {
    for (const wording of ['stiff.*', '(stiff|rigid)', '#Site stiff?', '/stiff/', '.*', '[a-z]+']) {
      assert.deepEqual(
        read('Bladder stiffened. Limbs fine.', { signs: { clonus: [wording] } }),
        [],
      );
    }
    assert.deepEqual(read('Legs: (stiff|rigid) so.', { signs: { clonus: ['(stiff|rigid)'] } }), [
      'clonus | present | bilateral | leg | (stiff|rigid)',
    ]);
  });

  it('are found in tables and over the reach of turns of phrase', () => {
    const table = '| | R | L |\n|---|---|---|\n| plonk reflex | 3+ | 2+ |\n';
    assert.deepEqual(
      read(table, { sites: { 'knee-reflex': ['plonk reflex'] } }).map((one) => one.slice(0, 40)),
      [
        'hyperreflexia | present | right | knee-reflex | 3+'.slice(0, 40),
        'normal-reflexes | present | left | knee-reflex | 2+'.slice(0, 40),
      ],
    );
    assert.deepEqual(
      read('Unable to lift off today.', { signs: { hypotonia: ['unable to lift off'] } }),
      ['hypotonia | present | - | - | Unable to lift off'],
    );
  });
});

describe('own words for sites', () => {
  it('are read as that site', () => {
    assert.deepEqual(read('Right drumstick 3/5.', { sites: { quadriceps: ['drumstick'] } }), [
      'weakness | present | right | quadriceps | 3/5',
    ]);
    assert.deepEqual(
      read('Heel jerk absent on the left.', { sites: { 'ankle-reflex': ['heel jerk'] } }),
      ['areflexia | present | left | ankle-reflex | Heel jerk absent'],
    );
  });

  it('are read where sensation is said to be lost, too', () => {
    const { context } = analyze('Numb in the left paw.', {
      vocabulary: own({ sites: { hand: ['paw'] } }),
    });
    assert.ok(context.some(({ sites, side }) => sites.includes('hand') && side === 'left'));
  });

  it('that nobody knows are left alone', () => {
    assert.deepEqual(
      read('Paw 3/5.', { sites: { elbows: ['paw'], ['__proto__']: ['paw'] } }),
      read('Paw 3/5.', {}),
    );
  });
});

describe('own headings', () => {
  const sections = (text: string, headings: OwnVocabulary['headings']) =>
    analyze(text, { vocabulary: own({ headings }) }).note.sections.map(({ kind }) => kind);
  const headings = { 'family-history': ['Clan & kin (3 gen.)', 'Sippe*'] };

  it('open their section, as a line, before a colon, and marked', () => {
    for (const heading of [
      'Clan & kin (3 gen.)\n',
      'CLAN & KIN (3 GEN.): ',
      '## Clan & kin (3 gen.)\n',
      '**Clan & kin (3 gen.)**\n',
    ]) {
      assert.deepEqual(sections(`Exam: tone normal.\n${heading}Spastic legs.`, headings), [
        'examination',
        'family-history',
      ]);
    }
    assert.deepEqual(read('Sippe*: spastic legs.', { headings }), [
      'spasticity | other-person | bilateral | leg | spastic',
    ]);
  });

  it('are no patterns', () => {
    assert.deepEqual(sections('Sippen: spastic legs.', headings), ['other']);
    assert.deepEqual(sections('Sippe: spastic legs.', headings), ['other']);
  });

  it('win over ours', () => {
    assert.deepEqual(sections('Plan: spastic legs.', { examination: ['plan'] }), ['examination']);
  });
});

describe('own cues', () => {
  const assertions = (text: string, cues: OwnVocabulary['cues']) =>
    analyze(text, { vocabulary: own({ cues }) }).findings.map(
      ({ sign, assertion, evidence }) => `${sign} ${assertion} ${evidence.cue?.text ?? '-'}`,
    );

  it('look on from a clause’s start, over a list', () => {
    assert.deepEqual(
      assertions('Nowt seen of clonus, wasting or fasciculations.', { absent: ['nowt seen of'] }),
      [
        'clonus absent Nowt seen of',
        'atrophy absent Nowt seen of',
        'fasciculations absent Nowt seen of',
      ],
    );
  });

  it('look back from a clause’s end, and no further', () => {
    assert.deepEqual(
      assertions('Clonus nowhere about, spasticity in both legs.', { absent: ['nowhere about'] }),
      ['clonus absent nowhere about', 'spasticity present -'],
    );
  });

  it('are of every kind', () => {
    assert.deepEqual(assertions('Clonus in my dreams.', { hypothetical: ['in my dreams'] }), [
      'clonus hypothetical in my dreams',
    ]);
    assert.deepEqual(assertions('Methinks clonus at the ankle.', { possible: ['methinks'] }), [
      'clonus possible Methinks',
    ]);
    assert.deepEqual(assertions('Of yore: clonus.', { historical: ['of yore'] }), [
      'clonus historical Of yore',
    ]);
    assert.deepEqual(assertions('The landlord has clonus.', { 'other-person': ['landlord'] }), [
      'clonus other-person landlord',
    ]);
    assert.deepEqual(assertions('No wasting, verily clonus.', { present: ['verily'] }), [
      'atrophy absent No',
      'clonus present -',
    ]);
  });

  it('win over ours, and are no patterns', () => {
    assert.deepEqual(assertions('Suspected clonus.', { historical: ['suspected'] }), [
      'clonus historical Suspected',
    ]);
    for (const cue of ['(clonus|x)', '#Sign', '.', '/./', '*', '^', 'legs?', '~legs~']) {
      assert.deepEqual(
        assertions('Legs show clonus here', { absent: [cue] }),
        ['clonus present -'],
        cue,
      );
    }
  });

  it('count for any span', () => {
    const text = 'Methinks pneumonia.';
    assert.equal(
      assertSpan(text, 9, 18, own({ cues: { possible: ['methinks'] } })).assertion,
      'possible',
    );
  });
});

describe('ignored wordings', () => {
  it('are no finding, in any case, with hyphens or without', () => {
    for (const ignored of [
      ['spastic legs'],
      ['SPASTIC-LEGS'],
      ['the spastic legs club'],
      ['spastic'],
    ]) {
      assert.deepEqual(read('Founder of the Spastic Legs Club. Clonus.', { ignored }), [
        'clonus | present | - | - | Clonus',
      ]);
    }
  });

  it('leave findings whose words are more than theirs', () => {
    assert.deepEqual(read('Reflexes brisk.', { ignored: ['reflexes'] }).length, 1);
  });

  it('take their findings from the levels too', () => {
    const text = 'Spastic legs, clonus at both ankles, toes up. Sensory level T8.';
    const levels = (ignored: string[]) =>
      analyze(text, { vocabulary: own({ ignored }) }).localization.levels[0]?.level;
    assert.equal(levels([]), 'spinal-cord');
    const { localization } = analyze('Legs: spastic.', {
      vocabulary: own({ ignored: ['spastic'] }),
    });
    assert.deepEqual(localization, analyze('Legs: .').localization);
  });
});

describe('any own vocabulary', () => {
  const wording = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '',
      ' ',
      '-',
      '*',
      '(',
      '#',
      '?',
      '\\',
      'no',
      'tone',
      'KJ',
      '3+',
      'leg',
      '.',
      '\n',
      '🦵',
      '\ud800',
    ),
  );
  const wordings = fc.array(wording, { maxLength: 4 });
  const keyed = (ids: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...ids, '__proto__', 'constructor', ''), wordings, {
      maxKeys: 4,
    });
  const vocabularies = fc.record({
    signs: keyed(signRows.map(({ id }) => id)),
    sites: keyed(siteRows.map(({ id }) => id)),
    headings: keyed(['examination', 'plan']),
    cues: keyed(['absent', 'present', 'possible']),
    ignored: wordings,
  }) as fc.Arbitrary<OwnVocabulary>;

  it('is sound: it never throws, and ranges stay inside the text', () => {
    fc.assert(
      fc.property(vocabularies, fc.array(wording, { maxLength: 12 }), (vocabulary, parts) => {
        const all = [vocabulary.signs, vocabulary.sites, vocabulary.cues, vocabulary.headings]
          .flatMap((part) => Object.values(part) as string[][])
          .flat();
        const text = [...parts, ...all, 'Legs: KJ 3+, no clonus.'].join(' ');
        const { findings, context } = analyze(text, { vocabulary });
        for (const { start, end, text: words } of [...findings, ...context]) {
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.equal(words, text.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing where it is empty', () => {
    const text = 'KJ R 3+ L 2+. No clonus. Legs spastic.\nFHx: father weak.';
    assert.deepEqual(analyze(text, { vocabulary: EMPTY_VOCABULARY }), analyze(text));
  });

  it('of ten thousand words is read in good time', function () {
    this.timeout(20_000);
    const many = Array.from({ length: 10_000 }, (_, n) => `word${String(n)} of mine`);
    const vocabulary = own({
      signs: { clonus: many, atrophy: ['x '.repeat(5000)] },
      ignored: [...many, 'spastic '.repeat(20)],
      cues: { absent: many },
    });
    const note = 'Legs spastic, word77 of mine. No clonus.\n'.repeat(200);
    assert.equal(analyze(note, { vocabulary }).findings.length, 400);
  });
});

describe('own words for sites', () => {
  const felt = (text: string, sites: OwnVocabulary['sites']) =>
    analyze(text, { vocabulary: own({ sites }) }).context.map(({ feature, side, sites: at }) =>
      [feature, side ?? '-', at.join('+') || '-'].join(' | '),
    );

  it('say where something is felt, where a limb or a joint is meant', () => {
    assert.deepEqual(felt('Numbness of the left wing.', { arm: ['wing'] }), [
      'sensory-loss | left | arm',
    ]);
    assert.deepEqual(felt('Numbness of the left wing.', { 'biceps-reflex': ['wing'] }), [
      'sensory-loss | left | -',
    ]);
  });

  it('count before known words of the same length, and longer ones before both', () => {
    assert.deepEqual(felt('Numbness of the left hand.', { foot: ['hand'] }), [
      'sensory-loss | left | foot',
    ]);
    assert.deepEqual(felt('Numbness of the left hand.', { hand: ['hand'] }), [
      'sensory-loss | left | hand',
    ]);
    assert.deepEqual(felt('Numbness of the left upper arm.', { leg: ['upper'] }), [
      'sensory-loss | left | upper-arm',
    ]);
  });
});
