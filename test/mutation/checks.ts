// What a change of the source is held against: the unit tests of assertion and localization, and each expectation of the fixtures.
import { analyze } from '../../src/analysis';
import '../unit/assertion.test';
import '../unit/localization/advice.test';
import '../unit/localization/isncsci.test';
import '../unit/localization/pair.test';
import '../unit/localization/textbook.test';
import { casesOf } from '../unit/support/cases';
import { expectedFinding } from '../unit/support/expected-finding';
import { expectedLevel } from '../unit/support/expected-level';
import { matchFindings } from '../unit/support/match-findings';

/** A case of the fixtures, and which of its expectations hold, in a fixed order. */
export interface FixtureCheck {
  readonly name: string;
  /** Where the case stands. */
  readonly of: 'reading' | 'levels';
  readonly held: () => readonly boolean[];
}

export const fixtureChecks: readonly FixtureCheck[] = [
  ...casesOf('reading').map((one) => ({
    name: `${one.file}, ${one.title}`,
    of: 'reading' as const,
    held: () => {
      const expected = one.expectations.map((line) => expectedFinding(one, line));
      const { matched, unexpected } = matchFindings(expected, analyze(one.text).findings);
      const agreements = new Map(matched.map(({ expected: e, agreement }) => [e, agreement]));
      const each = expected.flatMap((e) => {
        const agreement = agreements.get(e);
        return [agreement?.assertion, agreement?.side, agreement?.region];
      });
      return [...each.map((right) => right === true), unexpected.length === 0];
    },
  })),
  ...casesOf('levels').map((one) => ({
    name: `${one.file}, ${one.title}`,
    of: 'levels' as const,
    held: () => {
      const { level, acceptable, side } = expectedLevel(one);
      const [first] = analyze(one.text).localization.levels;
      const right = first !== undefined && [level, ...acceptable].includes(first.level);
      return [right, right && (side === null || (first.side ?? 'bilateral') === side)];
    },
  })),
];
