import type { Decision } from './decision';

/** All but the decision, and those that say the same of the same words: another window may have given them another id. */
export function without(decisions: readonly Decision[], gone: Decision): Decision[] {
  return decisions.filter((one) => !isNamedSo(one, gone) && said(one) !== said(gone));
}

/** Whether two lists decide the same, whatever their ids and their order. */
export function decideTheSame(a: readonly Decision[], b: readonly Decision[]): boolean {
  const [some, others] = [a, b].map((list) => list.map(said).sort().join('\n'));
  return some === others;
}

/** The same id may mean another place by now. */
function isNamedSo(one: Decision, gone: Decision): boolean {
  return one.id === gone.id && words(one) === words(gone);
}

/** What is decided and of which words, without where they stand: that moves with edits. */
function said(decision: Decision): string {
  const what =
    decision.kind === 'silencing'
      ? [decision.rule, decision.scope]
      : [decision.sign, decision.verdict, decision.read, decision.right];
  return JSON.stringify([what, words(decision), decision.context]);
}

function words({ span }: Decision): string {
  return span.text.trim().split(/\s+/u).join(' ');
}
