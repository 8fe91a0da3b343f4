// Writes what is generated from the vocabulary's rows: `npm run generate`, from the checkout's top.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, PAGES, RULE_PAGES } from './generated-files';

const files = generatedFiles();
for (const [path, content] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
// The page of a sign or a rule that is no more.
for (const folder of [PAGES, RULE_PAGES]) {
  for (const name of readdirSync(folder)) {
    if (!files.has(`${folder}/${name}`)) rmSync(join(folder, name));
  }
}
console.log(`${files.size} files written`);
