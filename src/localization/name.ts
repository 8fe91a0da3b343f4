import { spanName } from '../anatomy/segments';
import type { Side } from '../vocabulary/ids';
import type { Hypothesis } from './hypotheses';
import rows from './names.yaml';
import type { Observation } from './observation';

interface NameRow {
  readonly site: string;
  readonly variant?: string;
  readonly side: 'one' | 'both';
  /** Given only where one of these is stated. */
  readonly features?: readonly string[];
  /** Given only where a limb is weak. */
  readonly weak?: boolean;
  readonly name: string;
}

/** The segments of a lesion: its own in the cord, its roots or the plexus' outside it; null where it has none. */
export function segmentOf({ row, span }: Hypothesis): string | null {
  if (row.roots && row.roots.length > 1) return `${row.roots[0]!}-${row.roots.at(-1)!}`;
  if (row.roots) return row.roots[0]!;
  const systemic = [
    'posterolateral-columns',
    'posterior-columns',
    'corticospinal-tracts',
    'spinocerebellar-tracts',
  ];
  if (!span || systemic.includes(row.id)) return row.segments ?? null;
  return spanName(span.top, span.bottom);
}

function fits(
  row: NameRow,
  hypothesis: Hypothesis,
  side: Side | null,
  observations: readonly Observation[],
): boolean {
  const { id, variant } = hypothesis.row;
  if (row.site !== id || (row.variant ?? variant) !== variant || side === null) return false;
  if ((row.side === 'both') !== (side === 'bilateral')) return false;
  const stated = observations.filter(({ present }) => present);
  const features = row.features;
  if (features && !stated.some((one) => one.kind === 'feature' && features.includes(one.feature)))
    return false;
  return !row.weak || stated.some((one) => one.kind === 'sign' && one.sign === 'weakness');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What a clinician would call the lesion: a syndrome's name where place and side have one, else side and place.
 *
 * @param told the segments, null where they are open
 */
export function nameOf(
  hypothesis: Hypothesis,
  side: Side | null,
  observations: readonly Observation[],
  told = segmentOf(hypothesis),
): string {
  const { row } = hypothesis;
  const segment = told ?? '';
  const named = (rows as readonly NameRow[]).find((candidate) =>
    fits(candidate, hypothesis, side, observations),
  );
  if (named) {
    const name = segment ? named.name : named.name.replace(', {segment}', '');
    return capital(name.replace('{side}', side ?? '').replace('{segment}', segment));
  }
  if (row.level === 'none') return row.name;
  const general = row.general === true || side === null;
  const where = general ? '' : side === 'bilateral' ? ', both sides' : '';
  const first = !general && side !== 'bilateral' ? `${side} ` : '';
  const at = row.spans && segment ? `, ${segment}` : '';
  return capital(`${first}${row.name}${at}${where}`);
}
