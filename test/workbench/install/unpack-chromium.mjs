// @sparticuz/chromium carries Chromium, and the system libraries and fonts that a bare machine lacks, as Brotli archives.
// Its own unpacking goes to a shared temporary folder and takes whatever lies there, of any version; so unpack here.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const fontsConf = (chromium) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(chromium)}/fonts</dir>
  <cachedir>${xml(chromium)}/fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks Chromium into a folder: `chromium`, `lib/` (system libraries), `fonts/` and its `fonts.conf`.
 * @param {string} modules the `node_modules` that has `@sparticuz/chromium` and `tar-fs`
 * @param {string} target the folder to make
 * @param {string} finalTarget where that folder will be when all is done (fonts.conf has absolute paths)
 */
export async function unpackChromium(modules, target, finalTarget) {
  const tar = createRequire(join(modules, 'require.js'))('tar-fs');
  const packed = (name) => createReadStream(join(modules, '@sparticuz', 'chromium', 'bin', name));
  await mkdir(target);
  await Promise.all([
    pipeline(
      packed('chromium.br'),
      createBrotliDecompress(),
      createWriteStream(join(target, 'chromium'), { mode: 0o755 }),
    ),
    pipeline(packed('al2023.tar.br'), createBrotliDecompress(), tar.extract(target)),
    pipeline(packed('fonts.tar.br'), createBrotliDecompress(), tar.extract(target)),
    // the software renderer, in place of a GPU
    pipeline(packed('swiftshader.tar.br'), createBrotliDecompress(), tar.extract(target)),
  ]);
  await writeFile(join(target, 'fonts.conf'), fontsConf(finalTarget));
}
