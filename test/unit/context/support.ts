import assert from 'node:assert/strict';
import type { ContextFinding } from '../../../src/context/context-finding';
import { readContext } from '../../../src/context/read-context';
import { readNote } from '../../../src/note/note';

/** What a text states, as a reader would note it down: `sensory-level bilateral T10 pain-temperature`, `-` before what is denied. */
export function statesOf(text: string): string[] {
  return readContext(readNote(text)).map(line);
}

function line({
  feature,
  assertion,
  side,
  segments,
  modalities,
  nerves,
  quantity,
}: ContextFinding): string {
  const mark = {
    present: '',
    absent: '- ',
    possible: '? ',
    historical: 'was ',
    hypothetical: 'if ',
    'other-person': 'kin ',
  };
  const parts = [
    side,
    segments.join('-'),
    modalities.join('/'),
    (nerves ?? []).join('/'),
    quantity,
  ];
  return `${mark[assertion]}${[feature, ...parts].filter((part) => part !== null && part !== '').join(' ')}`;
}

/** Each expected statement is there; those that begin with `never ` are not, however they go on. */
export function assertStates(text: string, ...expected: readonly string[]): void {
  const states = statesOf(text);
  for (const one of expected) {
    const never = one.startsWith('never ') ? one.slice(6) : null;
    const found = states.some(
      (state) => state === (never ?? one) || (never !== null && state.startsWith(`${never} `)),
    );
    assert.equal(found, never === null, `${one} in: ${text}\n  read: ${states.join('; ')}`);
  }
}
