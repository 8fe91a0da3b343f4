import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { localizeLines } from './builder';

/** Exceptions, red flags, management and next examinations: what stands beside the levels. */
describe('what stands beside the levels', () => {
  const exceptions: [string, string[], string][] = [
    ['NBK448163', ['bilateral leg areflexia', '+trauma', 'T4 +sensory-level'], 'spinal-shock'],
    ['clinical reference C6 Stroke', ['left arm flaccidity', '+onset-sudden'], 'acute-hemisphere'],
    [
      'clinical reference C1c GBS',
      [
        'bilateral leg weakness',
        'bilateral arm weakness',
        'normal-reflexes',
        '+ascending-weakness',
      ],
      'kept-reflexes',
    ],
    ['clinical reference C1c Anxiety', ['hyperreflexia', '+anxiety'], 'symmetric-brisk'],
    ['clinical reference C1c Infant', ['babinski', '+infant'], 'infant-plantars'],
    ['clinical reference C1c Parkinson', ['arm rigidity'], 'rigidity'],
    ['clinical reference C1c Paratonia', ['paratonia'], 'paratonia'],
    ['clinical reference C1b disuse', ['disuse-atrophy'], 'disuse'],
    ['clinical reference C1c Sedation', ['areflexia', '+sedation'], 'unexaminable'],
    ['clinical reference C1c Functional', ['leg weakness', '+hoover'], 'functional'],
    [
      'clinical reference C1c Friedreich, B12',
      ['ankle-reflex areflexia', 'babinski'],
      'mixed-ankles',
    ],
    [
      'clinical reference C1c cerebellar',
      ['left hypotonia', 'left +ataxia-limb'],
      'cerebellar-hypotonia',
    ],
    ['clinical reference C1a post-ictal', ['babinski', '+post-ictal'], 'post-ictal'],
  ];
  for (const [source, lines, id] of exceptions)
    it(`fires ${id} (${source})`, () => {
      const fired = localizeLines(lines).exceptions.find((one) => one.id === id);
      assert.ok(fired);
      assert.ok(fired.firedBy.length > 0);
      assert.notEqual(fired.source, '');
    });

  const barred: [string, string[], string][] = [
    ['babinski', ['hyperreflexia', 'babinski', '+anxiety'], 'symmetric-brisk'],
    ['spasticity', ['hyperreflexia', 'leg spasticity', '+anxiety'], 'symmetric-brisk'],
    ['one side', ['left hyperreflexia', '+anxiety'], 'symmetric-brisk'],
    [
      'absent ankle jerks',
      ['biceps-reflex normal-reflexes', 'ankle-reflex areflexia', '+ascending-weakness'],
      'kept-reflexes',
    ],
  ];
  for (const [what, lines, id] of barred)
    it(`does not fire ${id} with ${what}`, () => {
      const { exceptions: fired } = localizeLines(lines);
      assert.ok(!fired.some((one) => one.id === id));
    });

  it('fires by a few beats of clonus, not by sustained clonus (clinical reference C1a)', () => {
    const fires = (clonus: string): boolean =>
      analyze(`Anxious. Reflexes 3+ throughout. ${clonus} at both ankles.`)
        .localization.exceptions.map(({ id }) => id)
        .includes('symmetric-brisk');
    assert.ok(fires('2 beats of clonus'));
    assert.ok(fires('Unsustained clonus'));
    assert.ok(!fires('Sustained clonus'));
    assert.ok(!fires('8 beats of clonus'));
  });

  it('fires by a denied decisive sign as before', () => {
    const { exceptions: fired } = localizeLines(['hyperreflexia', 'no babinski', '+anxiety']);
    assert.ok(fired.some(({ id }) => id === 'symmetric-brisk'));
  });

  const flags: [string, string[], string][] = [
    ['clinical reference C7', ['+saddle-sensory-loss', '+urinary-retention'], 'cauda-equina'],
    ['clinical reference C7', ['bilateral leg weakness', 'T6 +sensory-level'], 'cord-level'],
    ['clinical reference C7', ['+respiratory-weakness', 'arm weakness'], 'breathing'],
    ['clinical reference C7', ['+dysphagia', 'arm weakness'], 'bulbar'],
    ['clinical reference C5 GBS', ['+ascending-weakness', 'areflexia'], 'ascending'],
  ];
  for (const [source, lines, id] of flags)
    it(`warns of ${id} (${source})`, () => {
      assert.ok(localizeLines(lines).redFlags.some((one) => one.id === id));
    });

  it('warns of bulbar weakness by drooling only where something else is bulbar', () => {
    const warns = (...lines: string[]): boolean =>
      localizeLines(['+drooling', ...lines]).redFlags.some(({ id }) => id === 'bulbar');
    assert.ok(warns('bilateral arm weakness', '+dysarthria'));
    assert.ok(warns('bilateral leg weakness', 'neck-flexion weakness'));
    assert.ok(warns('+tongue-weakness'));
    assert.ok(!warns('bilateral leg weakness', 'bilateral leg spasticity'));
    assert.ok(!warns('left face weakness', 'left +facial-palsy-lower'));
  });

  it('does not warn of what is denied or past', () => {
    for (const word of ['no', 'once']) {
      const lines = [`${word} +saddle-sensory-loss`, `${word} +urinary-retention`];
      assert.deepEqual(localizeLines(lines).redFlags, []);
    }
  });

  it('warns of what is possible', () => {
    const lines = ['possible +saddle-sensory-loss', 'possible +urinary-retention'];
    const [flag] = localizeLines(lines).redFlags;
    assert.equal(flag?.id, 'cauda-equina');
    assert.equal(flag.firedBy.length, 2);
    const weak = localizeLines(['possible bilateral leg weakness', '+urinary-retention']);
    assert.equal(weak.redFlags[0]?.id, 'cord-level');
  });

  it('gives directions for spasticity, none of them a dose (clinical reference C7)', () => {
    const { management } = localizeLines([
      'right leg spasticity',
      'right babinski',
      'right leg weakness',
    ]);
    assert.ok(management.some(({ id }) => id === 'spasticity-general'));
    for (const { direction } of management)
      assert.doesNotMatch(direction, /\d\s?(mg|g|ml|units?)\b/i);
  });

  it('gives no antispastic drug to flaccid weakness (clinical reference C7)', () => {
    const { management } = localizeLines([
      'right leg weakness',
      'right leg flaccidity',
      'right knee-reflex areflexia',
    ]);
    assert.ok(management.some(({ id }) => id === 'flaccid'));
    assert.ok(!management.some(({ id }) => id.startsWith('spasticity')));
  });

  it('names Brown-Séquard afterwards, with side and segment (NBK538135)', () => {
    const { levels } = localizeLines([
      'right leg weakness',
      'right knee-reflex hyperreflexia',
      'right babinski',
      'right leg vibration-position +sensory-loss',
      'left leg pain-temperature +sensory-loss',
      'left T6 +sensory-level',
    ]);
    assert.match(levels[0]?.name ?? '', /^Brown-Séquard syndrome, right, T\d/);
  });

  it('tells the way of the signal', () => {
    const { path } = localizeLines([
      'right arm weakness',
      'right leg weakness',
      'right babinski',
      '+aphasia',
    ]);
    assert.match(path ?? '', /above the decussation/);
  });

  for (const [lines, way] of [
    [['right arm rigidity'], /left nigrostriatal system, whose limbs are those of the right side/],
    [['right arm rigidity', 'left arm rigidity'], /→ nigrostriatal system on both sides/],
    [['right +ataxia-limb'], /right cerebellar hemisphere, whose limbs are those of its own side/],
    [['bilateral +ataxia-limb'], /no single place on the way from cortex to muscle: cerebellum/],
    [
      ['right +facial-palsy-lower', 'right +forehead-weak'],
      /right facial nerve: the last common way from the cord to the muscle/,
    ],
    [
      ['bilateral leg spasticity', 'bilateral leg weakness', 'bilateral babinski'],
      /cord, at a level that is open: upper motor neuron below it/,
    ],
    [
      [
        ...['bilateral leg spasticity', 'bilateral leg weakness', 'bilateral babinski'],
        ...['+family-history-similar', '+onset-chronic'],
      ],
      /cord, corticospinal tracts: the anterior horns are spared/,
    ],
    [
      ['right leg weakness', 'right babinski', 'left leg pain-temperature +sensory-loss'],
      /right half of the cord.*, below the decussation.*pain and temperature of the left side/,
    ],
    [
      [
        'bilateral arm weakness',
        'bilateral arm atrophy',
        'bilateral leg spasticity',
        'bilateral babinski',
      ],
      /cord at C\d-.*: lower motor neuron at the level, upper motor neuron below it/,
    ],
  ] as const)
    it(`tells the way of the signal: ${lines.join(', ')}`, () => {
      assert.match(localizeLines(lines).path ?? '', way);
    });

  for (const [lines, why] of [
    [
      [
        'bilateral leg spasticity',
        'bilateral babinski',
        'bilateral arm pain-temperature +sensory-loss',
      ],
      /cord would give .*sensory loss/,
    ],
    [
      [
        'right brachioradialis-reflex inverted-reflex',
        'bilateral leg spasticity',
        'bilateral babinski',
      ],
      /cervical cord would give .*right inverted brachioradialis reflex/,
    ],
    [
      ['right great-toe-extension atrophy', 'right ankle-dorsiflexion weakness'],
      /would give right atrophy \(great toe extension\)/,
    ],
    [['bilateral leg weakness', 'left plantar-reflex mute-plantar'], / left mute plantar/],
    [
      ['left arm weakness', 'left leg weakness'],
      /capsule on the right would give left weakness \(arm, leg\)/,
    ],
    [
      ['deltoid weakness', 'left arm spasticity', 'left leg spasticity'],
      /on the right would give left spasticity \(arm, leg\) and left deltoid weakness/,
    ],
  ] as const)
    it(`tells what a lesion would give: ${lines.join(', ')}`, () => {
      assert.match(localizeLines(lines).levels[0]?.why ?? '', why);
    });

  it('names a syndrome of the midbrain only with its nerve', () => {
    const name = (...lines: string[]) =>
      localizeLines(['left arm weakness', 'left leg weakness', ...lines]).levels[0]?.name ?? '';
    assert.match(name('right +oculomotor-palsy'), /^Weber syndrome, right midbrain/);
    assert.doesNotMatch(name(), /Weber/);
  });

  it('tells of no way where nothing is abnormal', () => {
    const { path, levels } = localizeLines(['normal-power']);
    assert.equal(path, null);
    assert.match(levels[0]?.why ?? '', /^Nothing to localise/);
  });

  it('calls flaccid limbs in the first weeks upper motor neuron (clinical reference C1c)', () => {
    const stroke = ['right arm flaccidity', 'right arm weakness', 'right leg weakness'];
    const { path } = localizeLines([...stroke, 'right babinski', '+aphasia', '+onset-sudden']);
    assert.match(path ?? '', /^right arm UMN \(flaccid, as in the first weeks\) →/);
    const shock = [
      'bilateral leg areflexia',
      'bilateral leg weakness',
      'bilateral arm normal-power',
    ];
    const cord = localizeLines([...shock, '+trauma', '+urinary-retention', 'T4 +sensory-level']);
    assert.match(cord.path ?? '', /^legs UMN \(flaccid, as in the first weeks\) → cord/);
  });

  it('calls the wasting of muscle disease by neither motor neuron', () => {
    const { path, levels } = localizeLines([
      'bilateral deltoid weakness',
      'bilateral hip-flexion weakness',
      'bilateral quadriceps weakness',
      'bilateral quadriceps atrophy',
      '+ck-raised',
      '+proximal-weakness',
      '+gowers',
    ]);
    assert.equal(levels[0]?.level, 'muscle');
    assert.match(path ?? '', /^signs of neither motor neuron →/);
  });

  it('calls lost reflexes at the level of a cord lesion lower motor neuron', () => {
    const { path } = localizeLines([
      'bilateral biceps-reflex areflexia',
      'bilateral biceps weakness',
      'bilateral biceps atrophy',
      'bilateral leg spasticity',
      'bilateral leg weakness',
      'bilateral babinski',
      '+trauma',
      'C6 +sensory-level',
    ]);
    assert.match(path ?? '', /^legs UMN and arms LMN → cord/);
  });

  it('asks for what would tell root from nerve (clinical reference C3b)', () => {
    const { nextExaminations } = localizeLines([
      'left ankle-dorsiflexion weakness',
      'left great-toe-extension weakness',
    ]);
    assert.ok(nextExaminations.length > 0);
    assert.match(
      nextExaminations.map(({ what }) => what).join(),
      /Inversion|hip|Straight|reflex|jerk|power/i,
    );
  });

  it('has a pattern for every region and side', () => {
    const { patterns } = localizeLines([
      'right arm spasticity',
      'right hand atrophy',
      'left leg normal-power',
    ]);
    assert.equal(patterns.length, 8);
    const of = (region: string, side: string): string | undefined =>
      patterns.find((row) => row.region === region && row.side === side)?.pattern;
    assert.equal(of('arm', 'right'), 'both');
    assert.equal(of('leg', 'left'), 'normal');
    assert.equal(of('head', 'left'), 'not-documented');
  });
});
