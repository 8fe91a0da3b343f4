import type { Named } from './expand';
import { readLines, readWhole, reasonOf, tooLarge } from './input';
import type { Item, Unread } from './task';

/** What is to be read, or what could not even be named. */
export interface ItemOrUnread {
  readonly item: Item;
  readonly unread: Unread | null;
}

/** How notes stand in files. */
export interface ItemsOptions {
  /** Whether a file is one note, or a note a line. */
  readonly kind: 'notes' | 'lines';
  /** How many bytes a note may have. */
  readonly most: number;
}

/** The blank and everything below it: tab, carriage return. */
const BLANK = 0x20;

/** The notes that files hold, in their order; a blank line is none. */
export async function* itemsOf(
  files: readonly Named[],
  { kind, most }: ItemsOptions,
): AsyncGenerator<ItemOrUnread> {
  let number = 0;
  const next = (item: Omit<Item, 'number'>, unread: Unread | null = null): ItemOrUnread => {
    number += 1;
    return { item: { ...item, number }, unread };
  };
  const failed = (path: string | null, error: string, line: number | null = null) =>
    next({ path, line, bytes: null }, { error, id: null });
  for (const named of files) {
    const { path } = named;
    if ('message' in named) yield failed(path, named.message);
    else if (kind === 'notes' && path !== null) yield next({ path, line: null, bytes: null });
    else {
      let line = 0;
      try {
        if (kind === 'notes') {
          yield next({ path, line: null, bytes: await readWhole(named, most) });
          continue;
        }
        for await (const bytes of readLines(named, most)) {
          line += 1;
          if (bytes === null) yield failed(path, tooLarge(most).message, line);
          else if (!bytes.every((byte) => byte <= BLANK)) yield next({ path, line, bytes });
        }
      } catch (error) {
        yield failed(path, reasonOf(error));
      }
    }
  }
}
