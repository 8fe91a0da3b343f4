import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, EndOfLine, languages, Uri, workspace } from 'vscode';
import {
  lens,
  openFile,
  openNote,
  problems,
  underlined,
  until,
  untilProblems,
  withSetting,
} from './support/notes';

const EXAMINATION = 'Neuro exam:\nThe right knee jerk is brisk. No clonus. Tone normal.\n';

describe('the Problems panel', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('lists a sign with its words, meaning, source and page', async () => {
    const note = await openNote(EXAMINATION);
    const [brisk, ...others] = problems(note);
    assert.ok(brisk, 'no diagnostic at all');
    assert.deepEqual(others, []);
    assert.match(note.getText(brisk.range), /brisk/);
    assert.equal(brisk.range.start.line, 1);
    assert.match(brisk.message, /^UMN: brisk reflex.*, right knee, L2–L4$/);
    assert.equal(brisk.severity, DiagnosticSeverity.Information);
    const { code } = brisk;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'hyperreflexia');
    assert.ok(code.target instanceof Uri);
    const page = await workspace.fs.readFile(code.target);
    assert.match(new TextDecoder().decode(page), /^# /);
  });

  it('underlines what the analysis found, and nothing else', async () => {
    const note = await openFile('als-clinic-letter.txt');
    await until(note);
    const { findings } = await (await lens()).analyze(note);
    const expected = findings.filter(
      ({ assertion, pattern }) => assertion === 'present' && pattern !== 'normal',
    );
    assert.ok(expected.length > 3);
    assert.deepEqual(
      problems(note)
        .map(({ range }) => note.offsetAt(range.end))
        .sort((a, b) => a - b),
      expected.map(({ end }) => end).sort((a, b) => a - b),
    );
  });

  for (const [name, before] of [
    ['an emoji', 'Seen today 😀👩🏽‍⚕️: '],
    ['accents made of two characters', 'Re\u0301fe\u0301re\u0301: '],
    ['a lone surrogate', 'damaged \ud83d text: '],
    ['a zero byte', 'damaged \u0000\u0001 text: '],
  ] as const) {
    it(`finds the place behind ${name}`, async () => {
      const note = await openNote(`${before}There is spasticity of both legs.\n`);
      assert.deepEqual(
        underlined(note).map((words) => /spasticity/.test(words)),
        [true],
      );
    });
  }

  it('finds the place behind Windows line ends', async () => {
    const note = await openFile(
      'windows.note',
      'Neuro\r\n\r\nexam:\r\nThere is spasticity of both legs.\r\n',
    );
    await until(note);
    assert.equal(note.eol, EndOfLine.CRLF);
    assert.match(underlined(note).join(), /^spasticity/);
    assert.equal(problems(note)[0]?.range.start.line, 3);
  });

  it('follows the severity that is set, off included', async () => {
    const note = await openNote(EXAMINATION);
    await withSetting('problems.severity', 'warning', () =>
      untilProblems(note, ([first]) => first?.severity === DiagnosticSeverity.Warning),
    );
    await withSetting('problems.severity', 'off', () =>
      untilProblems(note, (found) => found.length === 0),
    );
    await untilProblems(note, ([first]) => first?.severity === DiagnosticSeverity.Information);
  });

  it('lists other kinds where they are asked for', async () => {
    const note = await openNote(EXAMINATION);
    await withSetting('problems.show', ['denied'], async () => {
      await untilProblems(note, ([first]) => /no clonus/.test(first?.message ?? ''));
      assert.equal(problems(note).length, 1);
    });
  });

  it('stops at a thousand and says so', async function () {
    this.timeout(60_000);
    const line = 'There is spasticity of the left leg.\n\n';
    const note = await openNote(line.repeat(1100));
    const found = problems(note);
    assert.equal(found.length, 1000);
    assert.match(found.at(-1)!.message, /^101 further signs/);
  });

  it('forgets a note that is none any more', async () => {
    const note = await openNote(EXAMINATION);
    const log = await languages.setTextDocumentLanguage(note, 'log');
    await untilProblems(log, (found) => found.length === 0);
    const again = await languages.setTextDocumentLanguage(log, 'clinical-note');
    await untilProblems(again, (found) => found.length === 1);
  });
});
