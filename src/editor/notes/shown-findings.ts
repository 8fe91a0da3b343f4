import type { TextDocumentContentChangeEvent } from 'vscode';
import type { Problem } from '../../consistency/problem';
import type { Finding } from '../../findings/finding';

/** Where words stand now, which after an edit above them is not where they were read. */
interface ShownSpan {
  readonly start: number;
  readonly end: number;
}

/** A finding and where its words stand now. */
export interface ShownFinding extends ShownSpan {
  readonly finding: Finding;
}

/** A problem of the examination and where its words stand now. */
export interface ShownProblem extends ShownSpan {
  readonly problem: Problem;
  /** The other places that it points to, and where they stand now. */
  readonly related: readonly (ShownSpan & { readonly message: string })[];
}

type Change = Pick<TextDocumentContentChangeEvent, 'rangeOffset' | 'rangeLength' | 'text'>;

/**
 * The findings of a fresh analysis at the words that are their own. In a row of a table (`Power 4/5 5/5`) each begins with the
 * row's heading and spans the cells before it; shown so, they would lie over one another.
 */
export function asRead(findings: readonly Finding[]): readonly ShownFinding[] {
  const sharing = new Map<number, Finding[]>();
  for (const finding of findings) {
    sharing.set(finding.start, [...(sharing.get(finding.start) ?? []), finding]);
  }
  return findings.map((finding) => {
    const before = sharing.get(finding.start)!.filter(({ end }) => end < finding.end);
    const from = before.reduce((latest, { end }) => Math.max(latest, end), finding.start);
    const words = finding.text.slice(from - finding.start);
    const blanks = words.length - words.trimStart().length;
    return { finding, start: from + blanks, end: finding.end };
  });
}

/**
 * The findings after an edit and before the next analysis: what the edit touches goes at once (it may be mended), what stands
 * behind it moves along.
 */
export function afterEdit<Shown extends ShownSpan>(
  shown: readonly Shown[],
  changes: readonly Change[],
): readonly Shown[] {
  // VS Code gives the changes of one edit by their places before it, so each can be applied from the last to the first.
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce<readonly Shown[]>((kept, change) => afterChange(kept, change), shown);
}

function afterChange<Shown extends ShownSpan>(
  shown: readonly Shown[],
  change: Change,
): readonly Shown[] {
  const changeEnd = change.rangeOffset + change.rangeLength;
  const moved = change.text.length - change.rangeLength;
  return shown
    .filter(({ start, end }) => changeEnd < start || change.rangeOffset > end)
    .map((one) =>
      one.start > changeEnd && moved !== 0
        ? { ...one, start: one.start + moved, end: one.end + moved }
        : one,
    );
}

/** The problems of a fresh analysis. */
export function problemsAsRead(problems: readonly Problem[]): readonly ShownProblem[] {
  return problems.map((problem) => ({
    problem,
    start: problem.start,
    end: problem.end,
    related: problem.related,
  }));
}

/** The problems after an edit: one goes with the words it is about, or with a place that it points to. */
export function problemsAfterEdit(
  shown: readonly ShownProblem[],
  changes: readonly Change[],
): readonly ShownProblem[] {
  return afterEdit(shown, changes).flatMap((one) => {
    const related = afterEdit(one.related, changes);
    return related.length < one.related.length ? [] : [{ ...one, related }];
  });
}

/** Splits off the findings that are being typed: new ones that touch a caret. */
export function withoutThoseAt(
  carets: readonly number[],
  fresh: readonly ShownFinding[],
  shown: readonly ShownFinding[],
): readonly ShownFinding[] {
  const known = new Set(shown.map(({ finding, start }) => `${finding.sign}@${start}`));
  return fresh.filter(
    ({ finding, start, end }) =>
      known.has(`${finding.sign}@${start}`) ||
      !carets.some((caret) => caret >= start && caret <= end),
  );
}

/** The problems without those in the words that are being typed. */
export function withoutProblemsAt(
  carets: readonly number[],
  problems: readonly Problem[],
): readonly Problem[] {
  return problems.filter(
    ({ start, end }) => !carets.some((caret) => caret >= start && caret <= end),
  );
}
