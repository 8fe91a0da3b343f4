/** Texts that have made readers of notes slow: long runs, what opens and never closes, no stop, words in a crowd. */
const PIECES: Readonly<Record<string, string>> = {
  dots: '.',
  dashes: '-',
  underscores: '_',
  spaces: ' ',
  tabs: '\t',
  'blank lines': '\n',
  'carriage returns': '\r',
  'no-break spaces': '\u00a0',
  'letters of one word': 'a',
  capitals: 'A',
  digits: '7',
  'plus signs': '+',
  slashes: '/',
  bars: '|',
  hashes: '#',
  stars: '*',
  colons: ':',
  'brackets that open': '(',
  'quotes that open': '"',
  apostrophes: "'",
  commas: ', ',
  emoji: '🦵🏽',
  'halves of characters': '\ud83e',
  'combining accents': 'e\u0301\u0301\u0301',
  'words without a stop': 'power tone reflex clonus ',
  'words of no meaning': 'the patient ate with her daughter and then ',
  negations: 'no ',
  grades: '3+ ',
  'grades glued': '3+',
  pairs: '4/5',
  'abbreviations with stops': 'neg. pos. bilat. ',
  sides: 'left right ',
  segments: 'C5-C6 ',
  cells: '| 3+ ',
  'columns of spaces': 'KJ    3+    2+    ',
  labels: 'Tone: ',
  headings: '# Examination\n',
  'headings after stops': '. Tone: ',
  bullets: '- \n',
  dates: '12/03/2024 ',
  ands: 'and ',
  questions: '? ',
  'short lines': 'R\nL\n',
};

/** Each piece over and over, so many characters of it, with a finding behind. */
export function slowTexts(length: number): readonly (readonly [name: string, text: string])[] {
  const last = ' no clonus';
  return Object.entries(PIECES).map(([name, piece]) => {
    const often = Math.ceil((length - last.length) / piece.length);
    return [name, piece.repeat(often).slice(0, length - last.length) + last];
  });
}
