import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis';
import type { FormatOptions, ReadNote } from '../../../src/formats/format';

export const options: FormatOptions = {
  version: '1.2.3',
  date: '2026-01-31',
  nonce: 'abc',
  text: false,
};

/** A note of this text. */
export function readNote(text: string, id: unknown = 'a.note', number = 1): ReadNote {
  return { id, number, analysis: analyze(text) };
}

/** Notes of all kinds: the samples, and some that are hard to write. */
export function notesOfAllKinds(): ReadNote[] {
  const folder = join('test', 'notes');
  const samples = readdirSync(folder).map((name) => [
    join(folder, name),
    readFileSync(join(folder, name), 'utf8'),
  ]);
  const others = [
    ['', ''],
    ['a "quoted", <b>name</b> & ü.note', 'Tone ↑ 🧠 in the R arm.\r\nKJ\t3+ 🦵 bilaterally. =1+1'],
    ['/root/absolute note.txt', '-clonus L ankle. Mother had weakness. ?Babinski R. Tone normal.'],
    ['half \ud800', 'Left leg weak, power\n4-/5 \ud800 at hip flexion. Spasticity in the past.'],
  ];
  return [...samples, ...others].map(([id, text = ''], index) => readNote(text, id, index + 1));
}
