import type { Span } from '../note/span';
import { CONTEXT, contextOf, type Decision, type SpanContext } from './decision';

/** Of the characters around its words, so many must still stand there where they are looked for elsewhere in the note. */
const NEEDED = CONTEXT / 3;

/** Words of no decision are longer: those of a finding lie within a sentence. UTF-16 units. */
const LONGEST = 5000;

/** Where the words stand more often than this, the rest of the note is not looked through. */
const MOST_PLACES = 2000;

/**
 * The decision at the place where its words stand in the text: where they stood when last seen, or else where the most of what
 * surrounded them stands too.
 *
 * @returns null where the words, or what told them from others, are gone. Nothing is then known of the decision but that it waits.
 */
export function anchor<Kind extends Decision>(text: string, decision: Kind): Kind | null {
  const { span, context } = decision;
  if (span.text.length > LONGEST) return null;
  const wanted = flat(span.text);
  if (wanted === '') return null;
  const full = context.before.length + context.after.length;
  const there = spanAt(text, span);
  if (flat(there.text) === wanted && likeness(text, there, context) === full)
    return moved(decision, text, there);
  const found = places(text, wanted)
    .map((place) => ({
      place,
      like: likeness(text, place, context),
      far: Math.abs(place.start - span.start),
    }))
    .sort((a, b) => b.like - a.like || a.far - b.far)[0];
  if (!found) return null;
  // Untouched though all around it is new, or elsewhere in like company.
  const enough = found.far === 0 || found.like >= Math.min(NEEDED, full);
  return enough ? moved(decision, text, found.place) : null;
}

/** A decision whose words now stand at this span; what it rests on moved along, or is dropped where it did not. */
function moved<Kind extends Decision>(decision: Kind, text: string, span: Span): Kind {
  const by = span.start - decision.span.start;
  const evidence = decision.evidence.flatMap((one) => {
    const now = spanAt(text, { start: one.span.start + by, end: one.span.end + by });
    return flat(now.text) === flat(one.span.text) ? [{ ...one, span: now }] : [];
  });
  return { ...decision, span, evidence };
}

function spanAt(text: string, { start, end }: Pick<Span, 'start' | 'end'>): Span {
  return { start, end, text: text.slice(start, end) };
}

/** Line breaks count as blanks: brat writes none, and a note may be wrapped anew. */
function flat(words: string): string {
  return words.trim().split(/\s+/u).join(' ');
}

function places(text: string, wanted: string): Span[] {
  const words = wanted.split(' ').map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
  const found: Span[] = [];
  for (const match of text.matchAll(new RegExp(words.join('\\s+'), 'gu'))) {
    const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (isWhole(text, span)) found.push(span);
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

/** Not the inside of longer words. */
function isWhole(text: string, { start, end }: Span): boolean {
  const inside = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  return !inside(start) && !inside(end);
}

/** How many characters on either side, from the span outwards, are what they were. */
function likeness(text: string, span: Span, { before, after }: SpanContext): number {
  const now = contextOf(text, span);
  let left = 0;
  while (left < before.length && before.at(-1 - left) === now.before.at(-1 - left)) left += 1;
  let right = 0;
  while (right < after.length && after[right] === now.after[right]) right += 1;
  return left + right;
}
