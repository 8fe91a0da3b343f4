import type { Finding } from '../findings/finding';
import { contextOf, type DecidedEvidence, type FindingDecision, type Reading } from './decision';

/**
 * Makes a decision on a finding of a note.
 *
 * @param id of the finding's earlier decision, which this one replaces, or a new one
 * @param text the note's text, of the version that the finding is of
 * @param right what is right, where the verdict is `corrected`
 */
export function decide(
  id: string,
  text: string,
  finding: Finding,
  verdict: FindingDecision['verdict'],
  right: Partial<Reading> = {},
): FindingDecision {
  const { start, end, sign, side, assertion, evidence, decision } = finding;
  // What the machine read, not what an earlier correction made of it.
  const read = decision?.read ?? { side, assertion };
  const sites = evidence.sites.map((span): DecidedEvidence => ({ id: null, kind: 'Site', span }));
  const grade: DecidedEvidence[] = evidence.grade
    ? [{ id: null, kind: 'Grade', span: evidence.grade }]
    : [];
  return {
    kind: 'finding',
    id,
    span: { start, end, text: finding.text },
    sign,
    verdict,
    read,
    right: verdict === 'corrected' ? { side, assertion, ...right } : read,
    evidence: [...sites, ...grade],
    context: contextOf(text, finding),
  };
}
