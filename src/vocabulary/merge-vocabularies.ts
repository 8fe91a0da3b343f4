import { EMPTY_VOCABULARY, type OwnVocabulary } from './own-vocabulary';
import { compared } from './parse-own-vocabulary';

type Part = Exclude<keyof OwnVocabulary, 'ignored'>;
type Wordings = Readonly<Record<string, readonly string[]>>;

/**
 * Several vocabularies as one. Lists are joined; a wording that stands under two ids counts for the narrower vocabulary's.
 *
 * @param vocabularies the widest (a user's) first, the narrowest (a folder's) last
 */
export function mergeVocabularies(vocabularies: readonly OwnVocabulary[]): OwnVocabulary {
  if (vocabularies.length === 0) return EMPTY_VOCABULARY;
  const narrowestFirst = [...vocabularies].reverse();
  const part = (name: Part) => mergePart(narrowestFirst.map((one): Wordings => one[name]));
  const { ignored } = mergePart(narrowestFirst.map((one) => ({ ignored: one.ignored })));
  return {
    signs: part('signs'),
    sites: part('sites'),
    headings: part('headings'),
    cues: part('cues'),
    ignored: ignored ?? [],
  };
}

/** @returns true where nothing stands in it */
export function isEmptyVocabulary({
  signs,
  sites,
  headings,
  cues,
  ignored,
}: OwnVocabulary): boolean {
  return (
    ignored.length === 0 &&
    [signs, sites, headings, cues].every((part) => Object.keys(part).length === 0)
  );
}

function mergePart(parts: readonly Wordings[]): Wordings {
  const taken = new Set<string>();
  const merged = new Map<string, string[]>();
  for (const [id, wordings] of parts.flatMap((part) => Object.entries(part))) {
    for (const wording of wordings) {
      const key = compared(wording);
      if (taken.has(key)) continue;
      taken.add(key);
      merged.set(id, [...(merged.get(id) ?? []), wording]);
    }
  }
  return Object.fromEntries(merged);
}
