import assert from 'node:assert/strict';
import { anatomy } from '../../../src/anatomy/anatomy';

describe('the rows of the anatomy', () => {
  it('have a value in every column: a comma outside quotes would end one and begin another', () => {
    for (const [room, rows] of Object.entries(anatomy))
      for (const row of rows as readonly Record<string, unknown>[])
        for (const [column, value] of Object.entries(row))
          assert.notEqual(value, null, `${room}: ${String(row['id'])}, ${column}`);
  });
});
