import type { Case } from './cases';
import { orNull } from './expected-finding';

/** The level that a fixture expects. */
export interface ExpectedLevel {
  readonly level: string;
  /** Levels that count as right too. */
  readonly acceptable: readonly string[];
  readonly side: string | null;
}

/**
 * Reads `level: X | acceptable: a, b | side: … | site: … | segment: …` of a case.
 *
 * @throws {Error} where the case has no such line
 */
export function expectedLevel({ file, title, expectations }: Case): ExpectedLevel {
  const line = expectations.find((one) => one.startsWith('level:'));
  if (line === undefined) throw new Error(`${file}, ${title}: no level`);
  const fields = new Map(
    line.split(' | ').map((field): [string, string] => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).trim(), field.slice(colon + 1).trim()];
    }),
  );
  const value = (name: string) => orNull(fields.get(name) ?? '-');
  return {
    level: value('level') ?? 'none',
    acceptable: value('acceptable')?.split(/,\s*/) ?? [],
    side: value('side'),
  };
}
