import type { Analysis } from '../analysis';
import type { Level } from '../localization/level';
import type { LevelId } from '../vocabulary/ids';
import { shownLevels } from './shown-levels';
import { evidenceInline, evidenceLines } from './summary-evidence';
import { emphasis, list, paragraph, type Part, section, strong, text } from './summary-parts';

/** The id of the section of the likely levels. */
export const LEVELS = 'levels';

/** The id of a level's section; the likeliest has rank 1. */
export const levelId = (rank: number): string => `level-${rank}`;

/** What a level is called in a sentence. */
export const levelLabels: Readonly<Record<LevelId, string>> = {
  cerebrum: 'cerebrum',
  brainstem: 'brainstem',
  'spinal-cord': 'spinal cord',
  'anterior-horn': 'anterior horn',
  'motor-neuron': 'upper and lower motor neurons',
  root: 'nerve root',
  plexus: 'plexus',
  nerve: 'peripheral nerve',
  polyneuropathy: 'polyneuropathy',
  'neuromuscular-junction': 'neuromuscular junction',
  muscle: 'muscle',
  cerebellum: 'cerebellum',
  'basal-ganglia': 'basal ganglia',
  none: 'no motor localisation',
};

function sideOf({ side }: Pick<Level, 'side'>): string | null {
  return side === 'bilateral' ? 'both sides' : side;
}

/** Where, in words: `spinal cord, left, T10`. */
function whereOf(lesion: Pick<Level, 'level' | 'side' | 'segment'>): string {
  return [levelLabels[lesion.level], sideOf(lesion), lesion.segment].filter(Boolean).join(', ');
}

/** The confidence in words, with where: `spinal cord, left, T10; high confidence`. */
export function levelPlace(level: Level): string {
  if (level.level === 'none') return `${level.confidence} confidence`;
  return `${whereOf(level)}; ${level.confidence} confidence`;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function levelSection(analysis: Analysis, level: Level, rank: number): Part[] {
  const id = levelId(rank);
  const lists = [
    ['for', 'Speaks for it', level.supportedBy],
    ['against', 'Speaks against it', level.against],
    ['unexplained', 'Left unexplained', level.unexplained],
  ] as const;
  return section(id, `${rank}. ${capitalized(level.name)}`, [
    ...paragraph(emphasis(levelPlace(level))),
    ...paragraph(text(level.why)),
    ...lists.flatMap(([name, label, ids]) =>
      list(`${id}-${name}`, label, evidenceLines(analysis, ids)),
    ),
  ]);
}

/** The two lesions that together explain what none does alone. */
function pairSection(analysis: Analysis): Part[] {
  const { pair } = analysis.localization;
  if (!pair) return [];
  const lesions = pair.lesions.map((lesion) => [
    strong(lesion.name),
    text(` (${whereOf(lesion)}): `),
    ...evidenceInline(analysis, lesion.explains),
  ]);
  const rest = evidenceInline(analysis, pair.unexplained);
  const left = rest.length > 0 ? [[text('Left unexplained by both: '), ...rest]] : [];
  return section('pair', 'Two lesions together', [
    ...paragraph(text('No single lesion explains all that was found; these two explain more:')),
    ...list('pair-list', null, [...lesions, ...left]),
  ]);
}

/** The neurological levels by the International Standards, where the note holds a full grid. */
function isncsciList({ localization: { isncsci } }: Analysis): Part[] {
  if (!isncsci) return [];
  const told = (level: string | null) => level ?? 'not told by the note';
  const both = (right: string | null, left: string | null) =>
    `right ${told(right)}, left ${told(left)}`;
  const lines = [
    `Motor level: ${both(isncsci.motorRight, isncsci.motorLeft)}`,
    `Sensory level: ${both(isncsci.sensoryRight, isncsci.sensoryLeft)}`,
    `Neurological level of injury: ${told(isncsci.neurologicalLevel)}`,
    'Impairment scale: not computed, as the sacral items are not read from the text',
  ];
  return list(
    'isncsci',
    'ISNCSCI',
    lines.map((line) => [text(line)]),
  );
}

/** The likely levels, best first, each with what speaks for and against it; then the way of the signal. */
export function likelyLevels(analysis: Analysis): Part[] {
  const { path } = analysis.localization;
  const signal = path === null ? [] : paragraph(strong('Path of the signal.'), text(` ${path}`));
  return section(LEVELS, 'Likely level', [
    ...shownLevels(analysis).flatMap((level, index) => levelSection(analysis, level, index + 1)),
    ...signal,
    ...isncsciList(analysis),
    ...pairSection(analysis),
  ]);
}
