import { findSides } from '../context/sides';
import type { Token } from '../language/tokens';
import { formSet } from '../language/word-sets';
import { bareGrades } from './bare-grades';
import type { Steps } from '../note/steps';
import type { NoteEntries } from './entries-of-note';
import type { Examination } from './examination';
import type { RawProblem } from './problem';
import { normalAt, textAt } from '../language/word-at';

/** Where an abbreviation stands. */
interface Here {
  readonly examination: Examination;
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** An abbreviation with two readings. */
interface Abbreviation {
  readonly readings: readonly string[];
  /** Whether it reads both ways in this place. */
  readonly isOpen: (here: Here) => boolean;
}

const SIDE = /^(?:l|r|lt|rt|left|right|both|bilateral|bilat|b\/l|prox\w*|distal)$/u;
const VALUE = /^(?:normal|intact|wnl|nl|unremarkable|decreased|reduced|impaired|abnormal|poor)$/u;

/** By the abbreviation as written. */
const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map([
  ['LL', { readings: ['lower limbs', 'left leg'], isOpen: isOpenLl }],
  ['BL', { readings: ['bilateral', 'both legs'], isOpen: isOpenBl }],
  ['MS', { readings: ['muscle strength', 'mental status'], isOpen: isOpenMs }],
  ['TA', { readings: ['tibialis anterior', 'tendo Achillis'], isOpen: isOpenTa }],
]);

const ABBREVIATED = formSet(({ text }) => ABBREVIATIONS.has(text));

/** Abbreviations that read two ways where they stand, and bare numbers on an unnamed scale. */
export function* ambiguous(entries: NoteEntries): Steps<RawProblem[]> {
  const some = yield* entries.some(abbreviates);
  const beside = some && (yield* entries.some(namesUpperLimbs));
  const problems = some ? yield* entries.each(beside ? besideUpperLimbs : abbreviations) : [];
  return [...problems, ...(yield* entries.each(bareGrades))];
}

const abbreviates = (examination: Examination): boolean =>
  examination.sentencesWith(ABBREVIATED).length > 0;

const namesUpperLimbs = ({ note }: Examination): boolean =>
  /\b(?:UL|U\/L|RUL|LUL|RLL|LLL|BLL|RL|BUL|ULs|LLs|RLE|LLE)\b/u.test(note.text);

const abbreviations = (examination: Examination) => abbreviationsIn(examination, []);
/** Where upper limbs are abbreviated too LL is the lower limbs. */
const besideUpperLimbs = (examination: Examination) => abbreviationsIn(examination, ['LL']);

function abbreviationsIn(examination: Examination, clear: readonly string[]): RawProblem[] {
  return examination.sentencesWith(ABBREVIATED).flatMap((sentence): RawProblem[] => {
    if (examination.places[sentence]?.part === 'elsewhere') return [];
    const tokens = examination.tokensOf(sentence);
    return tokens.flatMap((token, at) => {
      const row = clear.includes(token.text) ? undefined : ABBREVIATIONS.get(token.text);
      if (row?.isOpen({ examination, sentence, tokens, at }) !== true) return [];
      const { start, end } = token;
      return [
        {
          start,
          end,
          message: `Reads two ways here: ${row.readings.join(' or ')}.`,
          fixes: row.readings.map((reading) => ({
            title: `Spell out: ${reading}`,
            edits: [{ start, end, text: reading }],
          })),
        },
      ];
    });
  });
}

/** Among limbs of named sides it may be the left leg. */
function isOpenLl({ examination, sentence, tokens, at }: Here): boolean {
  if (SIDE.test(normalAt(tokens, at - 1)) || SIDE.test(normalAt(tokens, at + 1))) return false;
  if (/^(?:[\-–(]|both|in)$/u.test(textAt(tokens, at + 1))) return false;
  const words = tokens.map(({ normal }) => normal);
  if (tokens[at + 1]?.text === ':' && words.includes('leg')) return false;
  return (
    !words.some((word) => /^(?:b\/l|both|bilat\w*|legs|limbs|lobe|lung|zone)$/u.test(word)) &&
    (isAmongSides(examination, sentence, tokens[at + 1]?.text === ':' ? [] : tokens) ||
      isOfSentence(tokens, at)) &&
    isOfFinding(examination, tokens)
  );
}

/** Limbs of one side are named in the sentence, or at the head of a line beside it (`L arm: tone ↑`, `R side N`). */
function isAmongSides({ note }: Examination, sentence: number, tokens: readonly Token[]): boolean {
  if (findSides(tokens).some(({ side }) => side !== 'bilateral')) return true;
  return [sentence - 1, sentence + 1].some((n) =>
    /^\W*(?:[LR]|left|right|lt|rt) (?:arm|leg|side|upper|lower|hand|foot)\b/iu.test(
      note.sentences[n]?.text ?? '',
    ),
  );
}

/** `weakness of LL`, `reveals LL weakness`: no label with its values. */
function isOfSentence(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:of|in|with|shows?|reveals?|has|had|is|the)$/u.test(normalAt(tokens, at - 1)) ||
    (at > 0 && /^(?:weakness|paresis|tone|power)$/u.test(normalAt(tokens, at + 1)))
  );
}

