import type { CueEvidence } from '../findings/finding';
import type { Token } from '../language/tokens';
import type { AssertionId, SectionKind } from '../vocabulary/ids';
import type { CueMatch } from './cues';
import { isOffered } from './template-choices';
import { normalAt, textAt } from '../language/word-at';

/** What a statement is asserted to be, and the cue that decided it (null: nothing speaks against `present`). */
export interface Assertion {
  readonly assertion: AssertionId;
  readonly cue: CueEvidence | null;
}

/** Who decides where several cues reach one statement, first comes first. */
const PRECEDENCE: readonly AssertionId[] = [
  'other-person',
  'hypothetical',
  'absent',
  'historical',
  'possible',
];

/** Sections that decide where no cue does. */
const BY_SECTION: Partial<Record<SectionKind, AssertionId>> = {
  'family-history': 'other-person',
  instructions: 'hypothetical',
};

/** A sentence with all that decides assertions in it. */
export interface AssertionContext {
  readonly tokens: readonly Token[];
  readonly cues: readonly CueMatch[];
  readonly section: SectionKind;
  /**
   * True where a list that a cue opened goes on at token `at` (a comma, `and`, `or`). Findings know it better than a general
   * rule: an item with a value of its own (`no clonus, toes down`) ends the list. Left out: the general rule.
   */
  readonly listGoesOn?: (cue: CueMatch, from: number) => boolean;
}

/** Decides whether the words from token `from` to `to` (exclusive) hold. */
export function assertionOf(context: AssertionContext, from: number, to: number): Assertion {
  if (isOffered(context.tokens, from, to)) return { assertion: 'hypothetical', cue: null };
  const reaching =
    context.cues.length === 0
      ? context.cues
      : context.cues.filter((cue) => reaches(context, cue, from, to));
  for (const assertion of reaching.length === 0 ? [] : PRECEDENCE) {
    const cue = reaching
      .filter(({ row }) => row.category === assertion)
      .sort((a, b) => distance(a, from, to) - distance(b, from, to))[0];
    if (cue !== undefined) return { assertion, cue: evidence(context.tokens, cue, assertion) };
  }
  const self = context.cues.some((cue) => cue.row.self === true && cue.to <= from);
  const bySection = self ? undefined : BY_SECTION[context.section];
  return bySection === undefined
    ? { assertion: 'present', cue: null }
    : { assertion: bySection, cue: null };
}

function distance(cue: CueMatch, from: number, to: number): number {
  return cue.to <= from ? from - cue.to : cue.from - to;
}

function evidence(tokens: readonly Token[], cue: CueMatch, category: AssertionId): CueEvidence {
  const first = tokens[cue.from] as Token;
  const last = tokens[cue.to - 1] as Token;
  const text = tokens
    .slice(cue.from, cue.to)
    .map((token, n) => (n > 0 && token.spaced ? ' ' : '') + token.text)
    .join('');
  return { category, start: first.start, end: last.end, text };
}

function reaches(context: AssertionContext, cue: CueMatch, from: number, to: number): boolean {
  const { row } = cue;
  if (row.category === 'pseudo' || row.category === 'end') return false;
  if (isHeadOfHistory(context.tokens, cue)) return false;
  if (row.direction !== 'backward' && cue.to <= from)
    return unbroken(context, cue, cue.to, from, true);
  if (row.direction !== 'forward' && cue.from >= to && !opensWord(context.tokens, cue))
    return unbroken(context, cue, to, cue.from, false);
  return false;
}

/** `History: progressive weakness of both legs`: the heading of what goes on. */
const isHeadOfHistory = (tokens: readonly Token[], { from, to }: CueMatch): boolean =>
  from === 0 && /^(?:history|hx)$/u.test(normalAt(tokens, to - 1)) && textAt(tokens, to) === ':';

/** `4+ (4 last visit)`, `plantar up (previously down)`: the cue is said of what stands with it in the bracket. */
const isOfBracket = (tokens: readonly Token[], open: number, { from, to }: CueMatch): boolean =>
  tokens[open + 1]?.kind === 'number' ||
  (from === open + 1 && !/^[),.;:]?$/u.test(textAt(tokens, to)));

