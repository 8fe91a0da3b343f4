import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { analyze, type AnalysisOptions } from '../analysis';
import { timelineFile } from '../report/timeline/timeline-page';
import { timelineText } from '../report/timeline/timeline-text';
import { linePosition } from '../report/line-position';
import { splitLines } from '../note/lines';
import { type Timeline, timelineOf } from '../timeline/timeline';
import { type Source, visitOf, visitsWithin } from '../timeline/visit';
import { expand } from './expand';
import { decode, readWhole, reasonOf } from './input';
import { complain, writeLine, writeText } from './output';

/** What `timeline` is asked for. */
export interface TimelineRequest {
  /** One note with dated entries; or several, or a folder, a visit each. */
  readonly names: readonly string[];
  readonly format: 'text' | 'json' | 'html';
  readonly reading: AnalysisOptions;
  readonly most: number;
}

/** Writes tone, reflexes and power over the visits of one patient; what can't be read is named, and the rest counts. */
export async function runTimeline(request: TimelineRequest): Promise<void> {
  const sources: Source[] = [];
  for await (const named of expand(request.names, 'notes')) {
    if ('message' in named) fail(`${named.path}: ${named.message}`);
    else sources.push(...(await read(named.path, request.most)));
  }
  if (sources.length === 0) return;
  const [only] = sources;
  const entries = only && sources.length === 1 ? visitsWithin(only) : [];
  const texts = entries.length > 0 ? entries : sources.map(visitOf);
  const timeline = timelineOf(
    texts.map((visit) => ({ ...visit, analysis: analyze(visit.text, request.reading) })),
  );
  await write(timeline, sources, request.format);
}

function fail(message: string): void {
  complain(message);
  process.exitCode = 1;
}

async function read(path: string | null, most: number): Promise<Source[]> {
  const name = path === null ? 'standard input' : basename(path);
  try {
    return [{ name, text: decode(await readWhole({ path }, most)) }];
  } catch (error) {
    fail(`${path ?? name}: ${reasonOf(error)}`);
    return [];
  }
}

async function write(
  timeline: Timeline,
  sources: readonly Source[],
  format: TimelineRequest['format'],
): Promise<void> {
  const title = sources.length === 1 ? (sources[0]?.name ?? '') : `${sources.length} notes`;
  if (format === 'json') return writeLine(timelineJson(timeline));
  if (format === 'text') return writeText(timelineText(timeline, title));
  const notes = sources.map(({ text }) => ({ lines: splitLines(text) }));
  const page = timelineFile(timeline, {
    ...{ title, nonce: randomUUID() },
    line: ({ note = 0, start }) => linePosition(notes[note]!, start).line,
    ...(sources.length > 1 ? { note: ({ note = 0 }) => sources[note]?.name ?? '' } : {}),
  });
  return writeText(page);
}

/** Everything but the notes' own text: of statements the ids, which hold their offsets within the visit. */
function timelineJson({ visits, series, silent, notices }: Timeline) {
  return {
    visits: visits.map(({ name, start, when, analysis: { localization } }) => ({
      ...{ note: name, start, when },
      patterns: localization.patterns,
      level: localization.levels[0] ?? null,
      exceptions: localization.exceptions,
    })),
    series: series.map(({ row, limb, cells }) => ({
      ...{ row: row.id, ...limb },
      cells: cells.map((cell) => cell && { ...cell, findings: cell.findings.map(({ id }) => id) }),
    })),
    silent,
    notices,
  };
}
