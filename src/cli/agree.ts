import {
  Agreement,
  type AgreementReport,
  type Annotated,
  type Disagreement,
  type SignAgreement,
} from '../agreement/agreement';
import { analyze, type AnalysisOptions } from '../analysis';
import { readBrat } from '../formats/read-brat';
import { readNote, type Note } from '../note/note';
import { linePosition } from '../report/line-position';
import { expand } from './expand';
import { decode, readWhole, reasonOf } from './input';
import { complain, writeLine, writeText } from './output';
import { annBeside } from './sidecar';

/** What `agree` is asked for. */
export interface AgreeRequest {
  readonly names: readonly string[];
  /** Folder of the second annotator's `.ann` files; null where they stand beside the notes. */
  readonly annotations: string | null;
  /** Folder of another annotator's, to be compared instead of what is read here. */
  readonly first: string | null;
  readonly format: 'text' | 'json';
  readonly reading: AnalysisOptions;
  readonly most: number;
}

type Located = Disagreement & {
  readonly path: string;
  readonly line: number;
  readonly column: number;
};

/** Writes how far a second annotator agrees with what is read here, over all notes that have annotations. */
export async function runAgree(request: AgreeRequest): Promise<void> {
  const agreement = new Agreement();
  const disagreements: Located[] = [];
  for await (const named of expand(request.names, 'notes')) {
    if ('message' in named) fail(`${named.path}: ${named.message}`);
    else if (named.path === null) fail('standard input has no annotations beside it');
    else disagreements.push(...(await addNote(agreement, named.path, request)));
  }
  const report = agreement.report();
  if (request.format === 'json') await writeLine({ ...report, disagreements });
  else await writeText(reportText(report, disagreements, request.first === null));
}

function fail(message: string): void {
  complain(message);
  process.exitCode = 1;
}

async function addNote(
  agreement: Agreement,
  path: string,
  request: AgreeRequest,
): Promise<Located[]> {
  const text = await readText(path, request.most);
  if (text === null) return [];
  const second = await annotated(annBeside(path, request.annotations), text, request.most);
  const first =
    request.first === null
      ? analyze(text, request.reading).findings
      : await annotated(annBeside(path, request.first), text, request.most);
  if (first === null || second === null) return [];
  const note = readNote(text);
  return agreement.add(text, first, second).map((one) => locate(one, path, note));
}

async function readText(path: string, most: number): Promise<string | null> {
  try {
    return decode(await readWhole({ path }, most));
  } catch (error) {
    fail(`${path}: ${reasonOf(error)}`);
    return null;
  }
}

/** What an annotator said of a note; lines that can't be read are named, and the others count. */
async function annotated(
  path: string,
  note: string,
  most: number,
): Promise<readonly Annotated[] | null> {
  const text = await readText(path, most);
  if (text === null) return null;
  const { annotations, problems } = readBrat(text, note);
  for (const { line, message } of problems) fail(`${path}:${line}: ${message}`);
  return annotations;
}

function locate(disagreement: Disagreement, path: string, note: Note): Located {
  return { ...disagreement, path, ...linePosition(note, disagreement.start) };
}

/** Tables of the agreement, and a line for each place where the two differ. Nothing of the notes is quoted. */
function reportText(
  { notes, signs, all, details }: AgreementReport,
  disagreements: readonly Located[],
  isOurs: boolean,
): string {
  const first = isOurs ? 'ours' : 'first';
  const rows = [
    ['sign', 'both', `only ${first}`, 'only second', 'F1', 'kappa'],
    ...[...signs, all].map(signCells),
  ];
  const detailRows = [
    ['of those that both have', 'pairs', 'agreed', 'kappa'],
    ...details.map(({ of, pairs, agreed, kappa }) => [
      ...[of, String(pairs), String(agreed), figure(kappa)],
    ]),
  ];
  const places = disagreements.map(
    ({ path, line, column, kind, first: one, second }) =>
      `${path}:${line}:${column} ${kind}: ${first} ${said(one)}, second ${said(second)}\n`,
  );
  const head = `${notes} ${notes === 1 ? 'note' : 'notes'}, ${disagreements.length} disagreements\n\n`;
  return `${head}${table(rows)}\n${table(detailRows)}${places.length > 0 ? '\n' : ''}${places.join('')}`;
}

function signCells({ sign, both, onlyFirst, onlySecond, f1, kappa }: SignAgreement): string[] {
  const counts = [both, onlyFirst, onlySecond].map(String);
  return [sign ?? 'all signs', ...counts, figure(f1), figure(kappa)];
}

/** Two decimals; a dash where it is not defined. */
function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

function said(one: Annotated | null): string {
  if (one === null) return 'nothing';
  return [one.sign, one.side, one.assertion === 'present' ? null : one.assertion]
    .filter(Boolean)
    .join(' ');
}

/** Rows in columns, the first one to the left and figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  const cell = (words: string, n: number) =>
    n === 0 ? words.padEnd(widths[n] ?? 0) : words.padStart(widths[n] ?? 0);
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}
