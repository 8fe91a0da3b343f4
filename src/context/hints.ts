import { onceAForm, type Form } from '../language/forms';
import type { Token } from '../language/tokens';
import { mayName } from './named-features';
import { maySpeakOfTime } from './quantities';
import { maySpeakOfSensation } from './sensory/atoms';
import { mayBeTopic } from './topics';

/** What the words of a passage may say, as bits: without a word that hints at it, it is not said. */
export const HINTS = { sensation: 1, topic: 2, feature: 4, time: 8 } as const;

/** Hints of all words together; 0 where they say nothing that matters here. */
export function hintsIn(tokens: readonly Token[]): number {
  let all = 0;
  for (let n = 0; n < tokens.length; n += 1) all |= hintsOf(tokens[n]!.form);
  return all;
}

const hintsOf = onceAForm(
  (form: Form): number =>
    (maySpeakOfSensation(form) ? HINTS.sensation : 0) |
    (mayBeTopic(form) ? HINTS.topic : 0) |
    (mayName(form) ? HINTS.feature : 0) |
    (maySpeakOfTime(form) ? HINTS.time : 0),
);
