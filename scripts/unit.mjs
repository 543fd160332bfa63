// Bundles the tests of one or more folders and runs them in plain Node: `npm run unit -- core reader`; all of them without a name.
// Folders that need a real VS Code or a browser (test/vscode, test/browser) have their own runners.
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import esbuild from 'esbuild';

const names = process.argv.slice(2).filter(name => !name.startsWith('--'));
const folders = names.length > 0 ? names.map(name => `test/${name}/**/*.test.ts`) : ['test/**/*.test.ts'];
const entryPoints = folders
  .flatMap(pattern => globSync(pattern))
  .filter(file => !/^test\/(vscode|browser)\//.test(file.replaceAll('\\', '/')));
const outdir = 'dist/unit' + (names.length > 0 ? '-' + names.join('-').replaceAll('/', '_') : '');
rmSync(outdir, { recursive: true, force: true });
await esbuild.build({
  entryPoints,
  outdir,
  outbase: 'test',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
});
const mocha = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'scripts/reporter.cjs',
    '--timeout',
    '30000',
    `${outdir}/**/*.test.js`,
  ],
  { stdio: 'inherit' },
);
process.exit(mocha.status ?? 1);
