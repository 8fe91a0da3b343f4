import type { Atom } from '../findings/atom';
import { formSet, holds, type WordSet } from '../language/word-sets';
import type { Examination } from './examination';
import type { RawProblem } from './problem';
import { textAt } from '../language/word-at';

/** Muscles that have both a grade of power and a reflex. */
const BOTH: ReadonlySet<string> = new Set(['biceps', 'triceps', 'brachioradialis']);

/** Words, in its sentence or one of the three before, that name the scale. */
const SCALE =
  /\b(?:reflex\w*|dtrs?|jerks?|power|strength|mrc|motor|weak\w*|tone|mas|ashworth|myotom\w*|msr)\b|[BTKA]J\b|↑|↓/iu;

function isOfPowerAlone({ site }: Atom): boolean {
  const { id = '', kind } = site?.row ?? {};
  return (kind === 'muscle' || kind === 'movement') && !BOTH.has(id);
}

const FIGURES = formSet(({ text }) => /\d/u.test(text));
const TONES = formSet(({ text }) => /tone/iu.test(text));
const MUSCLES = formSet(({ text }) => /\b(?:bi|tri|brachior)/iu.test(text));

/** Sentences that hold a number and a word of a set. */
function numberedWith(examination: Examination, set: WordSet): number[] {
  return examination.sentencesWith(set).filter((n) => {
    const words = examination.wordsOf(n);
    return holds(words, FIGURES) && words.some(({ kind }) => kind === 'number');
  });
}

/** A tone that is a number, on no named scale. */
const BARE_TONE =
  /\btone (?:is|was|of|at|graded?|score[sd]?|=|:)? ?(?:of |at |as )?[1-4]\+?(?![/\d+.,]\d|\/)\b/iu;
const TONE_SCALE = /\b(?:m?as|ashworth|tardieu|mts)\b/iu;

/** `tone is 3`: Ashworth, modified Ashworth or Tardieu. */
function bareTones(examination: Examination): RawProblem[] {
  const { note, places } = examination;
  return numberedWith(examination, TONES).flatMap((n): RawProblem[] => {
    const sentence = note.sentences[n]!;
    const match = BARE_TONE.exec(sentence.text);
    if (match === null || places[n]?.part === 'elsewhere') return [];
    const before = note.sentences.slice(Math.max(0, n - 3), n + 2);
    if (before.some(({ text }) => TONE_SCALE.test(text))) return [];
    const start = sentence.start + match.index;
    return [
      {
        start,
        end: start + match[0].length,
        message: 'A bare number for tone: the scale (modified Ashworth, Tardieu) is not named.',
        fixes: [
          {
            title: 'Name the scale: modified Ashworth',
            edits: [{ start: start + 4, end: start + 4, text: ' (modified Ashworth)' }],
          },
        ],
      },
    ];
  });
}

/** A bare number from 1 to 4 of such a muscle, where nothing says on which scale. */
export function bareGrades(examination: Examination): RawProblem[] {
  const { note, places } = examination;
  const ofMuscles = numberedWith(examination, MUSCLES).flatMap((n): RawProblem[] => {
    if (places[n]?.part !== 'examination') return [];
    const { text, paragraph } = note.sentences[n]!;
    if (!/\b(?:bi|tri|brachior)\w*/iu.test(text)) return [];
    if (/[|\t]/u.test(text) || SCALE.test(text)) return [];
    const before = note.sentences
      .slice(Math.max(0, n - 3), n)
      .filter((one) => one.paragraph >= paragraph - 3)
      .map((one) => one.text.replace(/\btone\b/giu, ''));
    if (before.some((one) => SCALE.test(one))) return [];
    // its jerk has a grade of its own behind
    if (/\b[BT]J\b|\bjerks?\b|\breflex/iu.test(note.sentences[n + 1]?.text ?? '')) return [];
    const tokens = examination.tokensOf(n);
    const atoms = examination.atomsOf(n);
    // among muscles that have no reflex all are powers
    if (atoms.some(isOfPowerAlone)) return [];
    return atoms.flatMap((atom, i): RawProblem[] => {
      if (!BOTH.has(atom.site?.row.id ?? '') || !/^[a-z]{3,}$/iu.test(atom.text)) return [];
      const next = atoms[i + 1]?.text === ':' ? atoms[i + 2] : atoms[i + 1];
      if (next === undefined || !/^[1-4]$/u.test(next.text)) return [];
      if (/^[/+\-–]$/u.test(textAt(tokens, next.to))) return [];
      const [first, last] = [tokens[next.from], tokens[next.to - 1]];
      if (first === undefined || last === undefined) return [];
      const edits = (words: string) => [{ start: first.start, end: last.end, text: words }];
      return [
        {
          start: first.start,
          end: last.end,
          message:
            'A bare number of a muscle that has a power and a reflex: the scale is not named.',
          fixes: [
            { title: 'Spell out: power', edits: edits(`${next.text}/5`) },
            { title: 'Spell out: reflex', edits: edits(`${next.text}+`) },
          ],
        },
      ];
    });
  });
  return [...ofMuscles, ...bareTones(examination)];
}
