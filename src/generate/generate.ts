// Writes what is generated from the vocabulary's rows: `npm run generate`, from the checkout's top.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, PAGES } from './generated-files';

const files = generatedFiles();
for (const [path, content] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
// The page of a sign that is no more.
for (const name of readdirSync(PAGES)) {
  if (!files.has(`${PAGES}/${name}`)) rmSync(join(PAGES, name));
}
console.log(`${files.size} files written`);
