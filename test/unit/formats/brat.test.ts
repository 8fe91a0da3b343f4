import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { emptySidecar, readSidecar } from '../../../src/decisions/sidecar';
import { brat } from '../../../src/formats/brat';
import { writeDocument } from '../../../src/formats/format';
import { readBrat } from '../../../src/formats/read-brat';
import { notesOfAllKinds, options, readNote } from './support';

describe('brat standoff', () => {
  it('reads back what it wrote, over notes of all kinds', () => {
    let findings = 0;
    for (const note of notesOfAllKinds()) {
      const { text } = note.analysis.note;
      const read = readBrat(writeDocument(brat, [note], options), text);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        read.annotations.map(({ id: _, text: words, ...rest }) => ({
          ...rest,
          words: words.trim(),
        })),
        note.analysis.findings.map(({ sign, side, assertion, start, end, text: words }) => ({
          ...{ sign, start, end, side, assertion, words: words.trim() },
        })),
      );
      findings += read.annotations.length;
    }
    assert.ok(findings > 100);
  });

  it('counts characters, and cuts what goes over a line into pieces', () => {
    const note = readNote('🧠🧠 Left leg weak, power\n4-/5 at hip flexion.');
    const file = writeDocument(brat, [note], options);
    for (const line of file.split('\n').filter((one) => one.startsWith('T'))) {
      const [, middle = '', words] = line.split('\t');
      const characters = Array.from(note.analysis.note.text);
      const pieces = middle.slice(middle.indexOf(' ') + 1).split(';');
      const named = pieces.map((piece) => {
        const [start, end] = piece.split(' ').map(Number);
        return characters.slice(start, end).join('');
      });
      assert.equal(named.join(' '), words);
      assert.ok(named.every((piece) => !piece.includes('\n')));
    }
  });

  it('uses the types and attributes of the configuration, and nothing else', () => {
    const configuration = readFileSync('docs/brat/annotation.conf', 'utf8');
    const [entities = '', relations = '', , attributes = ''] = configuration
      .split(/^\[.*\]$/m)
      .slice(1);
    const file = notesOfAllKinds()
      .map((note) => writeDocument(brat, [note], options))
      .join('');
    for (const line of file.split('\n').filter(Boolean)) {
      const [id = '', middle = ''] = line.split('\t');
      const [name = '', , value = ''] = middle.split(' ');
      if (id.startsWith('T')) assert.ok(entities.split('\n').includes(name), line);
      if (id.startsWith('R')) assert.ok(relations.includes(`${name}\t`), line);
      if (id.startsWith('A')) {
        const row = attributes.split('\n').find((one) => one.startsWith(`${name}\t`)) ?? '';
        assert.ok(row.split('Value:')[1]?.split('|').includes(value), line);
      }
    }
  });

  it('is no decision to a reader of sidecars', () => {
    const note = readNote('KJ 3+ on the left.');
    const sidecar = readSidecar(writeDocument(brat, [note], options), note.analysis.note.text);
    assert.deepEqual([sidecar.decisions, sidecar.problems], [emptySidecar.decisions, []]);
  });

  it('takes what a line does not say as present and without a side, and leaves out what a reader rejected', () => {
    const lines = [
      ...['T1\tclonus 3 9\tclonus', 'T2\tclonus 3 9\tclonus', 'A1\tVerdict T2 rejected'],
      ...['T3\tclonus 3 9\tclonus', 'A2\tVerdict T3 accepted', 'A3\tAssertion T3'],
    ];
    const { annotations, problems } = readBrat(lines.join('\n'), 'No clonus.');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      annotations.map(({ id, side, assertion }) => [id, side, assertion]),
      [
        ['T1', null, 'present'],
        ['T3', null, 'present'],
      ],
    );
  });

  it('names broken lines, counts the others, and quotes nothing', () => {
    const broken = [
      'T1\tclonus 3 9\tclonus',
      'a secret line',
      'T2\tclonus 3 9\tsecret',
      'T3\tclonus 900 999\tclonus',
      'T4\tclonus 3 9\tclonus',
      'A1\tSide T4 upper',
      'T5\tclonus 3 9\tclonus',
      'A2\tAssertion T5 denied',
      'T6\tDisease 3 9\tclonus',
      'T7\tclonus 9 3\t',
      'A3\tSide T1 left',
      'A4\tAssertion T1 absent',
    ].join('\r\n');
    const { annotations, problems } = readBrat(broken, 'No clonus.');
    assert.deepEqual(annotations, [
      {
        ...{ id: 'T1', sign: 'clonus', start: 3, end: 9, text: 'clonus' },
        ...{ side: 'left', assertion: 'absent' },
      },
    ]);
    assert.deepEqual(problems, [
      { line: 2, message: 'not a line of brat standoff format' },
      { line: 3, message: 'the words are not those of the note at this place' },
      { line: 4, message: 'the words are not those of the note at this place' },
      { line: 6, message: 'no such side' },
      { line: 8, message: 'no such assertion' },
      { line: 10, message: 'the words are not those of the note at this place' },
    ]);
  });
});
