import type { Side } from '../vocabulary/ids';
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

/** One sentence: why here. */
export function whyOf(hypothesis: Hypothesis, side: Side | null, explained: Explained): string {
  const { row } = hypothesis;
  const shown = explained.supporting.filter((one) => !namesLesion(one) && !isCircumstance(one));
  const isNamed = explained.supporting.some(namesLesion);
  const words = observedWords(shown, most);
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
  if (words.length === 0 && isNamed) return `The note itself names a lesion of the ${where}.`;
  if (words.length === 0)
    return `Little in the note speaks for ${where}; it is listed because less speaks against it than against other places.`;
  const rest = explained.count.unexplained;
  const left =
    rest === 0 ? '' : `; ${rest === 1 ? 'one finding stays' : `${rest} findings stay`} unexplained`;
  // a disease of a system has no place of its own: `Myasthenia would give`, not `a lesion of the`
  const subject = row.general
    ? where.charAt(0).toUpperCase() + where.slice(1)
    : `A lesion of the ${where}`;
  const named = isNamed ? '; the note itself names a lesion there' : '';
  return `${subject} would give ${list(words)}${named}${left}.`;
}
