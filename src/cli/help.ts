/** What `--help` prints. */
export const HELP = `Motor Neuron Lens: reads the motor examination in clinical notes. Nothing leaves this machine.

Usage
  motor-neuron-lens scan FILE...                 one note a file
  motor-neuron-lens scan < note.txt              one note from standard input
  motor-neuron-lens scan --format ndjson [FILE]  one note a line: {"id": "...", "text": "..."}
  motor-neuron-lens check FILE...                problems of notes, for a pre-commit hook or CI
  motor-neuron-lens assert [FILE]                one span a line: {"id": "...", "text": "...", "start": 0, "end": 5}

scan writes one line of JSON a note, in the order of the input:
  {"id", "findings": [{"sign", "group", "pattern", "assertion", "start", "end", "text", "side", "sites", "region",
  "grade"}], "levels": [{"level", "site", "segment", "side"}]}
  "levels" are the likely levels of the lesion, best first. The id of a file is its path; that of standard input is "-".

check prints what can't be true as it stands, is on no scale, or is missing: "file:line:column severity rule message".
  --format json and sarif write one document for all notes (SARIF 2.1.0), ndjson a line a note:
  {"id", "problems": [{"rule", "severity", "start", "end", "message", "related": [{"start", "end"}]}]}
  --rule ID=SEVERITY changes a rule: off, information, warning, error. What each rule means: docs/rules/README.md.

assert says whether what a span of a note names is present, absent, possible, historical, hypothetical or someone else's:
  {"id", "assertion", "cue"}
  "cue" holds the words that decided it, or null.

Offsets count UTF-16 code units from the start of the text; "end" is exclusive.

Options
  --format FORMAT    text (default) or ndjson; for check json and sarif too
  --rule ID=LEVEL    check only; any number of times
  --vocabulary FILE  own words beside the vocabulary's: a .motor-neuron-lens.yaml, or the same as JSON
  -h, --help         print this
  -V, --version      print the version

Exit code
  0  everything was read, and check found no warning
  1  a file, a line or an own word could not be read (standard error names it, the others were done), or check found warnings or
     errors
  2  the command line is wrong, or the file of own words can't be read; nothing was done

An aid for documentation and teaching. It makes no diagnosis.
`;
