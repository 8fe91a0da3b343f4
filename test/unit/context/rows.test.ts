import assert from 'node:assert/strict';
import { parseWording } from '../../../src/context/wording/parse-wording';
import { featureRows, type FeatureRow, wordClasses } from '../../../src/vocabulary/feature-rows';
import { sensoryRows } from '../../../src/vocabulary/sensory-rows';
import { siteRow } from '../../../src/vocabulary/site-rows';

describe('the features vocabulary', () => {
  const ids = new Set(featureRows.map(({ id }) => id));

  it('has each feature once, with its meaning and source', () => {
    assert.equal(ids.size, featureRows.length);
    const documented = featureRows as readonly (FeatureRow & { means: string; source: string })[];
    for (const row of documented) {
      assert.match(row.id, /^[a-z0-9-]+$/);
      assert.ok(row.means.endsWith('.'), row.id);
      assert.ok(row.source, row.id);
    }
  });

  it('has wordings that can be read', () => {
    for (const row of featureRows) {
      for (const wording of [
        ...(row.wordings ?? []),
        ...(row.not ?? []),
        ...(row.onlyWith ?? []),
      ]) {
        assert.ok(parseWording(wording, wordClasses).length > 0, `${row.id}: ${wording}`);
      }
    }
  });

  it('names only features and sites that there are', () => {
    for (const row of featureRows) {
      for (const id of [
        ...(row.yieldsTo ?? []),
        ...(row.opposite === undefined ? [] : [row.opposite]),
      ]) {
        assert.ok(ids.has(id), `${row.id} names ${id}`);
      }
      for (const site of row.site ?? []) assert.ok(siteRow(site), `${row.id} names ${site}`);
      assert.equal(row.topics === undefined, row.state === undefined, row.id);
    }
    for (const row of sensoryRows) {
      if (row.kind === 'pattern' || row.kind === 'area')
        assert.ok(ids.has(row.value ?? ''), row.wordings[0]);
      for (const site of row.site ?? [])
        assert.ok(siteRow(site), `${row.wordings[0] ?? ''} names ${site}`);
    }
  });
});
