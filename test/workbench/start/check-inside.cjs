// The part of `npm start -- --check` that runs inside a desktop VS Code's extension host.
const { appendFileSync } = require('node:fs');
const vscode = require('vscode');

const LIMIT = 30_000;

function print(line) {
  const file = process.env.MOTOR_NEURON_LENS_TEST_OUTPUT;
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}

function activeNote() {
  return new Promise((resolve, reject) => {
    setTimeout(reject, LIMIT, new Error('The sample note did not open.')).unref();
    const look = () => vscode.window.activeTextEditor && resolve(vscode.window.activeTextEditor);
    vscode.window.onDidChangeActiveTextEditor(look);
    look();
  });
}

function diagnostics(uri) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, LIMIT, new Error('The extension published no diagnostics.')).unref();
    const look = () => {
      const found = vscode.languages.getDiagnostics(uri);
      if (found.length > 0) resolve(found);
    };
    vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

exports.run = async function run() {
  const { document } = await activeNote();
  const found = await diagnostics(document.uri);
  print(`${found.length} diagnostics, the first:`);
  for (const { message, source, range } of found.slice(0, 5)) {
    print(`  ${message} ${source} [Ln ${range.start.line + 1}, Col ${range.start.character + 1}]`);
  }
  const summary = String(await vscode.commands.executeCommand('motorNeuronLens.summarize'));
  const [, level, place] = /^## Likely level\n+### (.+)\n+(.+)$/m.exec(summary) ?? [];
  if (!level) throw new Error(`The summary names no level:\n${summary}`);
  print(`Likely level: ${level} — ${place.replaceAll('*', '')}`);
};
