// Writes docs/losses from the catalogue: a page for each loss in both languages with the picture of its curve, the table of all of them, and
// the mistakes that the advisor finds. `--check` writes nothing and fails, naming the files, when something there is not what the catalogue says now. A folder may be given.
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const flags = process.argv.slice(2);
const folder = flags.find(flag => !flag.startsWith('--')) ?? 'docs/losses';

/** The catalogue and its writers as they are now, not as some earlier build left them. */
async function writers() {
  const contents = `
    export { losses } from './src/core/losses/index';
    export { pageOf } from './src/derive/page';
    export { pageMarkdown } from './src/derive/markdown/page';
    export { mistakesMarkdown } from './src/derive/markdown/mistakes';
    export { indexMarkdown } from './src/derive/markdown/index';
    export { fileOf, pictureFileOf } from './src/derive/markdown/text';`;
  const place = mkdtempSync(path.join(tmpdir(), 'docs-'));
  try {
    const outfile = path.join(place, 'writers.mjs');
    const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' };
    await esbuild.build({ stdin, bundle: true, outfile, format: 'esm', target: 'es2022' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Every file by its path below the folder. */
async function wantedFiles() {
  const { losses, pageOf, pageMarkdown, indexMarkdown, mistakesMarkdown, fileOf, pictureFileOf } = await writers();
  const files = new Map([
    ['README.md', indexMarkdown('en')],
    ['README.ko.md', indexMarkdown('ko')],
    ['mistakes.md', mistakesMarkdown('en')],
    ['mistakes.ko.md', mistakesMarkdown('ko')],
  ]);
  for (const loss of losses) {
    const page = pageOf(loss, 'light');
    const picture = page.sections.flatMap(section => section.blocks).find(block => block.kind === 'picture');
    for (const language of ['en', 'ko']) {
      files.set(fileOf(loss.id, language), pageMarkdown(page, language));
      files.set(pictureFileOf(loss.id, language), `${picture.svg[language]}\n`);
    }
  }
  return files;
}

const wanted = await wantedFiles();
const there = globSync('**/*.{md,svg}', { cwd: folder }).map(file => file.replaceAll('\\', '/'));
const orphaned = there.filter(file => !wanted.has(file));
const stale = [...wanted].filter(([file, text]) => {
  const place = path.join(folder, file);
  return !existsSync(place) || readFileSync(place, 'utf8') !== text;
});

if (flags.includes('--check')) {
  for (const [file] of stale) console.log(`${path.posix.join(folder, file)} is not what the catalogue says now.`);
  for (const file of orphaned) console.log(`${path.posix.join(folder, file)} belongs to no loss.`);
  if (stale.length + orphaned.length > 0) {
    console.log('Run `npm run docs` and commit what it writes.');
    process.exit(1);
  }
  console.log(`docs: ${wanted.size} files are up to date`);
} else {
  for (const file of orphaned) rmSync(path.join(folder, file));
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  console.log(`docs: ${stale.length} written, ${orphaned.length} removed, ${wanted.size - stale.length} kept`);
}
