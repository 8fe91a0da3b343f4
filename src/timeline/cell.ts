import type { Finding } from '../findings/finding';
import { isOn, type Limb } from './limbs';
import type { RowSign, TimelineRow } from './rows';

/** A value and its height: 0 is normal, -2 to 2. */
export interface Mark {
  readonly height: number;
  /** In a word or a grade: `absent`, `3+`, `2/5`. */
  readonly brief: string;
  readonly pattern: CellPattern;
}

/** What statements say of the motor neurons. */
export type CellPattern = 'umn' | 'lmn' | 'both' | 'other' | 'normal';

/** What one visit states of one row in one limb. */
export interface Cell {
  /** What stands furthest from normal; on either side of it where there is something on both, the lower first. */
  readonly marks: readonly Mark[];
  /** In words with the grade: `brisk (3+)`. Two visits that say the same have the same words. */
  readonly words: string;
  readonly pattern: CellPattern;
  /** The statements it rests on, the furthest from normal first. */
  readonly findings: readonly Finding[];
}

/** A statement with its sign's place on the row. */
interface Placed extends RowSign {
  readonly finding: Finding;
}

const ofNow: ReadonlySet<string> = new Set(['present', 'absent', 'possible']);

/** The cell of a row and a limb; null where the visit states nothing of it. The examination counts before what is told elsewhere. */
export function cellOf(findings: readonly Finding[], row: TimelineRow, limb: Limb): Cell | null {
  const stated = findings.filter(
    (one) => row.signs[one.sign] !== undefined && ofNow.has(one.assertion) && isOn(one, limb),
  );
  const examined = stated.filter(({ section }) => section === 'examination');
  const placed = (examined.length > 0 ? examined : stated)
    .map((finding): Placed => ({ finding, ...placeOf(row, finding) }))
    .sort((a, b) => Math.abs(b.height) - Math.abs(a.height) || isGraded(b) - isGraded(a));
  if (placed.length === 0) return null;
  // A normal value beside another one is of a part of the limb.
  const abnormal = placed.filter(({ height }) => height !== 0);
  const shown = abnormal.length > 0 ? abnormal : placed;
  return {
    ...saidOf(shown),
    pattern: patternOf(placed),
    findings: placed.map(({ finding }) => finding),
  };
}

const isGraded = ({ finding }: Placed): number => (finding.grade === null ? 0 : 1);

/** Full power on the MRC scale. */
const FULL = 5;

/** A denied sign is normal. Weakness is as far from normal as its grade says, spasticity higher from grade 3. */
function placeOf(row: TimelineRow, finding: Finding): RowSign {
  const { sign, assertion, gradeValue } = finding;
  const own = row.signs[sign]!;
  if (assertion === 'absent') return { height: 0, word: `no ${own.word}` };
  const value = gradeValue?.value ?? null;
  if (value === null) return own;
  if (gradeValue?.scale === 'mrc' && sign === 'weakness')
    return { ...own, height: (-2 * (FULL - Math.min(value, FULL))) / FULL };
  if (gradeValue?.scale === 'ashworth' && value >= 3) return { ...own, height: 2 };
  if (gradeValue?.scale === 'reflex' && value >= 4) return { ...own, height: 2 };
  return own;
}

/** The furthest statement on either side of normal, as marks and in words: `absent and brisk (3+)`. */
function saidOf(placed: readonly Placed[]): Pick<Cell, 'marks' | 'words'> {
  const below = placed.filter(({ height }) => height < 0);
  const above = placed.filter(({ height }) => height > 0);
  const groups = [below, above].filter((group) => group.length > 0);
  const shown = groups.length > 0 ? groups : [placed];
  return {
    marks: shown.map((group) => ({
      height: group[0]!.height,
      brief: briefOf(group),
      pattern: patternOf(group),
    })),
    words: shown.map(wordsOf).join(' and '),
  };
}

const doubt = ({ assertion }: Finding): string => (assertion === 'possible' ? '?' : '');

/** The first of a group by its grade, unless the word says as much; of several grades of power the first and the last. */
function briefOf(group: readonly Placed[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { finding, word, brief = word } = first;
  const grade = finding.assertion === 'absent' ? '' : gradeOf(finding);
  const isWord =
    grade === '' || /^0\+?$/u.test(grade) || (first.height === -2 && finding.group === 'tone');
  if (isWord) return `${brief}${doubt(finding)}`;
  const last = rangeEnd(group);
  return `${last === null ? grade : `${grade.replace(/\/5$/u, '')}–${last}`}${doubt(finding)}`;
}

/** A group in words, each word once: `wasted, fasciculations`; `weak (1/5 to 3/5)`. */
function wordsOf(group: readonly Placed[]): string {
  const byWord = new Map(group.toReversed().map((one) => [one.word, one]));
  const words = [...byWord.values()].reverse().map(({ finding, word }) => {
    const grade = gradeOf(finding);
    const last = rangeEnd(group);
    const possible = finding.assertion === 'possible' ? 'possibly ' : '';
    const graded = last === null ? grade : `${grade} to ${last}`;
    return `${possible}${word}${grade === '' ? '' : ` (${graded})`}`;
  });
  return words.join(', ');
}

/** The grade of power that is nearest to normal, where another one is further; null where there is none. */
function rangeEnd(group: readonly Placed[]): string | null {
  const graded = group.filter(({ finding }) => finding.gradeValue?.scale === 'mrc');
  const [first, last] = [graded[0], graded.at(-1)];
  if (!first || !last || first.height === last.height) return null;
  return gradeOf(last.finding);
}

/** A grade as written, in one line. */
function gradeOf({ grade }: Finding): string {
  return (grade ?? '').replace(/\s+/gu, ' ').trim();
}

function patternOf(placed: readonly Placed[]): CellPattern {
  const found = placed
    .filter(({ finding, height }) => finding.assertion !== 'absent' && height !== 0)
    .map(({ finding }) => finding.pattern);
  const [upper, lower] = [found.includes('umn'), found.includes('lmn')];
  if (upper && lower) return 'both';
  if (upper) return 'umn';
  if (lower) return 'lmn';
  return found.length > 0 ? 'other' : 'normal';
}
