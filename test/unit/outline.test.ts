import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNote } from '../../src/note/note';
import { type OutlinePart, outlineOf } from '../../src/note/outline';

/** Titles, those below in brackets: `Examination[Tone, Reflexes]`. */
function told(parts: readonly OutlinePart[]): string {
  return parts
    .map(({ title, parts }) => (parts.length > 0 ? `${title}[${told(parts)}]` : title))
    .join(', ');
}

const outline = (text: string) => outlineOf(readNote(text));

describe('the outline of a note', () => {
  it('is flat where headings have words of their own', () => {
    const text = 'History: weak for a week.\nTone: normal.\nReflexes: brisk.\nPlan: MRI.\n';
    assert.equal(told(outline(text)), 'History, Tone, Reflexes, Plan');
  });

  it('puts parts below a heading of their kind that stands alone', () => {
    const text = 'Examination:\nTone: normal.\nReflexes: brisk.\n\nPlan: MRI.\n';
    assert.equal(told(outline(text)), 'Examination[Tone, Reflexes], Plan');
  });

  it('follows the depth of Markdown’s headings', () => {
    const text = '# Examination\n## Motor\nTone: normal.\n## Reflexes\nBrisk.\n# Plan\nMRI.\n';
    assert.equal(told(outline(text)), 'Examination[Motor[Tone], Reflexes], Plan');
  });

  it('has nothing for what stands before the first heading', () => {
    assert.deepEqual(outline('Dear colleague,\nthank you.\n'), []);
  });

  it('ends a part at its last word', () => {
    const text = 'Examination:\nTone: normal.\n\n\nPlan: MRI.\n\n';
    const [examination, plan] = outline(text);
    assert.equal(
      text.slice(examination!.start, examination!.textEnd),
      'Examination:\nTone: normal.',
    );
    assert.equal(text.slice(plan!.start, plan!.textEnd), 'Plan: MRI.');
    assert.equal(text.slice(examination!.start, examination!.headingEnd), 'Examination:');
  });

  it('holds each part within the one above, in the order of the text', () => {
    const line = fc.constantFrom('Examination:', '# Exam', '## Motor', 'Tone: up', 'Plan', '', 'x');
    const check = (parts: readonly OutlinePart[], from: number, to: number) => {
      let last = from;
      for (const { start, headingEnd, textEnd, end, parts: below } of parts) {
        assert.ok(last <= start && start < headingEnd && headingEnd <= end && end <= to);
        assert.ok(start < textEnd && textEnd <= end);
        check(below, start, end);
        last = end;
      }
    };
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        const text = lines.join(newline);
        check(outline(text), 0, text.length);
      }),
    );
  });
});
