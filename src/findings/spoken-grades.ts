import type { Token } from '../language/tokens';
import { normalAt, textAt } from '../language/word-at';
import { COUNT_WORDS, NUMBER_WORDS, ROMAN, type GradeMatch, type GradePart } from './grade';

const GRADE = /^(?:grade|gr|class)$/u;

/** `five out of five`, `4 out of 5`, `4 plus out of 5`, `grade IV`. */
export function spoken(tokens: readonly Token[], at: number): GradeMatch | null {
  let n = at;
  let scale: GradeMatch['scale'] = null;
  const opener = normalAt(tokens, n);
  if (GRADE.test(opener)) n += 1;
  else if (/^m[0-5]$/u.test(opener) && tokens[n]?.text.startsWith('M') === true) {
    const digit = opener.slice(1);
    return {
      from: at,
      to: at + 1,
      parts: [{ written: textAt(tokens, n), value: Number(digit), sign: 'none' }],
      form: 'of-five',
      scale: 'mrc',
    };
  }
  const token = tokens[n];
  if (token === undefined) return null;
  // `MRC grade` is a phrase of its own
  const isGraded = n === at && normalAt(tokens, at - 1) === 'grade';
  const digits =
    NUMBER_WORDS.get(token.normal) ??
    (isGraded || opener !== token.normal ? ROMAN.get(token.text) : undefined) ??
    (/^[0-5][+-]?$/u.test(token.text) ? token.text : undefined);
  if (digits === undefined) return null;
  let end = n + 1;
  let sign: GradePart['sign'] = digits.endsWith('+')
    ? 'plus'
    : digits.endsWith('-')
      ? 'minus'
      : 'none';
  const spokenSign = tokens[end]?.normal;
  if (spokenSign === 'plus' || spokenSign === 'minus') {
    sign = spokenSign;
    end += 1;
  }
  const value = Math.max(
    0,
    Number.parseInt(digits, 10) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0),
  );
  const outOf = outOfAt(tokens, end);
  if (n > at && tokens[end]?.text === '/' && tokens[end + 1]?.text === '5') {
    end += 2;
    scale = 'mrc';
  } else if (outOf !== null) {
    end = outOf.to;
    scale = outOf.scale;
  } else if (
    !GRADE.test(opener) &&
    !(isGraded && ROMAN.has(token.text)) &&
    !(spokenSign === 'plus' && NUMBER_WORDS.get(token.normal) !== undefined)
  )
    return null;
  const text = tokens
    .slice(at, end)
    .map((t, i) => (i > 0 && t.spaced ? ' ' : '') + t.text)
    .join('');
  return {
    from: at,
    to: end,
    parts: [{ written: text, value, sign }],
    form: scale === 'mrc' ? 'of-five' : 'single',
    scale,
  };
}

function outOfAt(
  tokens: readonly Token[],
  at: number,
): { to: number; scale: 'mrc' | 'reflex' } | null {
  let n = at;
  if (tokens[n]?.normal === 'out') n += 1;
  if (tokens[n]?.normal !== 'of' && !(n === at && tokens[n]?.normal === 'over')) return null;
  n += 1;
  const limit = NUMBER_WORDS.get(normalAt(tokens, n)) ?? tokens[n]?.text;
  if (limit === '5') return { to: n + 1, scale: 'mrc' };
  if (limit === '4') return { to: n + 1, scale: 'reflex' };
  return null;
}

const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word) || COUNT_WORDS.has(word);

/** `3 beats`, `two to three beats`, `2-3 beats`, `4 bts`, `>10 beats`. */
export function beats(tokens: readonly Token[], at: number): GradeMatch | null {
  const { normal, text: first } = tokens[at] as Token;
  const count = Number(
    NUMBER_WORDS.get(normal) ??
      COUNT_WORDS.get(normal) ??
      (/^\d{1,2}\+?$/u.test(first) ? Number.parseInt(first, 10) : Number.NaN),
  );
  if (Number.isNaN(count)) return null;
  let n = at + 1;
  if (
    (tokens[n]?.text === '-' || tokens[n]?.text === '–' || tokens[n]?.normal === 'to') &&
    /^\d{1,2}$/u.test(textAt(tokens, n + 1))
  )
    n += 2;
  else if (/^(?:to|or)$/u.test(normalAt(tokens, n)) && isNumberWord(normalAt(tokens, n + 1)))
    n += 2;
  else if (/^[-–]\d{1,2}$/u.test(textAt(tokens, n)) && tokens[n]?.spaced === false) n += 1;
  const isCut = normalAt(tokens, n) === 'b' && normalAt(tokens, n + 1) === 'clonus';
  if (!isCut && !/^(?:beats?|bts?)$/u.test(normalAt(tokens, n))) return null;
  const text = tokens
    .slice(at, n + 1)
    .map((t, i) => (i > 0 && t.spaced ? ' ' : '') + t.text)
    .join('');
  return {
    from: at,
    to: n + 1,
    parts: [{ written: text, value: count, sign: 'none' }],
    form: 'single',
    scale: 'beats',
  };
}

/** `IV/V`, `grade III/V`. */
export function roman(tokens: readonly Token[], at: number): GradeMatch | null {
  const n = GRADE.test(normalAt(tokens, at)) ? at + 1 : at;
  const digit = ROMAN.get(textAt(tokens, n)) ?? (textAt(tokens, n) === '0' ? '0' : undefined);
  if (digit === undefined) return null;
  const signed = /^[+-]$/u.test(textAt(tokens, n + 1)) ? 1 : 0;
  if (textAt(tokens, n + 1 + signed) !== '/' || textAt(tokens, n + 2 + signed) !== 'V') return null;
  const mark = signed === 0 ? '' : textAt(tokens, n + 1);
  const sign = mark === '+' ? 'plus' : mark === '-' ? 'minus' : 'none';
  const value = Number(digit) + (sign === 'plus' ? 1 / 3 : sign === 'minus' ? -1 / 3 : 0);
  return {
    from: at,
    to: n + 3 + signed,
    parts: [{ written: textAt(tokens, n) + mark, value: Math.max(0, value), sign }],
    form: 'of-five',
    scale: 'mrc',
  };
}
