/** Files that may be notes, where nothing else is known of them. */
export const noteEnding = /\.(?:txt|text|note|soap|clinical|md|markdown)$/i;

/** A summary that was saved: it says what a note says, and is none. */
const savedSummary = /\.lesion-level\.\w+$/i;

/** Documents about a program, and lists for one: Markdown and plain text by their kind, and no notes. */
const aboutProgram =
  /(?:^|\/)(?:readme|changelog|contributing|security|code_of_conduct|licen[cs]e|copying|notice|authors|cmakelists|requirements[\w.-]*|constraints|robots)(?:\.[a-z]{2})?\.(?:md|markdown|txt|text)$/i;

/** Whether a path, written with `/`, is named like what is no note whatever its ending. */
export function isNamedOtherwise(path: string): boolean {
  return savedSummary.test(path) || aboutProgram.test(path);
}
