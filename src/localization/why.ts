import type { LevelId, Side } from '../vocabulary/ids';
import type { Explained } from './explain';
import { isNamedLesion } from './feature-rows';
import type { Hypothesis } from './hypotheses';
import type { Observation } from './observation';
import { list, observedWords } from './words';

/** So many signs and features are worth naming. */
const most = 5;

/** A birth before term and a sudden onset speak for a lesion, and are nothing that it gives. */
const isCircumstance = (one: Observation): boolean => one.kind === 'feature' && !one.abnormal;

/** What a note says of the lesion itself is nothing that a lesion gives. */
const namesLesion = (one: Observation): boolean =>
  one.kind === 'feature' && isNamedLesion(one.feature);

/** What a disease of a system is called before its name: it has no place of its own. */
const systems: Partial<Record<LevelId, string>> = {
  polyneuropathy: 'A',
  muscle: 'A disease of',
};

/** `A lesion of the left radial nerve`, `A disease of the neuromuscular junction`. */
function subjectOf({ row }: Hypothesis, where: string): string {
  if (row.general) return `${systems[row.level] ?? 'A disease of the'} ${where}`;
  return `A lesion of ${/^(?:several|half) /u.test(where) ? '' : 'the '}${where}`;
}

/** The skin of a nerve or of the plexus is none of a root. */
const inOwnSkin = (words: string, level: LevelId): string =>
  level === 'nerve' || level === 'plexus'
    ? words.replace('dermatomal sensory loss', 'sensory loss in its skin')
    : words;

/** One sentence: why here. */
export function whyOf(hypothesis: Hypothesis, side: Side | null, explained: Explained): string {
  const { row } = hypothesis;
  const shown = explained.supporting.filter((one) => !namesLesion(one) && !isCircumstance(one));
  const isNamed = explained.supporting.some(namesLesion);
  const words = observedWords(shown, most).map((one) => inOwnSkin(one, row.level));
  if (row.level === 'none') {
    if (words.length > 0)
      return `Nothing that localises: ${list(words)} can be found without a lesion of the motor pathway, and the rest is normal or not documented.`;
    if (explained.anyAbnormal)
      return 'Nothing that localises: what the note tells is found without a lesion of the motor pathway too.';
    return explained.supportedBy.length > 0
      ? 'Nothing to localise: what was examined is normal.'
      : 'Nothing to localise: no abnormal motor sign and no other feature of a lesion stands in the note.';
  }
  const where = row.general
    ? row.name
    : `${row.name}${side && side !== 'bilateral' ? ` on the ${side}` : ''}`;
  const subject = subjectOf(hypothesis, where);
  if (words.length === 0 && isNamed)
    return `The note itself names ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.`;
  if (words.length === 0)
    return `Little in the note speaks for ${where}; it is listed because less speaks against it than against other places.`;
  const rest = explained.count.unexplained;
  const left =
    rest === 0 ? '' : `; ${rest === 1 ? 'one finding stays' : `${rest} findings stay`} unexplained`;
  const named = isNamed ? `; the note itself names ${row.general ? 'it' : 'a lesion there'}` : '';
  return `${subject} would give ${list(words)}${named}${left}.`;
}
