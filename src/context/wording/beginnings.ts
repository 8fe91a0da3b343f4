import type { Choice } from './choice';
import { isGap, type Part, type Sequence } from './parse-wording';

/** What a wording can begin with, in its own language: words, beginnings of words (`tingl*`), open classes (`{site}`), a gap (`..`). */
export function beginningsOf(sequence: Sequence): ReadonlySet<string> {
  const [first] = sequence;
  if (first?.kind === 'choice' && !first.optional) return ofChoice(first.choice);
  const all = new Set<string>();
  for (const part of sequence) {
    addBeginnings(part, all);
    if (isGap(part) || !part.optional) break;
  }
  return all;
}

function addBeginnings(part: Part, all: Set<string>): void {
  if (part.kind === 'word') all.add(part.text);
  else if (part.kind === 'prefix') all.add(`${part.text}*`);
  else if (part.kind === 'class') all.add(`{${part.text}}`);
  else if (isGap(part)) all.add('..');
  else for (const one of ofChoice(part.choice)) all.add(one);
}

/** A class of words is in many wordings. */
const known = new WeakMap<Choice, ReadonlySet<string>>();

function ofChoice(choice: Choice): ReadonlySet<string> {
  let all = known.get(choice);
  if (all === undefined) {
    const found = new Set<string>();
    for (const sequence of choice.of) for (const one of beginningsOf(sequence)) found.add(one);
    known.set(choice, (all = found));
  }
  return all;
}
