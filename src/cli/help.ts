import { formatsHelp } from './options';

export const mainHelp = `
Exit code:
  0  everything was read, and check found no warning
  1  a file, a line or an own word could not be read, or a document not written (standard error names it, the others
     were done), or check found warnings or errors
  2  the command line is wrong, the file of own words can't be read, or the folder of --output can't be written to;
     nothing was done

Examples:
  motor-neuron-lens scan notes/                          a line of JSON a note
  motor-neuron-lens scan --format ndjson < notes.jsonl   one note a line: {"id": "...", "text": "..."}
  motor-neuron-lens check --rule scale=off "**/*.note"
  motor-neuron-lens compare monday.note friday.note
  motor-neuron-lens timeline --format html visits/ > course.html

Offsets count UTF-16 code units from the start of the text, "end" is exclusive, unless a format says otherwise.
An aid for documentation and teaching. It makes no diagnosis.`;

const EXIT = `
Notes are read on all cores and answered in their order; what can't be read is named on standard error, and the exit
code is then 1.`;

const DECISIONS = `
What the reader of a file decided in the editor, kept in visit.ann beside visit.note, is applied; --no-decisions leaves
it out. A line of it that is broken is named, and the others count.`;

export const scanHelp = `${formatsHelp('scan')}

text and ndjson write a line of JSON a note:
  {"id", "findings": [{"sign", "group", "pattern", "assertion", "start", "end", "text", "side", "sites", "region",
  "grade"}], "levels": [{"level", "site", "segment", "side"}]}
  "levels" are the likely levels of the lesion, best first. The id of a file is its path; that of standard input is "-".
What the other formats say, and were held to: docs/formats.md.
${DECISIONS}
${EXIT}

Examples:
  motor-neuron-lens scan --format fhir notes/ > bundle.json
  motor-neuron-lens scan --format brat --output annotations notes/
  motor-neuron-lens scan --input lines --format omop notes.jsonl > note_nlp.csv`;

export const checkHelp = `${formatsHelp('check')}

json and ndjson write of each note:
  {"id", "problems": [{"rule", "severity", "start", "end", "message", "related": [{"start", "end"}]}]}
What each rule means: docs/rules/README.md. With warnings or errors the exit code is 1.
${DECISIONS}
${EXIT}`;

export const levelsHelp = `${formatsHelp('levels')}

json and ndjson write of each note:
  {"id", "levels": [{"level", "site", "segment", "side", "name", "confidence", "score", "why"}], "path", "redFlags"}
${DECISIONS}
${EXIT}`;

export const assertHelp = `
Reads lines {"id", "text", "start", "end"} and writes a line for each: {"id", "assertion", "cue"}
  "assertion" is present, absent, possible, historical, hypothetical or other-person; "cue" holds the words that decided
  it, or null.
${EXIT}`;

export const compareHelp = `
A line a change: appeared, resolved, worse, better, changed; what only one of the notes states is "first stated" or
"no longer stated", which says nothing of the patient.
json: {"before", "after", "changes": [{"sign", "site", "side", "before", "after", "change"}], "level"}`;

export const timelineHelp = `
Visits are put in order by the date that begins an entry, or that a note's head or its file's name gives: 12 Mar 2026,
2026-03-12, Day 3, Week 6, POD 2. How a date like 03/04/2026 was read is said; what has no date stays where it was given.
html: one page with the figure, which loads and runs nothing.
json: {"visits": [{"note", "start", "when", "patterns", "level", "exceptions"}], "series": [{"row", "region", "side",
"cells": [{"marks", "words", "pattern", "findings"}, or null where a visit says nothing]}], "silent", "notices"}`;

export const agreeHelp = `
Per sign: statements that both have (the same sign on overlapping words), F1, and Cohen's kappa over the notes' words;
on what both have, the agreement on side and assertion; then each place where the two differ. A dash is "not defined".
A .ann that is missing, or a line of it that is broken, is named, and the others count; the exit code is then 1.`;

export const completionHelp = `
  bash: eval "$(motor-neuron-lens completion bash)"
  zsh:  source <(motor-neuron-lens completion zsh)
  fish: motor-neuron-lens completion fish | source`;
