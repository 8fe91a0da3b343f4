import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { RedFlag } from './level';
import rows from './red-flags.yaml';

interface RedFlagRow {
  readonly id: string;
  readonly all: readonly (readonly string[])[];
  readonly message: string;
  readonly source: string;
}

const redFlagRows = rows as readonly RedFlagRow[];

/** All that the rows ask for. */
const asked: ReadonlySet<string> = new Set(redFlagRows.flatMap(({ all }) => all.flat()));

/** Features that are a stated one on both sides. */
function namesOf(context: ContextFinding): string[] {
  return context.side === 'bilateral'
    ? [context.feature, `bilateral-${context.feature}`]
    : [context.feature];
}

/** The warnings whose conditions hold, in the order of their rows. */
export function redFlags(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): RedFlag[] {
  const stated = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    if (!asked.has(name)) return;
    const ids = stated.get(name);
    if (ids) ids.push(id);
    else stated.set(name, [id]);
  };
  for (const one of context)
    if (one.assertion === 'present' || one.assertion === 'possible')
      for (const name of namesOf(one)) add(name, one.id);
  for (const one of findings)
    if (one.assertion === 'present' || one.assertion === 'possible') {
      add(one.sign, one.id);
      if (one.region) add(`${one.sign}@${one.region}`, one.id);
      for (const site of one.sites) if (site !== one.region) add(`${one.sign}@${site}`, one.id);
    }
  if (stated.size === 0) return [];
  return redFlagRows.flatMap(({ id, all, message, source }) => {
    if (!all.every((names) => names.some((name) => stated.has(name)))) return [];
    const met = all.map((names) => names.flatMap((name) => stated.get(name) ?? []));
    return [{ id, message, source, firedBy: [...new Set(met.flat())] }];
  });
}
