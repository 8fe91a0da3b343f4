import assert from 'node:assert/strict';
import { localize } from '../../../src/localization/localize';
import { evidenceOf, localizeLines } from './builder';
import { textbook } from './expectations';

function pairOf(lines: readonly string[]) {
  return localizeLines(lines).pair?.lesions.map(({ level, side }) => ({ level, side }));
}

const facial = [
  'left +facial-palsy-lower',
  'left +forehead-weak',
  'left +taste-loss',
  'left +hyperacusis',
];
const peroneal = [
  'right ankle-dorsiflexion weakness',
  'right ankle-eversion weakness',
  'no right ankle-inversion weakness',
  'right foot L5 +dermatomal-loss',
];

describe('two lesions together', () => {
  it('are found where no single one explains both: a facial nerve and a nerve of the other leg', () => {
    assert.deepEqual(pairOf([...facial, ...peroneal]), [
      { level: 'nerve', side: 'left' },
      { level: 'nerve', side: 'right' },
    ]);
  });

  it('lie on the other side in the mirror', () => {
    const mirrored = [...facial, ...peroneal].map((line) =>
      line.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')),
    );
    assert.deepEqual(pairOf(mirrored), [
      { level: 'nerve', side: 'right' },
      { level: 'nerve', side: 'left' },
    ]);
  });

  it('are not offered where one explains enough', () => {
    assert.equal(pairOf(facial), undefined);
    assert.equal(pairOf(peroneal), undefined);
    assert.equal(pairOf([]), undefined);
  });

  it('explain each what the other leaves', () => {
    const lesions = localizeLines([...facial, ...peroneal]).pair?.lesions ?? [];
    assert.deepEqual(
      lesions.map(({ explains }) => explains.some((id) => id.startsWith('weakness'))),
      [false, true],
    );
    assert.deepEqual(
      lesions.map(({ explains }) => explains.some((id) => id.startsWith('taste-loss'))),
      [true, false],
    );
  });

  it('need two statements each: several findings at one word are one', () => {
    const { findings, context } = evidenceOf([...facial, ...peroneal]);
    assert.ok(localize(findings, context).pair);
    const atOneWord = <Statement extends { readonly id: string }>(one: Statement): Statement => ({
      ...one,
      id: one.id.replace(/@[4-9]$/, '@4'),
    });
    assert.equal(localize(findings.map(atOneWord), context.map(atOneWord)).pair, undefined);
  });

  it('are not offered for a lesion of the textbook, which is one', () => {
    const paired = textbook.filter(({ lines }) => pairOf(lines));
    assert.deepEqual(
      paired.map(({ lines }) => lines),
      [],
    );
  });
});
