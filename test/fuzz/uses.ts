import assert from 'node:assert/strict';
import { analyze, type Analysis, type AnalysisOptions, NoteReader } from '../../src/analysis';
import { compare } from '../../src/compare/compare';
import { decide } from '../../src/decisions/decide';
import type { Decision } from '../../src/decisions/decision';
import { silence } from '../../src/decisions/silence';
import { writeDocument } from '../../src/formats/format';
import { formats } from '../../src/formats/formats';
import { outlineOf } from '../../src/note/outline';
import { noteSummary } from '../../src/report/note-summary';
import { problemsText } from '../../src/report/problems-text';
import { summaryMarkdown } from '../../src/report/summary-markdown';
import { timelineText } from '../../src/report/timeline/timeline-text';
import { timelineOf } from '../../src/timeline/timeline';
import { visitOf, visitsWithin } from '../../src/timeline/visit';
import { EMPTY_VOCABULARY, type OwnVocabulary } from '../../src/vocabulary/own-vocabulary';
import { ruleRows } from '../../src/vocabulary/rule-rows';
import { signRows } from '../../src/vocabulary/sign-rows';
import { siteRows } from '../../src/vocabulary/site-rows';
import { findAbbreviations } from '../../src/writing/abbreviations';
import { offeredTerms } from '../../src/writing/offered-terms';
import { assertSound } from '../unit/support/sound';
import { made } from './grammar';
import type { Random } from './random';

/** Of longer texts, and of most, only the reading is tried. */
const LONGEST = 5_000;
const ONE_OF = 20;

/**
 * Does with a text what the product does: reads it with words and decisions of its reader's own, again after an edit, and writes it in
 * every form.
 *
 * @throws where something of it fails or is not sound
 */
export function useInEveryWay(text: string, random: Random): void {
  if (text.length > LONGEST || random.below(ONE_OF) > 0) return;
  const options = optionsFor(text, random);
  assertSound(text, options);
  const analysis = analyze(text, options);
  write(analysis);
  readAfterEdit(analysis, options, random);
  findAbbreviations(text);
  offeredTerms(text.slice(0, random.below(text.length + 1)));
}

function optionsFor(text: string, random: Random): AnalysisOptions {
  return {
    rules: Object.fromEntries(
      ruleRows.map(({ id }) => [id, random.pick(['warning', 'warning', 'error', 'off'] as const)]),
    ),
    ...(random.below(2) === 0 ? {} : { vocabulary: vocabularyFor(text, random) }),
    ...(random.below(2) === 0 ? {} : { decisions: decisionsOn(text, random) }),
  };
}

/** Own words: of the text, and of any kind. */
function vocabularyFor(text: string, random: Random): OwnVocabulary {
  const ofText = text.match(/[\p{L}\p{N}'+/-]+(?: [\p{L}\p{N}'+/-]+)?/gu) ?? [];
  const some = () =>
    Array.from({ length: random.below(4) }, () =>
      random.below(2) === 0 ? made(random, 'any') : random.pick([...ofText, 'x']),
    ).filter((wording) => /[\p{L}\p{N}]/u.test(wording));
  return {
    ...EMPTY_VOCABULARY,
    signs: { [random.pick(signRows).id]: some(), [random.pick(signRows).id]: some() },
    sites: { [random.pick(siteRows).id]: some() },
    headings: { examination: some(), 'family-history': some() },
    cues: { absent: some(), present: some(), historical: some() },
    ignored: some(),
  };
}

function decisionsOn(text: string, random: Random): Decision[] {
  const { findings, problems } = analyze(text);
  const decided = findings
    .filter(() => random.below(3) === 0)
    .map((finding, n) => {
      const verdict = random.pick(['rejected', 'accepted', 'corrected'] as const);
      const right = { side: random.pick(['left', 'right', 'bilateral', null] as const) };
      return decide(`T${n + 1}`, text, finding, verdict, verdict === 'corrected' ? right : {});
    });
  const silenced = problems
    .filter(() => random.below(3) === 0)
    .map((problem, n) => {
      const scope = random.pick(['place', 'line', 'section', 'note'] as const);
      return silence(`T${decided.length + n + 1}`, text, problem, scope);
    });
  return [...decided, ...silenced];
}

function readAfterEdit(
  { note: { text } }: Analysis,
  options: AnalysisOptions,
  random: Random,
): void {
  const reader = new NoteReader();
  const [at, removed] = [random.below(text.length + 1), random.length(100) - 1];
  const put = made(random, random.pick(['any', 'sentence', 'gap', 'title', 'block', 'odd']));
  reader.read(text.slice(0, at) + put + text.slice(at + removed), options);
  assert.deepEqual(
    { ...reader.read(text, options) },
    { ...analyze(text, options) },
    'not read as if for the first time after an edit',
  );
}

function write(analysis: Analysis): void {
  const { text } = analysis.note;
  const of = { version: '1', date: '2026-01-31', nonce: 'abc', text: true };
  for (const format of formats) writeDocument(format, [{ id: 'a.note', number: 1, analysis }], of);
  summaryMarkdown(analysis, { title: 'a.note', link: ({ start }) => `#${start}` });
  noteSummary(analysis, 'markdown');
  noteSummary(analysis, 'text');
  problemsText(analysis, 'a.note');
  outlineOf(analysis.note);
  const source = { name: 'a.note', text };
  const visits = [...visitsWithin(source), visitOf(source, 0)];
  const read = visits.map((visit) => ({ ...visit, analysis: analyze(visit.text) }));
  timelineText(timelineOf(read), 'a.note');
  const [first, last] = [read[0]!, read.at(-1)!];
  compare(first.analysis, last.analysis);
}
