import type { TextDocumentContentChangeEvent } from 'vscode';
import type { Finding } from '../findings/finding';

/** A finding and where its words stand now, which after an edit above it is not where they were read. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
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
export function afterEdit(
  shown: readonly ShownFinding[],
  changes: readonly Change[],
): readonly ShownFinding[] {
  // VS Code gives the changes of one edit by their places before it, so each can be applied from the last to the first.
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce((kept, change) => afterChange(kept, change), shown);
}

function afterChange(shown: readonly ShownFinding[], change: Change): readonly ShownFinding[] {
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
