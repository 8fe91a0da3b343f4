import type { Analysis } from '../analysis';
import type { Level } from '../localization/level';
import type { LevelId } from '../vocabulary/ids';
import { escapeMarkdown } from './escape-markdown';
import { evidenceLines } from './summary-evidence';
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

function sideOf({ side }: Level): string | null {
  return side === 'bilateral' ? 'both sides' : side;
}

/** The confidence in words, with where: `spinal cord, left, T10; high confidence`. */
export function levelPlace(level: Level): string {
  if (level.level === 'none') return `${level.confidence} confidence`;
  const place = [levelLabels[level.level], sideOf(level), level.segment].filter(Boolean).join(', ');
  return `${place}; ${level.confidence} confidence`;
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

/** The likely levels, best first, each with what speaks for and against it; then the way of the signal. */
export function levelsMarkdown(analysis: Analysis, links: SummaryLinks): string {
  const { levels, path } = analysis.localization;
  const parts = levels.map((level, index) => levelMarkdown(analysis, level, index + 1, links));
  if (path !== null) parts.push(`**Path of the signal.** ${escapeMarkdown(path)}`);
  return ['## Likely level', ...parts].join('\n\n');
}
