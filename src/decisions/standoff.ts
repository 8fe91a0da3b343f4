/** A line of a brat standoff file that the extension understands; all others it leaves as they are. */
export type StandoffLine =
  | {
      readonly kind: 'T';
      readonly id: string;
      readonly type: string;
      readonly spans: readonly CharacterSpan[];
      readonly text: string;
    }
  | {
      readonly kind: 'A';
      readonly id: string;
      readonly name: string;
      readonly of: string;
      readonly value: string | null;
    }
  | {
      readonly kind: 'R';
      readonly id: string;
      readonly name: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: '#';
      readonly id: string;
      readonly name: string;
      readonly of: string;
      readonly text: string;
    };

/** Offsets in characters (code points), `end` exclusive. */
export interface CharacterSpan {
  readonly start: number;
  readonly end: number;
}

const ID = /^(?:[TRAMEN#]\d+|\*)$/;
const SPANS = /^\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*$/;

/** Reads a line of brat's standoff format; null where it is of another kind, `undefined` where it is none of that format. */
export function readLine(line: string): StandoffLine | null | undefined {
  const [id, middle, ...rest] = line.split('\t') as [string, ...string[]];
  if (!ID.test(id) || middle === undefined || middle === '') return undefined;
  const [name, first = '', second] = middle.split(' ') as [string, ...string[]];
  switch (id[0]) {
    case 'T': {
      const spans = middle.slice(name.length + 1);
      if (!SPANS.test(spans) || rest.length === 0) return undefined;
      return {
        kind: 'T',
        id,
        type: name,
        spans: spans.split(';').map(characterSpan),
        text: rest.join('\t'),
      };
    }
    case 'A':
    case 'M':
      return first === '' ? undefined : { kind: 'A', id, name, of: first, value: second ?? null };
    case 'R': {
      const [from, to] = [first, second ?? ''].map((end) => end.slice(end.indexOf(':') + 1));
      return from && to ? { kind: 'R', id, name, from, to } : undefined;
    }
    case '#':
      return { kind: '#', id, name, of: first, text: rest.join('\t') };
    default:
      return null;
  }
}

function characterSpan(text: string): CharacterSpan {
  const [start, end] = text.split(' ').map(Number) as [number, number];
  return { start, end };
}

/** The line as it stands in the file. */
export function writeLine(line: StandoffLine): string {
  switch (line.kind) {
    case 'T': {
      const spans = line.spans.map(({ start, end }) => `${start} ${end}`).join(';');
      return `${line.id}\t${line.type} ${spans}\t${line.text}`;
    }
    case 'A':
      return `${line.id}\t${[line.name, line.of, line.value].filter((part) => part !== null).join(' ')}`;
    case 'R':
      return `${line.id}\t${line.name} Arg1:${line.from} Arg2:${line.to}\t`;
    case '#':
      return `${line.id}\t${line.name} ${line.of}\t${line.text}`;
  }
}
