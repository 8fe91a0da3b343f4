/** Bytes that are no text, or none in the encoding asked for. The message never quotes them. */
export class NotText extends Error {}

/** Names that VS Code has for encodings and the Encoding Standard has not. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^utf8(?:bom)?$/, 'utf-8'],
  [/^(utf)(16[bl]e)$/, '$1-$2'],
  [/^(windows|koi8)(\w+)$/, '$1-$2'],
  [/^(iso)(8859)(\d+)$/, '$1-$2-$3'],
  [/^macroman$/, 'macintosh'],
  [/^big5hkscs$/, 'big5-hkscs'],
];

/**
 * The text of a file as an editor shows it, without its byte order mark.
 *
 * @param encoding as the setting `files.encoding` calls it
 * @throws {NotText}
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf8'): string {
  const marked = markedEncoding(bytes);
  const name = marked ?? encoding;
  if (!name.startsWith('utf16') && bytes.includes(0)) throw new NotText('binary, not text');
  const row = labels.find(([pattern]) => pattern.test(name));
  const label = row ? name.replace(row[0], row[1]) : name;
  const decoder = decoderOf(label);
  if (!decoder) throw new NotText(`encoding ${encoding} is not known`);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new NotText(`not ${label.toUpperCase()} text`);
  }
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark tells. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf16le';
  if (first === 0xfe && second === 0xff) return 'utf16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf8' : undefined;
}
