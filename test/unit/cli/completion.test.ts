import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { completedCommands } from '../../../src/cli/completion/table';
import { SHELLS, completionScript } from '../../../src/cli/completion/completion';
import { makeProgram } from '../../../src/cli/program';

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

/** What a bash with the script offers where a line breaks off. */
function offered(line: string): string[] {
  const words = line.split(' ');
  const script = `${completionScript(makeProgram(), 'bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_motor_neuron_lens; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\n').filter(Boolean);
}

describe('completion in a shell', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'motor-neuron-lens-'))));
  after(() => rmSync(folder, { recursive: true }));
  /** The script of a program in a file of its own. */
  const scriptFile = (program: Command, shell: (typeof SHELLS)[number]): string => {
    const path = join(folder, `script.${shell}`);
    writeFileSync(path, completionScript(program, shell));
    return path;
  };

  for (const shell of SHELLS) {
    it(`knows every command and option: ${shell}`, () => {
      const script = completionScript(makeProgram(), shell);
      for (const { name, options } of completedCommands(makeProgram())) {
        assert.ok(script.includes(name), name);
        for (const { names } of options)
          for (const option of names)
            assert.ok(script.includes(option.replace(/^--?/, '')), option);
      }
    });

    it(`is a script that ${shell} reads`, function () {
      if (!has(shell)) this.skip();
      const path = scriptFile(makeProgram(), shell);
      const { status, stderr } = spawnSync(shell, ['-n', path], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    });
  }

  it('offers commands, options and values in bash', function () {
    if (!has('bash')) this.skip();
    assert.deepEqual(offered('motor-neuron-lens c'), ['check', 'compare', 'completion']);
    assert.deepEqual(offered('motor-neuron-lens scan --form'), ['--format']);
    assert.deepEqual(offered('motor-neuron-lens scan --format f'), ['fhir']);
    assert.deepEqual(offered('motor-neuron-lens check -f s'), ['sarif']);
    assert.deepEqual(offered('motor-neuron-lens completion '), ['bash', 'zsh', 'fish']);
    assert.deepEqual(offered('motor-neuron-lens scan --jobs '), []);
  });

  it('offers the same in fish', function () {
    if (!has('fish')) this.skip();
    const script = scriptFile(makeProgram(), 'fish');
    const inFish = (line: string) => {
      const command = `source ${script}; complete -C '${line}'`;
      const { stdout } = spawnSync('fish', ['--no-config', '-c', command], { encoding: 'utf8' });
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((offer) => offer.split('\t')[0]);
    };
    assert.deepEqual(inFish('motor-neuron-lens c'), ['check', 'compare', 'completion']);
    assert.deepEqual(inFish('motor-neuron-lens scan --form'), ['--format']);
    assert.deepEqual(inFish('motor-neuron-lens scan --format f'), ['fhir']);
  });

  it('quotes what a shell would take for its own', () => {
    const odd = new Command('odd');
    odd.command('do').description(`it's $HOME [x]: "y" \\z`).option('--all', `it's $(x) [y]: z`);
    for (const shell of SHELLS) {
      if (!has(shell)) continue;
      const { status, stderr } = spawnSync(shell, ['-n', scriptFile(odd, shell)], {
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, ''], shell);
    }
  });
});
