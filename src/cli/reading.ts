import type { AnalysisOptions } from '../analysis';
import { reasonOf } from './input';
import { complain } from './output';
import { ruleSeverities } from './rule-options';
import { readVocabulary } from './vocabulary';

/**
 * What notes are read with, by the options: own words, severities of rules. What is wrong among the words is told. Null where their
 * file can't be read.
 *
 * @throws {UsageError} on an unknown rule or severity
 */
export async function readingOf({
  vocabulary: path,
  rule = [],
}: {
  readonly vocabulary?: string;
  readonly rule?: readonly string[];
}): Promise<AnalysisOptions | null> {
  const rules = ruleSeverities(rule);
  if (path === undefined) return { rules };
  try {
    const { vocabulary, problems } = await readVocabulary(path);
    for (const problem of problems) complain(problem);
    if (problems.length > 0) process.exitCode = 1;
    return { vocabulary, rules };
  } catch (error) {
    complain(`${path}: ${reasonOf(error)}`);
    process.exitCode = 2;
    return null;
  }
}
