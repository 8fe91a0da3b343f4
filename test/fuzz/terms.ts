import { abbreviationRows } from '../../src/vocabulary/abbreviation-rows';
import { cueRows } from '../../src/vocabulary/cue-rows';
import { featureRows } from '../../src/vocabulary/feature-rows';
import { conceptRows, valueRows, wordLists } from '../../src/vocabulary/reader-rows';
import { ruleRows } from '../../src/vocabulary/rule-rows';
import { sectionKinds } from '../../src/vocabulary/section-rows';
import { sensoryRows } from '../../src/vocabulary/sensory-rows';
import { siteRows } from '../../src/vocabulary/site-rows';

/** Patterns and wordings with classes of words, as words alone. */
const plain = (pattern: string): string => pattern.replace(/[^\p{L} '-]/gu, ' ').trim();

/** What breaks readers of text: characters of more than one unit or none to be seen, of other alphabets, of no meaning. */
export const odd: readonly string[] = [
  ...['😀', '🦵🏽', 'e\u0301', '\u200b', '\u202e', '\u2028', '\ufeff', 'İ', 'ß', 'ﬁ', '\0', '−', '’'],
  ...[
    '٣',
    '\u00a0',
    '\ud83e',
    '\udc00',
    '\t',
    '\u0085',
    '½',
    '²',
    '÷',
    '×',
    '→',
    '±',
    '≥',
    '‑',
    '\\',
  ],
];

/** Words that every object of JavaScript knows. */
const ofObjects: readonly string[] = [
  ...['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'prototype', 'length'],
  ...['then', 'toJSON', 'undefined', 'null', 'NaN', 'Infinity'],
];

const other: readonly string[] = [
  ...['the', 'patient', 'walks', 'with', 'a', 'stick', 'and', 'but', 'was', 'now', 'if', 'mother'],
  ...[
    'yesterday',
    'he',
    'she',
    'is',
    'of',
    'in',
    'at',
    'on',
    'to',
    'her',
    'who',
    'which',
    'MRI',
    'a 1 y',
  ],
];

/** Words that notes are made of, by kind. */
export const terms: Readonly<Record<string, readonly string[]>> = {
  concept: conceptRows.flatMap(({ wordings }) => wordings),
  turn: conceptRows.flatMap(({ patterns = [] }) => patterns.map(plain)),
  value: valueRows.flatMap(({ wordings, exact = [] }) => [...wordings, ...exact]),
  site: siteRows.flatMap(({ wordings, plural = [] }) => [...wordings, ...plural]),
  short: siteRows.flatMap((row) => [
    ...(row.abbreviations ?? []),
    ...(row.pluralAbbreviations ?? []),
  ]),
  side: wordLists.sides.flatMap(({ wordings }) => wordings),
  cue: cueRows.map(({ match }) => plain(match)),
  feature: featureRows.flatMap((row) =>
    [...(row.wordings ?? []), ...(row.topics ?? [])].map(plain),
  ),
  sensory: sensoryRows.flatMap(({ wordings }) => wordings),
  heading: [...sectionKinds.keys()],
  abbreviation: abbreviationRows.map(({ short }) => short),
  rule: ruleRows.map(({ id }) => id),
  segment: ['C5', 'C5-C6', 'C8/T1', 'T1', 'T10', 'L4/5', 'L2', 'S1', 'S2-4', 'C4-T1', 'T13', 'C0'],
  number: ['0', '1', '2', '3', '4', '5', '1', '2', '3', '4', '6', '17', '-3', '2.5', '99999999999'],
  date: ['12/03/2024', '3 April 2021', '2020-02-30', 'Day 3', '04/05', '12.3.24 10:15', 'Mon 3/4'],
  objects: ofObjects,
  odd,
  other,
};

/** Every word of every kind. */
export const words: readonly string[] = Object.values(terms).flat();
