import {
  type DecorationRenderOptions,
  DecorationRangeBehavior,
  OverviewRulerLane,
  ThemeColor,
} from 'vscode';
import { type FindingKind, kindLetters } from '../../report/finding-kind';

/** The contributed colour of each kind; their values stand in package.json. */
export const kindColors: Readonly<Record<FindingKind, string>> = {
  umn: 'motorNeuronLens.upperMotorNeuron',
  lmn: 'motorNeuronLens.lowerMotorNeuron',
  other: 'motorNeuronLens.otherSign',
  possible: 'motorNeuronLens.possibleSign',
  normal: 'motorNeuronLens.normalFinding',
  denied: 'motorNeuronLens.deniedSign',
};

/**
 * Each kind has a line of its own, so that none is told by colour alone. They cover the squiggle that VS Code draws for an entry
 * of the Problems panel, as two lines under one word would be noise.
 */
const lines: Readonly<Record<FindingKind, { line: string; below: number }>> = {
  umn: { line: 'solid 3px', below: 3 },
  lmn: { line: 'wavy 1.5px', below: 0 },
  other: { line: 'dashed 3px', below: 3 },
  possible: { line: 'dotted 3px', below: 3 },
  normal: { line: 'dotted 1px', below: 3 },
  denied: { line: 'dashed 1px', below: 3 },
};

const faint: readonly FindingKind[] = ['normal', 'denied'];

/**
 * How a kind is drawn: a line under the words, a mark in the overview ruler, and a small letter behind the words. The ruler's
 * right lane is that of the Problems entries, which would cover the mark.
 */
export function kindStyle(kind: FindingKind, withLetter: boolean): DecorationRenderOptions {
  const color = new ThemeColor(kindColors[kind]);
  const variable = `var(--vscode-${kindColors[kind].replace('.', '-')})`;
  const { line, below } = lines[kind];
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    // The API knows no offset: what follows the semicolon reaches the style as it stands.
    textDecoration: `underline ${line} ${variable}; text-underline-offset: ${below}px; text-decoration-skip-ink: none`,
    ...(faint.includes(kind)
      ? {}
      : { overviewRulerColor: color, overviewRulerLane: OverviewRulerLane.Center }),
    ...(withLetter ? { after: letter(kind, color) } : {}),
  };
}

/** Small, raised, and out of the flow: a letter that took room would move the columns of a table. */
function letter(kind: FindingKind, color: ThemeColor) {
  return {
    contentText: kindLetters[kind],
    color,
    fontWeight: 'bold',
    textDecoration: 'none; position: absolute; font-size: 0.6em; line-height: 1.4',
  };
}