function isOfFinding({ stated }: Examination, tokens: readonly Token[]): boolean {
  const [{ start }, { end }] = [tokens[0]!, tokens.at(-1)!];
  return stated.some(({ finding }) => finding.start < end && finding.end > start);
}

/** As the side of a sign; `at BL` is the baseline. */
function isOpenBl({ examination, tokens, at }: Here): boolean {
  const token = tokens[at] as Token;
  if (/^(?:at|from|to|near|above|below)$/u.test(normalAt(tokens, at - 1))) return false;
  return examination.stated.some(
    ({ finding: { evidence, start, end } }) =>
      (evidence.side?.start === token.start && evidence.side.text === 'BL') ||
      (start <= token.start && token.end <= end),
  );
}

/** `MS normal`: of muscle or of mind; beside `alert` or a grade it is clear. */
function isOpenMs({ examination, sentence, tokens, at }: Here): boolean {
  if (!VALUE.test(normalAt(tokens, at + 1))) return false;
  const text = examination.textOf(sentence);
  return !/\b(?:alert|orient\w*|mental|cognit\w*|aa?ox?\d?|speech|strength|power|\d\/5|sclerosis|mood|affect)\b/iu.test(
    text,
  );
}

/** Other muscles in the sentence or beside it: then it is one too. */
function namesMuscles(examination: Examination, sentence: number, at: number): boolean {
  const last = Math.min(sentence + 2, examination.note.sentences.length - 1);
  for (let n = Math.max(0, sentence - 2); n <= last; n += 1) {
    const others = examination
      .atomsOf(n)
      .some(
        ({ site, from }) =>
          (site?.row.kind === 'muscle' || site?.row.kind === 'movement') &&
          !(n === sentence && from === at),
      );
    if (others) return true;
  }
  return false;
}

/** `TA 2+`, `TA absent`: a muscle's grade out of five or a heading of reflexes would tell. */
function isOpenTa({ examination, sentence, tokens, at }: Here): boolean {
  const words = tokens.slice(at + 1, at + 4).map(({ text }) => text);
  const [first = ''] = words.filter((word) => !/^(?:[:=RL]|b\/l|bilat)$/iu.test(word));
  if (!/^(?:[1-4]\+?|\+{1,4}|reduced|decreased|normal)$/u.test(first)) return false;
  if (words.includes('/') || /[|\t]/u.test(examination.textOf(sentence))) return false;
  if (namesMuscles(examination, sentence, at)) return false;
  const text = examination.textOf(sentence);
  return !/\b(?:reflex\w*|dtrs?|jerks?|power|strength|mrc|motor|[BTKA]J|\d[+-]?\/5|emg|fibs?|contracture\w*)\b/iu.test(
    text,
  );
}
