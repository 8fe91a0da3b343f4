import type { CueEvidence, Finding } from '../findings/finding';
import type { Reading } from '../findings/read-findings';
import type { Statement } from '../findings/statement';
import type { Token } from '../language/tokens';
import type { Note } from '../note/note';
import type { Span } from '../note/span';
import type { AssertionId } from '../vocabulary/ids';
import type { OwnVocabulary } from '../vocabulary/own-vocabulary';
import { signRow } from '../vocabulary/sign-rows';
import { assertionOf } from './assertion';
import { findCues, type CueMatch } from './cues';
import { quoteCue } from './quote-cue';
import { markBefore } from './glued-mark';
import { ofStoppedTreatment } from './stopped-treatment';
import { normalAt, textAt } from '../language/word-at';

/** Decides for each statement whether it holds, and makes it a finding. */
export function assertFindings(note: Note, reading: Reading, own?: OwnVocabulary): Finding[] {
  const known = new Map<number, readonly CueMatch[]>();
  const cuesOf = ({ place: { sentence } }: Statement): readonly CueMatch[] => {
    let cues = known.get(sentence);
    if (cues === undefined) {
      cues = sentence < 0 ? [] : findCues(reading.sentences[sentence] as readonly Token[], own);
      known.set(sentence, cues);
    }
    return cues;
  };
  const bySentence = new Map<number, Statement[]>();
  for (const statement of reading.statements) {
    const { sentence } = statement.place;
    const list = bySentence.get(sentence);
    if (list === undefined) bySentence.set(sentence, [statement]);
    else list.push(statement);
  }
  const taken = new Map<string, number>();
  return reading.statements.map((statement) => {
    const siblings = bySentence.get(statement.place.sentence) ?? [];
    const finding = toFinding(note, statement, siblings, cuesOf(statement));
    const times = (taken.get(finding.id) ?? 0) + 1;
    taken.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id}.${String(times)}` };
  });
}

function toFinding(
  note: Note,
  statement: Statement,
  siblings: readonly Statement[],
  cues: readonly CueMatch[],
): Finding {
  const decided = decide(note, statement, siblings, cues);
  const row = signRow(statement.sign);
  const span = ([start, end]: readonly [number, number]): Span => ({
    start,
    end,
    text: note.text.slice(start, end),
  });
  const { evidence, start, end } = statement;
  return {
    id: `${statement.sign}@${String(statement.start)}`,
    sign: statement.sign,
    group: row.group,
    pattern: row.pattern,
    assertion: decided.assertion,
    start,
    end,
    text: note.text.slice(start, end),
    side: statement.side,
    sites: statement.sites,
    ...(statement.siteSides && { siteSides: statement.siteSides }),
    region: statement.region,
    grade: statement.grade?.written ?? null,
    gradeValue: statement.grade,
    section: statement.section,
    evidence: {
      sign: span(evidence.sign),
      grade: evidence.grade === null ? null : span(evidence.grade),
      sites: evidence.sites.map(span),
      side: evidence.side === null ? null : span(evidence.side),
      cue: quoteCue(note.text, decided.cue),
    },
  };
}

function decide(
  note: Note,
  statement: Statement,
  siblings: readonly Statement[],
  cues: readonly CueMatch[],
): { assertion: AssertionId; cue: CueEvidence | null } {
  const { tokens, from, to } = statement.place;
  if (statement.fixed)
    return statement.denied
      ? { assertion: 'absent', cue: valueCue(note, statement) }
      : { assertion: 'present', cue: null };
  // a cue within the statement's own words is its value (`reflexes absent`), already read
  // and a statement with a value of its own takes nothing from what follows (`normal tone, guaiac negative`)
  const others = siblings.filter((other) => other !== statement);
  const outside = cues
    .filter((cue) => !others.some((other) => saysValueOf(cue, other)))
    .map((cue) => (cue.from < from && cue.to > from && cue.to <= to ? { ...cue, to: from } : cue))
    .filter(
      (cue) =>
        cue.to <= from || (cue.from >= to && (statement.bare || cue.row.category !== 'absent')),
    );
  const context = {
    tokens,
    cues: outside,
    section: statement.section,
    listGoesOn: (cue: CueMatch, at: number): boolean =>
      listGoesOn(cue, at, tokens, siblings, statement),
  };
  if (statement.former || isFormer(statement, tokens, siblings))
    return { assertion: 'historical', cue: null };
  const { assertion, cue } = assertionOf(context, from, to);
  // `plantars not extensor`, but `the plantar does not respond`
  const isMute = statement.sign === 'mute-plantar';
  const denies = cues.find(
    ({ row, from: a, to: b }) =>
      row.category === 'absent' &&
      a > from &&
      b < to &&
      /^(?:not|never|neither)$/u.test(normalAt(tokens, a)),
  );
  const isValued = !isMute && !statement.denied && !statement.bare;
  if (denies !== undefined && assertion === 'present' && isValued)
    return { assertion: 'absent', cue: null };
  // `borderline brisk`: a doubt among the statement's own words
  const within = cues.find(
    ({ row, from: a, to: b }) =>
      a >= from &&
      b <= to &&
      (row.category === 'possible' ||
        (row.category === 'historical' && statement.grade === null)) &&
      row.direction === 'forward' &&
      !isMute,
  );
  if (assertion === 'present' && within !== undefined && !statement.bare)
    return { assertion: within.row.category as AssertionId, cue: null };
  if (
    assertion === 'hypothetical' &&
    statement.grade !== null &&
    cue !== null &&
    !/^(?:if|unless|should|goal|aim|target)/iu.test(cue.text)
  )
    return { assertion: 'present', cue: null };
  // a graded sign is there; `r/o` before it is of something else
  if (
    assertion === 'possible' &&
    statement.grade !== null &&
    cue !== null &&
    !/\?|possib|question|doubt|borderline|equivoc/iu.test(cue.text)
  )
    return { assertion: 'present', cue: null };
  if (assertion === 'present' && ofStoppedTreatment(tokens, from, to))
    return { assertion: 'historical', cue: null };
  const marked = statement.bare ? markBefore(tokens, from) : null;
  if (marked?.assertion === 'absent' && assertion === 'present')
    return { assertion: 'absent', cue: null };
  if (statement.denied) {
    if (assertion === 'present' || assertion === 'possible')
      return { assertion: 'absent', cue: valueCue(note, statement) };
    if (assertion === 'absent') return { assertion: 'present', cue };
  }
  if (
    !statement.bare &&
    assertion === 'absent' &&
    cue !== null &&
    !deniesValue(statement, cue, tokens, siblings)
  )
    return { assertion: 'present', cue: null };
  return { assertion, cue };
}

function valueCue(note: Note, statement: Statement): CueEvidence {
  const { start, end } = statement;
  return { category: 'value', start, end, text: note.text.slice(start, end) };
}

/** A negation reaches a statement with a value of its own only from right before it (`no increased tone`). */
function deniesValue(
  statement: Statement,
  cue: CueEvidence,
  tokens: readonly Token[],
  siblings: readonly Statement[],
): boolean {
  if (cue.end > statement.start) return false;
  if (siblings.some((other) => other.start >= cue.end && other.end <= statement.start))
    return false;
  const between = tokens.filter((token) => token.start >= cue.end && token.end <= statement.start);
  return (
    !between.some(
      (token) =>
        token.text === ',' || token.text === ';' || (/^[-–—]$/u.test(token.text) && token.spaced),
    ) && between.length <= 6
  );
}

/** A list of bare signs goes on over its commas; a statement with a value of its own ends it. */
function listGoesOn(
  cue: CueMatch,
  at: number,
  tokens: readonly Token[],
  siblings: readonly Statement[],
  statement: Statement,
): boolean {
  const between = siblings.filter(
    (other) => other !== statement && other.place.from >= cue.to && other.place.to <= at,
  );
  if (cue.row.category === 'absent' && between.some((other) => !other.bare)) return false;
  let comma = false;
  let words = 0;
  for (let n = cue.to; n < at; n += 1) {
    const token = tokens[n] as Token;
    if (token.text === ',') {
      comma = true;
      words = 0;
    } else if (token.kind === 'word') words += 1;
  }
  if (!comma) return true;
  if (cue.row.list !== true)
    return cue.row.category === 'historical' && areValues(tokens.slice(cue.to, at));
  if (cue.row.category === 'absent' && affirms(tokens, at, words)) return false;
  if (/^(?:no|nil)$/u.test(normalAt(tokens, cue.from)) && hasOwnSide(tokens, at, words))
    return false;
  return (
    (statement.bare || cue.row.category !== 'absent') &&
    words <= (cue.row.category === 'absent' ? 5 : 8)
  );
}

/** `no meningism, there was a dense hemiparesis`, `no meningism, mild left hemiparesis`: the item says of itself that it is there. */
function affirms(tokens: readonly Token[], at: number, words: number): boolean {
  const item = tokens.slice(at - words, at).map(({ normal }) => normal);
  if (item.some((word) => COPULA.test(word) || QUALITY.test(word))) return true;
  return (
    DEGREE.test(item[0] ?? '') &&
    !tokens.slice(at).some(({ normal }) => normal === 'or' || normal === 'nor')
  );
}

/** `no fasciculations, R side wasting`: an item that begins with a side, where nothing joins it to the list. */
function hasOwnSide(tokens: readonly Token[], at: number, words: number): boolean {
  return (
    words > 0 &&
    SIDE.test(normalAt(tokens, at - words)) &&
    !tokens.slice(at - words).some(({ normal }) => normal === 'or' || normal === 'nor')
  );
}

const SIDE = /^(?:l|r|lt|rt|left|right)$/u;
/** `no fasciculations, power antigravity` */
const QUALITY = /^(?:power|strength|tone)$/u;
const COPULA = /^(?:is|are|was|were|has|had|there)$/u;
const DEGREE = /^(?:mild|moderate|severe|dense|profound|slight|subtle|marked)$/u;

/** `Earlier 2/5 R, 1/5 L`: nothing but values and sides. */
function areValues(tokens: readonly Token[]): boolean {
  if (tokens[0]?.kind !== 'number') return false;
  return tokens.every(
    ({ kind, normal }) => kind !== 'word' || /^(?:and|[rl]|rt|lt|right|left)$/u.test(normal),
  );
}

/** The name of the scale between `was` and the value. */
const SCALE = /^(?:mas|ashworth|modified|tardieu|mrc|scale|score|grade|graded|at|only)$/u;

/** `2/5, now 4/5`, `4+/5 (was 2/5)`, `(was MAS 2, now 3)`: a value that a later one has replaced. */
function isFormer(
  statement: Statement,
  tokens: readonly Token[],
  siblings: readonly Statement[],
): boolean {
  if (statement.bare) return false;
  const { to } = statement.place;
  let { from } = statement.place;
  while (SCALE.test(normalAt(tokens, from - 1))) from -= 1;
  const before = normalAt(tokens, from - 1);
  const own = tokens.slice(from, to).map(({ normal }) => normal);
  if (statement.grade === null && leadsTo(tokens, to, siblings)) return true;
  const was = before === 'was' || before === 'were' || own.includes('was') || own.includes('were');
  if (FORMERLY.test(before) && /^[([,]$/u.test(textAt(tokens, from - 2))) return true;
  // `MAS 1 from 3`
  const isGraded = statement.grade !== null;
  if (isGraded && before === 'from') {
    const behind = textAt(tokens, from - 2);
    // `4/5, improved from 3/5`
    const isCourse = own.some((word) => word === 'to' || word === '→');
    if (/^\d[+-]?$/u.test(behind) || (CHANGED.test(behind) && !isCourse)) return true;
  }
  if (!was) return false;
  const after = tokens.slice(to, to + 4).map(({ normal }) => normal);
  if (LINK.test(after[0] ?? '') && after.includes('now')) return true;
  return statement.grade !== null && isReplaced(tokens, to);
}

/** `equivocal → flexor`, `tone ↓ -> ↑`: what an arrow leads away from. */
function leadsTo(tokens: readonly Token[], to: number, siblings: readonly Statement[]): boolean {
  const isArrow = textAt(tokens, to) === '→';
  const isDrawn = textAt(tokens, to) === '-' && textAt(tokens, to + 1) === '>';
  if (!isArrow && !isDrawn) return false;
  return siblings.some(({ bare, place }) => !bare && place.from === to + (isArrow ? 1 : 2));
}

const CHANGED = /^(?:improved|improving|up|increased|down|worse|worsened|decreased|declined)$/iu;
const FORMERLY = /^(?:was|previously|prev|formerly|baseline|preop|preoperatively)$/u;
const LINK = /^(?:,|;|but|and)$/u;
/** So many words may say where and when the former value was. */
const FARTHEST = 8;
const REPLACING =
  /^(?:(?:is|are|it|they|has|have|been|improved|increased|up|to|at|only|now|today|currently|presently) )*[0-5][+-]? ?(?:\/ ?[45] ?)?(?:now|today|currently|presently)?/u;

/** `was 3/5 on the right at presentation and is now 5/5`, `was 3/5 on admission, 4/5 today`. */
function isReplaced(tokens: readonly Token[], to: number): boolean {
  for (let n = to; n < Math.min(tokens.length, to + FARTHEST); n += 1) {
    const { kind, normal } = tokens[n] as Token;
    if (kind === 'number') return false;
    if (!LINK.test(normal)) continue;
    if (ofArrival(tokens, to, n) && tokens[n + 1]?.kind === 'number') return true;
    const behind = tokens.slice(n + 1, n + 9).map((token) => token.normal);
    const [found = ''] = REPLACING.exec(`${behind.join(' ')} `) ?? [];
    if (/\b(?:now|today|currently|presently)\b/u.test(found)) return true;
  }
  return false;
}

/** `was 0/5 on arrival, 3/5 after lysis` */
const ofArrival = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ normal }) => ARRIVAL.test(normal));

const ARRIVAL = /^(?:arrival|admission|presentation|onset|baseline|initially|yesterday)$/u;

/** A word such as `absent` that is another statement's value. */
function saysValueOf(cue: CueMatch, { place, denied, bare }: Statement): boolean {
  return (
    (cue.row.category === 'absent' || cue.row.category === 'possible') &&
    cue.from >= place.from &&
    cue.to <= place.to &&
    (place.to - place.from > 1 || (denied && !bare))
  );
}
