import type { Analysis } from '../analysis';
import { linePosition } from './line-position';

/** Problems as compilers print them, a line each: `file:line:column severity rule message`. Nothing of the note is quoted. */
export function problemsText({ note, problems }: Analysis, file: string): string {
  return problems
    .map(({ start, severity, rule, message, related }) => {
      const place = (offset: number): string => {
        const { line, column } = linePosition(note, offset);
        return `${line}:${column}`;
      };
      const others = related.map((one) => ` (${one.message}: ${place(one.start)})`).join('');
      return `${file}:${place(start)} ${severity} ${rule} ${message}${others}\n`;
    })
    .join('');
}