/** `fasciculations — ?SMA`: the mark doubts what follows it. */
const opensWord = (tokens: readonly Token[], { from, to }: CueMatch): boolean =>
  textAt(tokens, from) === '?' && tokens[from]!.spaced && tokens[to]?.spaced === false;

/** Nothing between cue and statement ends the cue's reach. */
function unbroken(
  context: AssertionContext,
  cue: CueMatch,
  from: number,
  to: number,
  forward: boolean,
): boolean {
  let words = 0;
  for (let n = from; n < to; n += 1) {
    const token = context.tokens[n] as Token;
    if (token.kind === 'word' || token.kind === 'number') words += 1;
    if (token.text === ';') return false;
    if (token.text === '(' && !forward && isOfBracket(context.tokens, n, cue)) return false;
    if (token.text === ':' && !forward && words > 0) return false;
    if (
      (token.text === '-' || token.text === '–' || token.text === '—') &&
      token.spaced &&
      context.tokens[n + 1]?.spaced === true &&
      // `right negative – jaw jerk normal`
      (words > 0 || (cue.row.category === 'absent' && cue.row.list !== true))
    )
      return false;
  }
  if (inLabel(context.tokens, cue, from, forward))
    return !context.cues.some(
      (other) => other.row.category === 'end' && other.from >= cue.to && other.to <= to,
    );
  if (cue.row.reach !== undefined && words > cue.row.reach) return false;
  if (
    context.cues.some(
      (other) => other.row.category === 'end' && other.from >= from && other.to <= to,
    )
  )
    return false;
  return listUnbroken(context, cue, from, to);
}

/** `Prior exam, carried forward: …`: a cue in the sentence's label holds for the whole of it. */
function inLabel(tokens: readonly Token[], cue: CueMatch, from: number, forward: boolean): boolean {
  if (!forward || cue.row.label !== true) return false;
  const colon = tokens.findIndex(({ text }) => text === ':');
  return colon >= from && colon <= 10 && !tokens.slice(0, colon).some(({ text }) => text === ';');
}

const VERB = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'had',
  'have',
  'shows',
  'showed',
  'reveals',
  'revealed',
  'remains',
  'remained',
  'presents',
  'presented',
  'complains',
  'complained',
  'reports',
  'reported',
  'developed',
  'noted',
  'demonstrates',
  'demonstrated',
  'he',
  'she',
  'there',
]);

/** Commas: a list cue goes on as long as the items are bare; other cues stop at a comma that opens a clause of its own. */
function listUnbroken(context: AssertionContext, cue: CueMatch, from: number, to: number): boolean {
  if (context.listGoesOn !== undefined && cue.to <= from) return context.listGoesOn(cue, to);
  if (cue.to <= from && opensClause(context.tokens, from, to)) return false;
  let commas = 0;
  let lastComma = -1;
  for (let n = from; n < to; n += 1) {
    if (context.tokens[n]?.text === ',') {
      commas += 1;
      lastComma = n;
    }
  }
  if (commas === 0) return true;
  if (cue.row.list !== true && cue.row.direction === 'forward' && commas > 0) return false;
  // `foot drop after surgery, fully recovered`: the cue opens the last part
  if (cue.row.direction === 'backward')
    return commas <= 2 && lastComma === to - 1 && cue.row.category === 'historical';
  for (let n = lastComma; n < Math.min(to + 4, context.tokens.length); n += 1) {
    if (n > lastComma + 1 && /^[,;]$/u.test(textAt(context.tokens, n))) break;
    if (n > lastComma && VERB.has(normalAt(context.tokens, n))) return false;
  }
  return true;
}

/** `no haemorrhage and a small infarct`: an article after `and` opens what is no longer denied. */
function opensClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let n = from; n + 1 < to; n += 1) {
    if (
      tokens[n]?.normal === 'and' &&
      /^(?:a|an|the|there|she|he|it)$/u.test(normalAt(tokens, n + 1))
    )
      return true;
  }
  return false;
}
