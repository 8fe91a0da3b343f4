import type { Finding } from '../findings/finding';
import type { Span } from '../note/span';
import { anchor } from './anchor';
import type { Decision, FindingDecision } from './decision';

/** A note's findings after its reader's decisions. */
export interface Decided {
  /** Those that stand, in the order of the text; of corrected ones what is right. */
  readonly findings: readonly Finding[];
  /** Those that the reader says are none. */
  readonly rejected: readonly Finding[];
}

/** Lets what the reader decided override what was read. A decision whose words or reading are gone changes nothing. */
export function applyDecisions(
  text: string,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): Decided {
  if (decisions.length === 0) return { findings, rejected: [] };
  const after = withDecisions(text, findings, decisions);
  return { findings: after.filter((one) => !isRejected(one)), rejected: after.filter(isRejected) };
}

export const isRejected = ({ decision }: Finding): boolean => decision?.verdict === 'rejected';

/** The findings as they were decided, each in its place; those of which nothing was decided are the same objects. */
export function withDecisions(
  text: string,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): readonly Finding[] {
  const decided = matchDecisions(text, () => findings, decisions);
  if (decided.size === 0) return findings;
  return findings.map((finding) => withDecision(finding, decided.get(finding.id)));
}

/**
 * The decisions whose findings are there, by the findings' ids.
 *
 * @param near all findings that overlap some words, in the order of the text; others may be among them
 */
export function matchDecisions(
  text: string,
  near: (span: Span) => readonly Finding[],
  decisions: readonly Decision[],
): ReadonlyMap<string, FindingDecision> {
  const decided = new Map<string, FindingDecision>();
  for (const decision of decisions) {
    const here = decision.kind === 'finding' ? anchor(text, decision) : null;
    const finding = here && best(near(here.span), here, decided);
    if (finding && decision.kind === 'finding') decided.set(finding.id, decision);
  }
  return decided;
}

/** The finding that a decision is of: its sign at its very words, or overlapping them where the reader now takes more or fewer. */
function best(
  findings: readonly Finding[],
  { sign, span, read }: FindingDecision,
  decided: ReadonlyMap<string, FindingDecision>,
): Finding | undefined {
  const near = findings.filter(
    (one) =>
      one.sign === sign && one.start < span.end && span.start < one.end && !decided.has(one.id),
  );
  const rate = (one: Finding): number =>
    (one.start === span.start && one.end === span.end ? 4 : 0) +
    (one.side === read.side ? 2 : 0) +
    (one.assertion === read.assertion ? 1 : 0);
  return near.sort((a, b) => rate(b) - rate(a))[0];
}

/** The finding as it was decided. */
export function withDecision(finding: Finding, decision: FindingDecision | undefined): Finding {
  if (!decision) return finding;
  const { id, verdict, read, right } = decision;
  if (verdict === 'rejected') return { ...finding, decision: { id, verdict, read } };
  const { side, assertion } = finding;
  const asThen = { side: side === read.side, assertion: assertion === read.assertion };
  if (verdict === 'accepted') {
    return asThen.side && asThen.assertion
      ? { ...finding, decision: { id, verdict, read } }
      : finding;
  }
  const corrected = {
    side: asThen.side ? right.side : side,
    assertion: asThen.assertion ? right.assertion : assertion,
  };
  if (corrected.side === side && corrected.assertion === assertion) return finding;
  return { ...finding, ...corrected, decision: { id, verdict, read } };
}
