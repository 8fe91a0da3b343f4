import { nearestOf } from './nearest';
import type { OwnVocabulary } from './own-vocabulary';
import { signRows } from './sign-rows';
import { siteRows } from './site-rows';
import { termLists } from './term-lists';

/** What is wrong in a user's vocabulary. What is right beside it counts all the same. */
export interface VocabularyProblem {
  /** Keys and list numbers that lead to it: `['signs', 'spasticity', 0]`. */
  readonly path: readonly (string | number)[];
  /** The last part of the path is wrong itself, not what stands under it. */
  readonly ofKey: boolean;
  readonly message: string;
}

/** The most characters of a wording, UTF-16. */
export const MOST_CHARACTERS = 200;
/** The most wordings of a vocabulary. */
export const MOST_WORDINGS = 5000;
/** The most problems that are told; who has more mends these first. */
const MOST_PROBLEMS = 100;

/** A part of a vocabulary that holds wordings by id. */
interface PartIds {
  /** What such an id is called. */
  readonly name: string;
  readonly means: string;
  readonly ids: readonly string[];
  /** What each id means. */
  readonly idMeans: ReadonlyMap<string, string>;
}

function partOf(name: string, means: string, ids: Iterable<readonly [string, string]>): PartIds {
  const idMeans = new Map(ids);
  return { name, means, ids: [...idMeans.keys()], idMeans };
}

const idsOf = (type: string) => Object.entries(termLists.find((list) => list.type === type)!.ids);

/** The parts of a vocabulary that hold wordings by id, and all ids there are. */
export const partIds = {
  signs: partOf(
    'sign',
    'Further wordings of signs, which state the sign by themselves.',
    signRows.map(({ id, name }) => [id, name] as const),
  ),
  sites: partOf(
    'site',
    'Further names of muscles, reflexes and parts of the body.',
    siteRows.map(({ id, wordings: [first] }) => [id, first ?? id] as const),
  ),
  headings: partOf('kind of section', 'Further headings of sections.', idsOf('SectionKind')),
  cues: partOf('assertion', 'Further cues for whether a statement holds.', idsOf('AssertionId')),
} as const;

/** What the wordings under `ignored` are. */
export const IGNORED_MEANS = 'Wordings within which no sign is found.';

type Part = keyof typeof partIds;
const PARTS = Object.keys(partIds) as Part[];
const KEYS = [...PARTS, 'ignored'];

/** Reads what should be a vocabulary, from a setting or a file. Anything may come; it never throws. */
export function parseOwnVocabulary(value: unknown): {
  readonly vocabulary: OwnVocabulary;
  readonly problems: readonly VocabularyProblem[];
} {
  const reader = new Reader();
  return { vocabulary: reader.read(value), problems: reader.problems };
}

class Reader {
  readonly problems: VocabularyProblem[] = [];
  #count = 0;

  read(value: unknown): OwnVocabulary {
    const whole = this.#object(value, []);
    for (const key of Object.keys(whole)) {
      if (!KEYS.includes(key)) this.#unknown([key], 'part of a vocabulary', KEYS);
    }
    const [signs, sites, headings, cues] = PARTS.map((part) => this.#part(part, whole[part]));
    const ignored = this.#wordings(whole['ignored'], ['ignored'], new Map());
    return { signs, sites, headings, cues, ignored } as OwnVocabulary;
  }

  #part(part: Part, value: unknown): Readonly<Record<string, readonly string[]>> {
    const { name, ids } = partIds[part];
    const taken = new Map<string, string>();
    const read: [string, readonly string[]][] = [];
    for (const [id, wordings] of Object.entries(this.#object(value, [part]))) {
      if (!ids.includes(id)) this.#unknown([part, id], name, ids);
      else read.push([id, this.#wordings(wordings, [part, id], taken)]);
    }
    return Object.fromEntries(read.filter(([, wordings]) => wordings.length > 0));
  }

  /** @param taken the wordings that stand in this part already, in the form in which they are compared, and where */
  #wordings(value: unknown, path: readonly string[], taken: Map<string, string>): string[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#problem(path, 'This should be a list of wordings.');
      return [];
    }
    const wordings: string[] = [];
    for (const [n, item] of (value as unknown[]).entries()) {
      if (this.#count >= MOST_WORDINGS) {
        const most = String(MOST_WORDINGS);
        this.#problem([...path, n], `These are too many wordings: the first ${most} count.`);
        break;
      }
      const wording = this.#wording(item, [...path, n]);
      if (wording === null) continue;
      const [id, key] = [path.at(-1) ?? '', compared(wording)];
      const other = taken.get(key);
      if (other !== undefined) {
        if (other !== id)
          this.#problem([...path, n], `This wording stands under '${other}' already.`);
        continue;
      }
      taken.set(key, id);
      wordings.push(wording);
      this.#count += 1;
    }
    return wordings;
  }

  #wording(item: unknown, path: readonly (string | number)[]): string | null {
    if (typeof item !== 'string') {
      this.#problem(path, 'This is no text: a wording that looks like a number needs quotes.');
      return null;
    }
    const wording = item.trim();
    if (wording === '' || /^[-–—−\s]+$/u.test(wording)) {
      this.#problem(path, 'This wording is empty.');
      return null;
    }
    if (wording.length > MOST_CHARACTERS) {
      const most = String(MOST_CHARACTERS);
      this.#problem(path, `This wording is too long: ${most} characters are the most.`);
      return null;
    }
    return wording;
  }

  #object(value: unknown, path: readonly string[]): Record<string, unknown> {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    const keys = path[0] === undefined ? KEYS.join(', ') : 'ids with their wordings';
    this.#problem(path, `This should be a mapping: ${keys}.`);
    return {};
  }

  #unknown(path: readonly string[], name: string, ids: readonly string[]): void {
    const id = path.at(-1) ?? '';
    const nearest = nearestOf(id, ids);
    const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
    const hint = nearest === null ? '' : ` Did you mean '${nearest}'?`;
    this.#problem(path, `There is no ${name} '${shown}'.${hint}`, true);
  }

  #problem(path: readonly (string | number)[], message: string, ofKey = false): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path, ofKey, message });
  }
}

/** Wordings that differ in case, hyphens or spaces alone are found in the same places. */
export const compared = (wording: string): string => wording.toLowerCase().replace(/[-\s]+/gu, ' ');
