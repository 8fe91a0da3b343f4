import type { Form } from '../language/forms';
import { isIn, wordSet } from '../language/word-sets';
import type { Token } from '../language/tokens';
import { normalAt, wordAt } from '../language/word-at';

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof)$/u;
/** After these `back` is where one comes to, or how long ago. */
const BEFORE_BACK =
  /^(?:come|comes|came|coming|go|goes|went|going|get|got|call|ring|report|send|sent|bring|brought|refer|referred|fed|hears?|heard|be|wks?|weeks?|days?|months?|mths?|mo|yrs?|years?|hours?|hrs?)$/u;
const AFTER_PLANTAR_FLEXOR = /^(?:[.,;)]|and|but)$/u;
const SIDE = /^(?:b\/l|bl|bilat|bilaterally|bilateral|both|sides|r|l|rt|lt|right|left|on|the)$/u;

/** Words that may mean something else than the vocabulary has, which the words beside them tell. */
const otherwise = wordSet([
  'adm',
  'rf',
  'ss',
  'back',
  'side',
  'hs',
  'plantar',
  'l',
  'r',
  'x',
  'x2',
  'both',
  'neither',
]);

/** Whether a word may mean something else than the vocabulary has. */
export const mayMeanElse = (form: Form): boolean => isIn(form, otherwise);

/** A word of the vocabulary that means nothing of it here: the `L` of `Mr L`, the `back` of `come back if`. */
export function meansElse(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n] as Token;
  // `came back`, `back to 5/5`
  if (token.normal === 'back')
    return BEFORE_BACK.test(normalAt(tokens, n - 1)) || normalAt(tokens, n + 1) === 'to';
  // `moves side to side`
  if (token.normal === 'side')
    return [-1, 1].some(
      (step) => tokens[n + step]?.normal === 'to' && tokens[n + 2 * step]?.normal === 'side',
    );
  // the rheumatoid factor
  if (token.normal === 'rf') return /^(?:\+|pos|neg|-ve|factor)/u.test(normalAt(tokens, n + 1));
  // `was 10 on adm`
  if (token.normal === 'adm') return ARRIVING.test(normalAt(tokens, n - 1));
  // `?SS`, `SS unlikely`: the serotonin syndrome
  if (token.normal === 'ss')
    return normalAt(tokens, n - 1) === '?' || /^(?:un)?likely$/u.test(normalAt(tokens, n + 1));
  if (token.text !== 'R' && token.text !== 'L') return false;
  if (token.text === 'L' && isLitre(tokens, n)) return true;
  const before = wordAt(tokens, normalAt(tokens, n - 1) === '.' ? n - 2 : n - 1);
  return TITLE.test(before?.normal ?? '');
}

const ARRIVING = /^(?:on|at|since|from|pre|prior|before|post|after|this|last)$/u;
const TIME = /^[dhmwy]$|^(?:day|week|month|hour|hr|wk|yr|year|minute|min)s?$/u;
/** `Babinski and Chaddock both positive on the right`, `on the right, in both arm and leg`: two things, and not two sides. */
export function isBothOfTwo(tokens: readonly Token[], n: number): boolean {
  const word = normalAt(tokens, n);
  // `neither Babinski nor Hoffmann`
  if (word === 'neither') return tokens.some(({ normal }) => normal === 'nor' || normal === 'of');
  if (word !== 'both') return false;
  if (opensPair(tokens, n))
    return ofMuscles(tokens, n) || tokens.some(({ normal }) => ONE_SIDE.test(normal));
  if (!SAID.test(normalAt(tokens, n + 1))) return false;
  if (
    !/^(?:and|&)$/u.test(normalAt(tokens, n - 2)) &&
    !/^(?:and|&)$/u.test(normalAt(tokens, n - 3))
  )
    return false;
  const [next, side] = [normalAt(tokens, n + 2), normalAt(tokens, n + 4)];
  return ONE_SIDE.test(next) || (next === 'on' && ONE_SIDE.test(side));
}

