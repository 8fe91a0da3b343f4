import assert from 'node:assert/strict';
import { analyze } from '../../../src/analysis';
import type { FindingDecision, Reading } from '../../../src/decisions/decision';
import { decide } from '../../../src/decisions/decide';
import type { SignId } from '../../../src/vocabulary/ids';

/** A decision on the first finding of a sign in a note. */
export function decisionOn(
  note: string,
  sign: SignId,
  verdict: FindingDecision['verdict'],
  right: Partial<Reading> = {},
): FindingDecision {
  const finding = analyze(note).findings.find((one) => one.sign === sign);
  assert.ok(finding, `no ${sign} in the note`);
  return decide('T1', note, finding, verdict, right);
}
