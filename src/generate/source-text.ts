const TEXTBOOKS =
  "Textbooks: DeJong's The Neurologic Examination; Bates' Guide to Physical Examination; Blumenfeld, Neuroanatomy through " +
  'Clinical Cases; Brazis, Localization in Clinical Neurology; Aids to the Examination of the Peripheral Nervous System';

/** A publication's number, and where it stands. */
const ADDRESSES: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/\bPMID (\d+)/, (number) => `https://pubmed.ncbi.nlm.nih.gov/${number}/`],
  [/\bPMC(\d+)/, (number) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${number}/`],
  [/\bNBK(\d+)/, (number) => `https://www.ncbi.nlm.nih.gov/books/NBK${number}/`],
  [/\bdoi:(\S+)/, (number) => `https://doi.org/${number}`],
];

/** A source as Markdown: publications with a number become links, `T` names the textbooks. */
export function sourceText(source: string): string {
  if (source === 'T') return TEXTBOOKS;
  const fit = ADDRESSES.find(([pattern]) => pattern.test(source));
  if (!fit) return source;
  const [pattern, address] = fit;
  return source.replace(pattern, (words, number: string) => `[${words}](${address(number)})`);
}
