import { writeFile } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Failure, Format, FormatOptions } from '../formats/format';
import { reasonOf } from './input';
import { makeFolder, makeWritable } from './make-folder';
import { writeText } from './output';
import type { Item } from './task';

/** Where the answers go: into one document on standard output, or into a document a note in a folder. */
export class Documents {
  #parts = 0;
  readonly #written = new Set<string>();

  constructor(
    private readonly format: Format,
    private readonly options: FormatOptions,
    private readonly to: { readonly folder: string | null; readonly force: boolean },
  ) {}

  /** Why nothing can be written at all, or null. */
  async begin(): Promise<string | null> {
    const { folder } = this.to;
    try {
      if (folder === null) await writeText(this.format.open(this.options));
      else await makeWritable(folder);
      return null;
    } catch (error) {
      return `${folder ?? 'standard output'}: ${notWritten(error)}`;
    }
  }

  /** Writes what the document says of a note; why it could not be written, or null. */
  async write(item: Item, parts: readonly unknown[]): Promise<string | null> {
    if (this.to.folder !== null) return this.#writeFile(this.to.folder, item, parts);
    for (const part of parts) {
      const between = this.#parts === 0 ? '' : this.format.between;
      this.#parts += 1;
      await writeText(between + this.format.write(part, this.#parts));
    }
    return null;
  }

  async end(failures: readonly Failure[]): Promise<void> {
    if (this.to.folder === null) await writeText(this.format.close(failures));
  }

  async #writeFile(folder: string, item: Item, parts: readonly unknown[]): Promise<string | null> {
    const { format } = this;
    const path = join(folder, `${nameWithin(item)}${format.ending}`);
    if (this.#written.has(path)) return `its result would stand in ${path}, as another note's does`;
    this.#written.add(path);
    const written = parts.map((part, index) => format.write(part, index + 1)).join(format.between);
    try {
      await makeFolder(dirname(path));
      await writeFile(path, format.open(this.options) + written + format.close([]), {
        flag: this.to.force ? 'w' : 'wx',
      });
      return null;
    } catch (error) {
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
      return isThere
        ? `${path} is there already; --force writes over it`
        : `${path} ${notWritten(error)}`;
    }
  }
}

function notWritten(error: unknown): string {
  return reasonOf(error).replace('read', 'written');
}

/** A note's path without its ending, never above the folder; a line of a file by its number. */
function nameWithin({ path, line }: Item): string {
  const whole = normalize(path ?? 'standard-input');
  const steps = whole.split(sep).filter((step) => step !== '..' && step !== '' && step !== '.');
  const within = isAbsolute(whole) || whole.startsWith('..') ? steps.slice(-1) : steps;
  const name = join(...within);
  const plain = name.slice(0, name.length - extname(name).length);
  return line === null ? plain : `${plain}-${line}`;
}
