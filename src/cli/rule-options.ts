import type { RuleSeverities } from '../consistency/check-note';
import type { RuleSeverity } from '../vocabulary/ids';
import { ruleRows } from '../vocabulary/rule-rows';
import { UsageError } from './usage-error';

const SEVERITIES: readonly RuleSeverity[] = ['off', 'information', 'warning', 'error'];

/**
 * Reads `--rule ID=SEVERITY`, given any number of times; the last of one rule counts.
 *
 * @throws {UsageError} on an unknown rule or severity
 */
export function ruleSeverities(options: readonly string[]): RuleSeverities {
  return Object.fromEntries(
    options.map((option) => {
      const [id = '', severity = ''] = option.split('=');
      if (!ruleRows.some((row) => row.id === id)) throw new UsageError(`unknown rule '${id}'`);
      if (!(SEVERITIES as readonly string[]).includes(severity)) {
        throw new UsageError(`${id} can be ${SEVERITIES.join(', ')}, not '${severity}'`);
      }
      return [id, severity as RuleSeverity];
    }),
  );
}
