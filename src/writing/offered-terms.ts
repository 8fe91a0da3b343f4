import { rootsText } from '../report/roots-text';
import { type CompletionRow, completionRows } from '../vocabulary/completion-rows';
import type { Pattern } from '../vocabulary/ids';
import { type ScaleRow, scaleRows } from '../vocabulary/scale-rows';
import { signRow } from '../vocabulary/sign-rows';
import { siteRow } from '../vocabulary/site-rows';

/** A term to be offered. */
export interface OfferedTerm {
  /** As it is to be written: with a capital where what is typed begins with one. */
  readonly term: string;
  readonly kind: 'sign' | 'site';
  /** `UMN sign`; for muscles and reflexes the roots and the nerve. */
  readonly detail: string;
  /** Why the sign is upper or lower motor neuron; empty for muscles and reflexes. */
  readonly why: string;
}

/** The terms that begin as what stands before the caret ends. */
export interface Offer {
  /** UTF-16 offset in the text before the caret from which the term replaces it. */
  readonly start: number;
  readonly terms: readonly OfferedTerm[];
}

/** Fewer letters are the beginning of any word: nothing is offered in the middle of prose. */
const LEAST = 3;
/** No list that anyone reads is longer. */
const MOST = 20;
/** Words of the longest term. */
const WORDS = 4;

const patterns: Readonly<Record<Pattern, string>> = {
  umn: 'UMN sign',
  lmn: 'LMN sign',
  other: 'abnormal, neither UMN nor LMN by itself',
  normal: 'normal finding',
};

/** What to offer behind some text of a line; the longest run of words that begins a term counts. */
export function offeredTerms(before: string): Offer {
  for (const start of wordStarts(before)) {
    const typed = before.slice(start);
    if (typed.length < LEAST) break;
    const begins = typed.toLowerCase();
    const found = completionRows.flatMap((row) =>
      row.terms
        .filter((term) => term.toLowerCase().startsWith(begins) && term.length > typed.length)
        .map((term) => offered(row, term, typed)),
    );
    if (found.length > 0) return { start, terms: found.slice(0, MOST) };
  }
  return { start: before.length, terms: [] };
}

/** Where the last words begin, the first of them first. */
function wordStarts(before: string): number[] {
  if (!/\p{L}$/u.test(before)) return [];
  return [...before.slice(-80).matchAll(/(?<![\p{L}\p{N}-])\p{L}/gu)]
    .map(({ index }) => index + Math.max(0, before.length - 80))
    .slice(-WORDS);
}

function offered(row: CompletionRow, term: string, typed: string): OfferedTerm {
  const written = /^\p{Lu}/u.test(typed) ? term.charAt(0).toUpperCase() + term.slice(1) : term;
  if ('sign' in row) {
    const { pattern, why } = signRow(row.sign);
    return { term: written, kind: 'sign', detail: patterns[pattern], why };
  }
  const site = siteRow(row.site);
  const nerve = site?.nerve === undefined ? '' : `${site.nerve.replaceAll('-', ' ')} nerve`;
  const detail = [rootsText(site?.roots ?? []), nerve].filter(Boolean).join(', ');
  return { term: written, kind: 'site', detail, why: '' };
}

/** The scale whose values can follow some text of a line, and the offset from which a value replaces it. */
export function offeredScale(before: string): { scale: ScaleRow; start: number } | undefined {
  const match = /(?<![\p{L}\p{N}])(\p{L}+)[ :]{1,3}([\d+-]{0,2})$/u.exec(before);
  if (!match) return undefined;
  const scale = scaleRows.find(({ after }) => after.includes(match[1]!));
  return scale && { scale, start: before.length - match[2]!.length };
}
