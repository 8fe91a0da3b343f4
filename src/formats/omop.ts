import { CodePoints } from '../decisions/code-points';
import type { Finding } from '../findings/finding';
import type { AssertionId } from '../vocabulary/ids';
import { signRow } from '../vocabulary/sign-rows';
import { csvRow } from './csv';
import { type Format, type FormatOptions, type ReadNote } from './format';

/** The columns of NOTE_NLP in version 5.4 of the OMOP Common Data Model, in its order. */
export const NOTE_NLP = [
  'note_nlp_id',
  'note_id',
  'section_concept_id',
  'snippet',
  'offset',
  'lexical_variant',
  'note_nlp_concept_id',
  'note_nlp_source_concept_id',
  'nlp_system',
  'nlp_date',
  'nlp_datetime',
  'term_exists',
  'term_temporal',
  'term_modifiers',
] as const;

type Row = Readonly<Record<(typeof NOTE_NLP)[number], string | number | null>>;

/** No concept of the OMOP vocabularies was verified for a sign: the model has 0 for that. */
const NO_CONCEPT = 0;
/** As many characters as the columns hold. */
const MOST = { words: 250, modifiers: 2000 };
/** How many UTF-16 units around the words make a snippet. */
const AROUND = 60;

/**
 * A table NOTE_NLP of the OMOP Common Data Model, version 5.4, as comma-separated values: a row a finding. Notes whose id is a
 * whole number keep it as `note_id`; others are counted.
 */
export const omop: Format<Omit<Row, 'note_nlp_id'>> = {
  id: 'omop',
  means: 'table NOTE_NLP of the OMOP Common Data Model 5.4 (CSV)',
  ending: '.note_nlp.csv',
  several: true,
  between: '',
  open: () => csvRow(NOTE_NLP),
  parts(note, options) {
    const characters = new CodePoints(note.analysis.note.text);
    return note.analysis.findings.map((finding) => rowOf(note, finding, characters, options));
  },
  write: (row, number) =>
    csvRow(NOTE_NLP.map((column) => (column === 'note_nlp_id' ? number : row[column]))),
  close: () => '',
};

function rowOf(
  note: ReadNote,
  finding: Finding,
  characters: CodePoints,
  { version, date, text }: FormatOptions,
): Omit<Row, 'note_nlp_id'> {
  const { start, end, assertion } = finding;
  const around = note.analysis.note.text.slice(Math.max(0, start - AROUND), end + AROUND);
  return {
    note_id: noteId(note),
    section_concept_id: NO_CONCEPT,
    snippet: text ? oneLine(around, MOST.words) : null,
    offset: String(characters.fromUtf16(start)),
    lexical_variant: oneLine(finding.text, MOST.words),
    note_nlp_concept_id: NO_CONCEPT,
    note_nlp_source_concept_id: NO_CONCEPT,
    nlp_system: `Motor Neuron Lens ${version}`,
    nlp_date: date,
    nlp_datetime: null,
    term_exists: exists.has(assertion) ? 'Y' : 'N',
    term_temporal: assertion === 'historical' ? 'Past' : 'Present',
    term_modifiers: modifiersOf(finding),
  };
}

/** The model's identifiers are whole numbers. */
function noteId({ id, number }: ReadNote): number {
  const given = typeof id === 'string' && /^\d{1,15}$/u.test(id) ? Number(id) : id;
  return Number.isSafeInteger(given) ? (given as number) : number;
}

/** What the patient has or had. */
const exists: ReadonlySet<AssertionId> = new Set(['present', 'possible', 'historical']);

const modifierOf: Readonly<Partial<Record<AssertionId, string>>> = {
  absent: 'Negation=true',
  possible: 'Uncertain=true',
  historical: 'History=true',
  hypothetical: 'Conditional=true',
  'other-person': 'Subject=other',
};

/** `Negation=true,Sign=clonus,Pattern=umn,HPO=HP:0002169,Side=left,Site=ankle`. */
function modifiersOf({ assertion, sign, pattern, side, sites, grade }: Finding): string {
  const [code] = signRow(sign).hpo;
  const details: readonly (readonly [string, string | null | undefined])[] = [
    ['Sign', sign],
    ['Pattern', pattern],
    ['HPO', code?.code],
    ['Side', side],
    ...sites.map((site) => ['Site', site] as const),
    ['Grade', grade?.replace(/[\s,=]+/gu, ' ').trim()],
  ];
  const named = details.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return [modifierOf[assertion] ?? [], ...named].flat().join(',').slice(0, MOST.modifiers);
}

function oneLine(words: string, most: number): string {
  return Array.from(words.replace(/\s+/gu, ' ').trim()).slice(0, most).join('');
}
