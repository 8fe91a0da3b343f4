import type { Analysis } from '../analysis';
import type { Level } from '../localization/level';
import type { LevelId } from '../vocabulary/ids';
import { escapeMarkdown } from './escape-markdown';
import { evidenceInline, evidenceLines } from './summary-evidence';
import type { SummaryLinks } from './summary-links';

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

function levelMarkdown(
  analysis: Analysis,
  level: Level,
  rank: number,
  links: SummaryLinks,
): string {
  const lists: [string, readonly string[]][] = [
    ['Speaks for it', level.supportedBy],
    ['Speaks against it', level.against],
    ['Left unexplained', level.unexplained],
  ];
  const parts = [
    `### ${rank}. ${escapeMarkdown(capitalized(level.name))}`,
    `*${escapeMarkdown(levelPlace(level))}*`,
    escapeMarkdown(level.why),
  ];
  for (const [heading, ids] of lists) {
    const lines = evidenceLines(analysis, ids, links);
    if (lines) parts.push(`**${heading}**`, lines);
  }
  return parts.filter(Boolean).join('\n\n');
}

/** The two lesions that together explain what none does alone. */
function pairMarkdown(analysis: Analysis, links: SummaryLinks): string {
  const { pair } = analysis.localization;
  if (!pair) return '';
  const lines = pair.lesions.map((lesion) => {
    const explained = evidenceInline(analysis, lesion.explains, links);
    return `- **${escapeMarkdown(lesion.name)}** (${escapeMarkdown(whereOf(lesion))}): ${explained}`;
  });
  const rest = evidenceInline(analysis, pair.unexplained, links);
  if (rest) lines.push(`- Left unexplained by both: ${rest}`);
  const heading =
    '### Two lesions together\n\nNo single lesion explains all that was found; these two explain more:';
  return [heading, lines.join('\n')].join('\n\n');
}

/** The neurological levels by the International Standards, where the note holds a full grid. */
function isncsciMarkdown({ localization: { isncsci } }: Analysis): string {
  if (!isncsci) return '';
  const told = (level: string | null) => level ?? 'not told by the note';
  const both = (right: string | null, left: string | null) =>
    `right ${told(right)}, left ${told(left)}`;
  return [
    '**ISNCSCI**',
    [
      `- Motor level: ${both(isncsci.motorRight, isncsci.motorLeft)}`,
      `- Sensory level: ${both(isncsci.sensoryRight, isncsci.sensoryLeft)}`,
      `- Neurological level of injury: ${told(isncsci.neurologicalLevel)}`,
      '- Impairment scale: not computed, as the sacral items are not read from the text',
    ].join('\n'),
  ].join('\n\n');
}

/** The likely levels, best first, each with what speaks for and against it; then the way of the signal. */
export function levelsMarkdown(analysis: Analysis, links: SummaryLinks): string {
  const { levels, path } = analysis.localization;
  const parts = levels.map((level, index) => levelMarkdown(analysis, level, index + 1, links));
  if (path !== null) parts.push(`**Path of the signal.** ${escapeMarkdown(path)}`);
  parts.push(isncsciMarkdown(analysis), pairMarkdown(analysis, links));
  return ['## Likely level', ...parts.filter(Boolean)].join('\n\n');
}
