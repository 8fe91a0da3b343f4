import type { RuleId } from '../vocabulary/ids';
import { contextOf, type Silencing, type SilencingScope } from './decision';

/**
 * Makes the decision that silences a rule.
 *
 * @param id a new one
 * @param text the note's text, of the version that the problem is of
 * @param problem whose rule it is, and whose words it is bound to
 */
export function silence(
  id: string,
  text: string,
  { rule, start, end }: { readonly rule: RuleId; readonly start: number; readonly end: number },
  scope: SilencingScope,
): Silencing {
  const span = { start, end, text: text.slice(start, end) };
  return { kind: 'silencing', id, rule, scope, span, evidence: [], context: contextOf(text, span) };
}