/** `both thenar and hypothenar muscles`: the side is told elsewhere. */
const ofMuscles = (tokens: readonly Token[], n: number): boolean =>
  normalAt(tokens, n + 2) === 'and' && /^(?:muscles?|eminences?)$/u.test(normalAt(tokens, n + 4));

/** `both the arm and the leg`, `both biceps and triceps`: one of each. */
function opensPair(tokens: readonly Token[], n: number): boolean {
  for (let k = n + 2; k <= n + 4; k += 1) {
    if (normalAt(tokens, k) !== 'and') continue;
    const { text, normal } = tokens[k - 1] as Token;
    return /^\p{Ll}+$/u.test(text) && (!normal.endsWith('s') || ONE_MUSCLE.test(normal));
  }
  return false;
}

const ONE_MUSCLE = /(?:ceps|soas|teus)$/u;
const SAID =
  /^(?:positive|negative|present|absent|lost|brisk|reduced|diminished|normal|weak|up|down|\+)$/u;
const ONE_SIDE = /^(?:r|l|rt|lt|right|left)$/u;

/** `nausea x2d`, `falls x2 days`, `weak x 2 hrs`: how long, and not of how many limbs. */
export function countsTime(tokens: readonly Token[], n: number): boolean {
  const word = normalAt(tokens, n);
  return (
    (word === 'x2' && TIME.test(normalAt(tokens, n + 1))) ||
    (word === 'x' && TIME.test(normalAt(tokens, n + 2)))
  );
}

const DECIMAL = /^\d+\.\d+$/u;
const FIGURE = /^\d+$/u;
const OF_LITRES = /^(?:\/|of|o2|oxygen|nc|via)$/u;

/** `FVC 1.4 L`, `on 2 L O2`, `3 L/min`: a volume. */
function isLitre(tokens: readonly Token[], n: number): boolean {
  const before = tokens[n - 1]?.text ?? '';
  return DECIMAL.test(before) || (FIGURE.test(before) && OF_LITRES.test(normalAt(tokens, n + 1)));
}

/** The end of heart sounds (`HS I+II+0`), which are no hamstrings; `n` where none begin there. */
export function heartSoundsTo(tokens: readonly Token[], n: number): number {
  if (tokens[n]?.normal !== 'hs') return n;
  const rest = tokens.slice(n + 1, n + 8);
  const words = rest.map(({ text }) => text).join('');
  const found = /^:?(?:I\+II|1\+2\+0|S1\+?S2)(?:\+(?:0|nil))?/u.exec(words);
  if (found === null) return n;
  let length = 0;
  let to = n + 1;
  while (length < found[0].length) {
    length += (tokens[to] as Token).text.length;
    to += 1;
  }
  return to;
}

/** The first side of `R + L -`, `R - L absent`: the mark is its own, and joins no sides. */
export function hasMark(tokens: readonly Token[], n: number): boolean {
  return (
    /^[rl]$/u.test(normalAt(tokens, n)) &&
    /^[+-]$/u.test(normalAt(tokens, n + 1)) &&
    /^[rl]$/u.test(normalAt(tokens, n + 2)) &&
    OF_OTHER_SIDE.test(normalAt(tokens, n + 3))
  );
}

const OF_OTHER_SIDE = /^(?:\+{1,4}|-|absent|abs|nil|pos|neg|positive|negative|up|down|mute)$/u;

/** `Plantar flexor b/l.`: the plantar response, not the muscle. */
export function isPlantarResponse(tokens: readonly Token[], n: number): boolean {
  if (tokens[n]?.normal !== 'plantar' || tokens[n + 1]?.normal !== 'flexor') return false;
  const before = wordAt(tokens, n - 1);
  if (before?.kind === 'word' && !SIDE.test(before.normal)) return false;
  let after = n + 2;
  while (SIDE.test(normalAt(tokens, after))) after += 1;
  const next = tokens[after];
  return next === undefined || AFTER_PLANTAR_FLEXOR.test(next.normal);
}
