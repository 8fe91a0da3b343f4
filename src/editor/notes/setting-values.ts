import type { RuleSeverities } from '../../consistency/check-note';
import type { RuleSeverity } from '../../vocabulary/ids';
import { ruleRows } from '../../vocabulary/rule-rows';

// VS Code hands on what stands in a settings file, whatever it is, and marks there what is wrong: here that counts as not set.

/** What stands in a settings file, where it is one of these; else the setting's default. */
export function oneOf<T>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

/** A number of 0 or more. */
export function amountOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 ? value : otherwise;
}

/** Those of a list that are allowed; the default where it is no list. */
export function someOf<T>(
  value: unknown,
  allowed: readonly T[],
  otherwise: readonly T[],
): readonly T[] {
  return Array.isArray(value) ? allowed.filter((one) => value.includes(one)) : otherwise;
}

const SEVERITIES: readonly RuleSeverity[] = ['off', 'information', 'warning', 'error'];

/** Severities of rules, those that there are. */
export function severitiesOf(value: unknown): RuleSeverities {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map(Object.entries(value));
  const known = ruleRows.flatMap(({ id }): [string, RuleSeverity][] => {
    const severity = SEVERITIES.find((one) => one === given.get(id));
    return severity ? [[id, severity]] : [];
  });
  return Object.fromEntries(known);
}
