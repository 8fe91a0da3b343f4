import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import { anatomy } from '../../../src/anatomy/anatomy';
import rows from '../../../src/localization/named-lesions.yaml';
import { featureRow, featureRows } from '../../../src/vocabulary/feature-rows';

const named = rows as readonly { feature: string; at: Readonly<Record<string, number>> }[];
const first = (text: string) => analyze(text).localization.levels[0]!;

describe('a lesion that the note names', () => {
  it('has a row that says which places are meant, all of them in the anatomy', () => {
    const places = new Set(
      [...anatomy.sites, ...anatomy.cord, ...anatomy.peripheral, ...anatomy.distributions].map(
        ({ id }) => id,
      ),
    );
    for (const { feature, at } of named) {
      assert.equal(featureRow(feature)?.group, 'lesion', feature);
      for (const id of Object.keys(at)) assert.ok(places.has(id), `${feature}: ${id}`);
    }
    // these name a level of the cord, which says more than a place
    const ofCord = ['neurological-level', 'cord-lesion', 'complete-injury'];
    const known = new Set([...ofCord, ...named.map(({ feature }) => feature)]);
    for (const { id, group } of featureRows) if (group === 'lesion') assert.ok(known.has(id), id);
  });

  it('decides between places that the signs leave open, and the reasons say so', () => {
    const signs = 'Right arm and leg 3/5, right plantar extensor.';
    assert.equal(first(`Left pontine infarct. ${signs}`).level, 'brainstem');
    const { level, why } = first(`Left internal capsule infarct. ${signs}`);
    assert.equal(level, 'cerebrum');
    assert.match(why, /the note itself names a lesion there/u);
  });

  it('may be a disease that has a place of its own', () => {
    const signs = 'Neck flexion 4/5, deltoids 4/5.';
    assert.equal(first(`Diagnosis: myasthenia gravis. ${signs}`).level, 'neuromuscular-junction');
    const { level, why } = first(`Known dermatomyositis. ${signs}`);
    assert.equal(level, 'muscle');
    assert.match(why, /the note itself names it/u);
    const named = analyze('Left L5 radiculopathy.').localization.levels;
    const root = named.find(({ site }) => site === 'L5');
    assert.equal(root?.why, 'The note itself names a lesion of the L5 root on the left.');
  });

  it('of one root or side is none of another', () => {
    const signs = 'Left wrist extension 4/5.';
    assert.equal(first(`Left C6 radiculopathy. ${signs}`).name, 'Left C6 root');
    assert.equal(first(`Left C7 radiculopathy. ${signs}`).name, 'Left C7 root');
  });

  it('counts for less than what is found, and for nothing in another illness or where it is denied', () => {
    const signs =
      'Left wrist extension 1/5, finger extension 1/5, brachioradialis 1/5, triceps 5/5.';
    const plain = first(signs);
    assert.equal(plain.site, 'radial');
    for (const text of [
      `Left median nerve lesion suspected. ${signs}`,
      `No pontine infarct. ${signs}`,
      `PMH: right pontine infarct.\nO/E: ${signs}`,
    ])
      assert.equal(first(text).site, 'radial', text);
  });
});
