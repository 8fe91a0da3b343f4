import type { Uri } from 'vscode';
import type { Annotated } from '../../agreement/agreement';
import { anchor } from '../../decisions/anchor';
import { contextOf, type FindingDecision } from '../../decisions/decision';
import { shiftDecision, type TextChange } from '../../decisions/shift-decision';
import { type Annotation, type AnnotationProblem, readBrat } from '../../formats/read-brat';

/** As many annotations of one note count; each is looked for in the whole of it. */
const MOST = 2000;

/** What a second annotator says of an open note. Its places find their words again after edits, as decisions do. */
export class SecondAnnotator {
  #annotations: readonly FindingDecision[];
  /** Lines of the file that can't be read. */
  readonly problems: readonly AnnotationProblem[];

  /**
   * @param text the file's text
   * @param note the note's text, which it counts in
   */
  constructor(
    readonly file: Uri,
    text: string,
    note: string,
  ) {
    const { annotations, problems } = readBrat(text, note);
    this.#annotations = annotations.slice(0, MOST).map((one) => anchored(one, note));
    this.problems = problems;
  }

  edited(changes: readonly TextChange[]): void {
    this.#annotations = this.#annotations.map((one) => shiftDecision(one, changes));
  }

  /** What is said of the note as it stands; what was said of words that are gone waits for them. */
  at(note: string): readonly Annotated[] {
    return this.#annotations.flatMap((annotation) => {
      const here = anchor(note, annotation);
      if (!here) return [];
      const { id, sign, span, right } = here;
      return [{ id, sign, start: span.start, end: span.end, ...right }];
    });
  }
}

/** An annotation as what finds its words again: an acceptance of what it says. */
function anchored(
  { id, sign, start, end, text, ...said }: Annotation,
  note: string,
): FindingDecision {
  const read = { side: said.side, assertion: said.assertion };
  const span = { start, end, text };
  const context = contextOf(note, span);
  return {
    ...{ kind: 'finding', verdict: 'accepted' },
    ...{ id, sign, span, read, right: read, evidence: [], context },
  };
}
