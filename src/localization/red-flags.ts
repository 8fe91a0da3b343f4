import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Steps } from '../note/steps';
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

/** Signs that they ask for, somewhere or at some place. */
const askedSigns: ReadonlySet<string> = new Set([...asked].map((name) => name.split('@')[0]!));

/** Features that are a stated one on both sides. */
function namesOf(context: ContextFinding): string[] {
  return context.side === 'bilateral'
    ? [context.feature, `bilateral-${context.feature}`]
    : [context.feature];
}

/** The warnings whose conditions hold, in the order of their rows. */
export function* redFlagSteps(
  findings: readonly Finding[],
  context: readonly ContextFinding[],
): Steps<RedFlag[]> {
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
  yield;
  for (const one of findings)
    if (askedSigns.has(one.sign) && (one.assertion === 'present' || one.assertion === 'possible')) {
      add(one.sign, one.id);
      if (one.region) add(`${one.sign}@${one.region}`, one.id);
      for (const site of one.sites) if (site !== one.region) add(`${one.sign}@${site}`, one.id);
    }
  if (stated.size === 0) return [];
  const flags: RedFlag[] = [];
  for (const { id, all, message, source } of redFlagRows) {
    if (!all.every((names) => names.some((name) => stated.has(name)))) continue;
    yield;
    const met = all.map((names) => names.flatMap((name) => stated.get(name) ?? []));
    flags.push({ id, message, source, firedBy: [...new Set(met.flat())] });
  }
  return flags;
}
