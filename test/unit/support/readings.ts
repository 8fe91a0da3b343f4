import { analyze, type Analysis } from '../../../src/analysis';
import type { Side } from '../../../src/vocabulary/ids';

/** What a note is read as: what two notes that say the same must agree in. */
export interface ComparedReading {
  readonly findings: readonly string[];
  readonly context: readonly string[];
  readonly problems: readonly string[];
  readonly levels: readonly string[];
}

/** How the other of two notes is told in the terms of the first. */
export interface Difference {
  /** An offset of the other note in the first. */
  readonly offset?: (offset: number) => number;
  readonly side?: (side: Side | null) => Side | null;
}

const same = <T>(value: T): T => value;
const mirrorNames: Readonly<Record<string, string>> = {
  ...{ left: 'right', right: 'left', Left: 'Right', Right: 'Left' },
};

/** A name with left and right exchanged. */
export const mirroredName = (name: string): string =>
  name.replace(/\b(?:left|right)\b/giu, (word) => mirrorNames[word] ?? word);

/** Left for right and right for left. */
export const mirroredSide = (side: Side | null): Side | null =>
  side === 'left' ? 'right' : side === 'right' ? 'left' : side;

/** A reading in few words, without the words of the note themselves. */
export function readingOf(
  text: string,
  { offset = same, side = same }: Difference = {},
): ComparedReading {
  const { findings, context, problems, localization }: Analysis = analyze(text);
  const span = (one: { start: number; end: number }) => `${offset(one.start)}–${offset(one.end)}`;
  const name = (words: string) => (side === mirroredSide ? mirroredName(words) : words);
  return {
    findings: findings.map((one) =>
      [
        ...[span(one), one.sign, one.assertion, side(one.side), one.region, one.sites.join()],
        ...[one.gradeValue?.value, one.section],
      ].join(' '),
    ),
    context: context.map((one) =>
      [
        ...[span(one), one.feature, one.assertion, side(one.side), one.region, one.sites.join()],
        ...[one.segments.join(), one.quantity, one.section],
      ].join(' '),
    ),
    problems: problems.map((one) => `${span(one)} ${one.rule} ${one.severity}`),
    levels: localization.levels.map((one) =>
      [one.level, side(one.side), name(one.name), one.confidence, one.score].join(' '),
    ),
  };
}
