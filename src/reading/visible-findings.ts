import type { AnalysisOptions } from '../analysis';
import { isRejected, withDecisions } from '../decisions/apply-decisions';
import type { Finding } from '../findings/finding';
import { openBelow } from '../note/note';
import { type OpenSection, UNTITLED } from '../note/sections';
import type { Steps } from '../note/steps';
import { blockSteps } from './block-reading';
import { type Cut, endOf } from './cut';
import type { BlockMemory } from './read-block';
import { placedFinding } from './shift';

/** A stretch of a note. UTF-16 offsets, `end` exclusive. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** Blocks are read so far above and below what is seen, too. */
const MARGIN = 3000;

/** Of a block longer than this only the lines around what is seen are read, and headings looked for so far above them. */
const LONG = 30_000;

/** The findings of the blocks that some regions touch, and of those around them, in the order of the text. */
export function* findingsIn(
  cut: Cut<BlockMemory>,
  regions: readonly Region[],
  decisions: AnalysisOptions['decisions'] = [],
): Steps<readonly Finding[]> {
  const { text, own, starts } = cut;
  const found: Finding[] = [];
  let above: OpenSection = UNTITLED;
  let caption = '';
  let before: BlockMemory | undefined;
  const last = Math.max(...regions.map((region) => region.end)) + MARGIN;
  for (const [n, known] of cut.known.entries()) {
    const [start, end] = [starts[n]!, endOf(cut, n)];
    if (start > last) break;
    if (before?.isOpenBelow(above) === false) yield;
    above = before?.openBelow(above) ?? above;
    before = known;
    const near = regions.filter((one) => start <= one.end + MARGIN && one.start - MARGIN <= end);
    if (near.length > 0 && end - start <= LONG) {
      const setting = { above, caption: known.headsTable ? caption : '', own };
      const reading = yield* known.read(setting);
      for (const finding of known.findingsAt(start, reading)) found.push(finding);
      caption = reading.captionBelow;
    } else {
      for (const part of joined(near.map((one) => partOf(text, { start, end }, one))))
        found.push(...(yield* findingsOf(text, part, start, above, own)));
      caption = '';
    }
  }
  return Object.freeze(withDecisions(text, found, decisions).filter((one) => !isRejected(one)));
}

/** The lines of a long block around a region; of a long line the words. */
function partOf(text: string, { start, end }: Region, region: Region): Region {
  const from = Math.max(start, region.start - MARGIN);
  const to = Math.min(end, region.end + MARGIN);
  const isBreak = (at: number, marks: RegExp): boolean => marks.test(text.charAt(at - 1));
  const border = (at: number, limit: number, by: number): number => {
    for (const marks of [/[\r\n]/u, /\s/u]) {
      for (let n = at; n !== limit && Math.abs(n - at) < MARGIN; n += by)
        if (isBreak(n, marks)) return n;
    }
    return limit;
  };
  return { start: border(from, start, -1), end: border(to, end, 1) };
}

/** The parts in their order, those that meet as one. */
function joined(parts: readonly Region[]): Region[] {
  const all: Region[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || part.start > last.end) all.push(part);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
  }
  return all;
}

function* findingsOf(
  text: string,
  { start, end }: Region,
  block: number,
  aboveBlock: OpenSection,
  own: Cut<BlockMemory>['own'],
): Steps<Finding[]> {
  const above = openBelow(text.slice(Math.max(block, start - LONG), start), own, aboveBlock);
  yield;
  const setting = { above, caption: '', own };
  const { findings } = yield* blockSteps(0, text.slice(start, end), setting);
  return findings.map((one) => placedFinding(one, start));
}
