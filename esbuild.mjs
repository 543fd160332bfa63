// Builds everything in dist/. `node esbuild.mjs` makes release bundles, `--dev` adds source maps, `--watch` keeps watching,
// `--tests` also bundles the tests to dist/test for mocha.
import { globSync, readFileSync, rmSync } from 'node:fs';
import esbuild from 'esbuild';
import { foreignNames } from './scripts/browserNames.mjs';
import { writeNotices } from './scripts/notices.mjs';

const flags = new Set(process.argv.slice(2));
const development = flags.has('--dev') || flags.has('--watch');

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: !development,
  sourcemap: development ? 'linked' : false,
  sourcesContent: false,
  // Korean as it is written: escaped it would take twice the bytes (62 KB of the webview alone).
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', external: ['vscode'] };
const browser = { ...shared, platform: 'browser', external: ['vscode'] };

/** Lets an engine's door take the engine from the script that was loaded before it: both doors ship with one engine, not each with its own. */
const engineFromBefore = {
  name: 'engine-from-before',
  setup(build) {
    build.onResolve({ filter: /^\.\/engine$/ }, () => ({ path: 'engine', namespace: 'before' }));
    build.onLoad({ filter: /.*/, namespace: 'before' }, () => ({
      contents: 'export const { startEngine } = globalThis.lossExplorerEngine;',
    }));
  },
};

const bundles = [
  { ...node, entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.js' },
  {
    ...browser,
    entryPoints: ['src/engine/engine.ts'],
    outfile: 'dist/engineCore.js',
    format: 'iife',
    globalName: 'lossExplorerEngine',
    footer: { js: 'globalThis.lossExplorerEngine = lossExplorerEngine;' },
  },
  {
    ...node,
    entryPoints: ['src/engine/worker.node.ts'],
    outfile: 'dist/engine.js',
    plugins: [engineFromBefore],
    banner: { js: 'require("./engineCore.js");' },
  },
  {
    ...node,
    entryPoints: ['src/library.ts'],
    outfile: 'dist/core.js',
    minify: false,
    external: [],
    platform: 'neutral',
    mainFields: ['module', 'main'],
  },
  { ...browser, entryPoints: ['src/extension.web.ts'], outfile: 'dist/web/extension.js' },
  {
    ...browser,
    entryPoints: ['src/engine/worker.web.ts'],
    outfile: 'dist/web/engine.js',
    format: 'iife',
    plugins: [engineFromBefore],
  },
  // What the first view needs, and in chunks of their own the tabs that are opened later.
  {
    ...browser,
    entryPoints: { webview: 'webview/main.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'webview/[name]-[hash]',
  },
  { ...shared, entryPoints: ['webview/style.css'], outfile: 'dist/webview.css' },
  { ...browser, entryPoints: ['webview/reference/main.ts'], outfile: 'dist/reference.js', format: 'iife' },
  { ...shared, entryPoints: ['webview/reference/style.css'], outfile: 'dist/reference.css' },
];
// Names of chunks change with their content: old ones must not be packed.
rmSync('dist/webview', { recursive: true, force: true });
if (flags.has('--tests')) {
  // A test that was deleted must not go on running from an old bundle.
  rmSync('dist/test', { recursive: true, force: true });
  bundles.push({
    ...node,
    entryPoints: [...globSync('test/**/*.test.ts'), 'test/vscode/run.ts'],
    outdir: 'dist/test',
    outbase: 'test',
    minify: false,
    sourcemap: 'inline',
    packages: 'external',
  });
}

/** esbuild refuses static imports of Node in browser bundles; this refuses the names that need no import. */
function refuseForeignNames(file, place) {
  const found = foreignNames(readFileSync(file, 'utf8'), place);
  if (found.length > 0) throw new Error(`${file} is for a browser's ${place}, where there is no ${found.join(', ')}.`);
}

if (flags.has('--watch')) {
  await Promise.all(bundles.map(async bundle => (await esbuild.context(bundle)).watch()));
  console.log('Watching …');
} else {
  const shipped = bundles.filter(bundle => bundle.outfile !== 'dist/core.js' && bundle.outdir !== 'dist/test');
  const [built] = await Promise.all([
    Promise.all(shipped.map(bundle => esbuild.build({ ...bundle, metafile: true }))),
    ...bundles.filter(bundle => !shipped.includes(bundle)).map(bundle => esbuild.build(bundle)),
  ]);
  writeNotices(
    'dist/THIRD_PARTY_NOTICES.txt',
    built.map(({ metafile }) => metafile),
  );
  refuseForeignNames('dist/web/extension.js', 'extension host');
  refuseForeignNames('dist/web/engine.js', 'worker');
  refuseForeignNames('dist/engineCore.js', 'worker');
  for (const file of ['dist/webview.js', ...globSync('dist/webview/*.js')]) refuseForeignNames(file, 'page');
  refuseForeignNames('dist/reference.js', 'page');
}
