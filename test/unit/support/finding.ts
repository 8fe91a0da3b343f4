import type { Finding } from '../../../src/findings/finding';
import { signRow } from '../../../src/vocabulary/sign-rows';

/** A finding for the tests of what is made of findings: what is not given is as simple as can be. */
export function makeFinding(given: Partial<Finding> & Pick<Finding, 'sign'>): Finding {
  const { group, pattern } = signRow(given.sign);
  const start = given.start ?? 0;
  const text = given.text ?? given.sign;
  const span = { start, end: start + text.length, text };
  return {
    id: `${given.sign}@${start}`,
    group,
    pattern,
    assertion: 'present',
    side: null,
    sites: [],
    region: null,
    grade: null,
    gradeValue: null,
    section: 'examination',
    evidence: { sign: span, grade: null, sites: [], side: null, cue: null },
    ...given,
    ...span,
  };
}
