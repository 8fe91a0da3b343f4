import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Regular expressions that some work builds with `new RegExp`, each once. */
export async function builtWhile(work: () => Promise<void>): Promise<RegExp[]> {
  const built = new Map<string, RegExp>();
  const own = globalThis.RegExp;
  const made = <T extends object>(pattern: T): T => {
    if (pattern instanceof own) built.set(String(pattern), pattern);
    return pattern;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, given: ConstructorParameters<RegExpConstructor>) =>
      made(new target(...given)),
    apply: (target, _, given: Parameters<RegExpConstructor>) => made(target(...given)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = own;
  }
  return [...built.values()];
}

/** The files of a folder in which a regular expression is built. */
export function filesThatBuild(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => /\bRegExp\(/u.test(readFileSync(path, 'utf8')))
    .sort();
}
