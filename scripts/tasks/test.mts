// `npm test`: every stage runs, also after one that failed, unless it cannot without the other; the last line adds all of them up.
// Stages without a browser that do not need each other run side by side.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { pythonWithLibraries } from '../export/python.mts';
import { executeExports } from '../export/run.mts';
import { testExecutable } from '../vscode/executable.mts';
import { root, run, say, temporaryFolder } from '../vscode/shell.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const resultsFolder = temporaryFolder('results');
/** Where mocha's reporter counts the tests of a stage. */
const resultsOf = (name: string): string => path.join(resultsFolder, `${name}.json`);
const total = { passed: 0, failed: 0 };

/** Runs a stage, prints its name, time and counts. A stage that throws or counts nothing has failed. */
async function stage(name: string, work: () => Promise<Counts>): Promise<boolean> {
  console.log(`\n━━ ${name}`);
  const began = performance.now();
  let counts: Counts;
  try {
    counts = await work();
    if (counts.passed + counts.failed === 0) throw new Error('No test ran.');
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts.failed === 0;
}

/** What scripts/reporter.cjs counted. A skipped test proves nothing, so it has failed. A run that ended badly without a failed test counts as one. */
function counted(code: number, file: string): Counts {
  if (!existsSync(file)) throw new Error('The run ended before mocha could count its tests.');
  const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8')) as Counts & { skipped: number };
  if (skipped > 0) console.log(`${skipped} tests were skipped.`);
  return { passed, failed: Math.max(failed + skipped, code === 0 ? 0 : 1) };
}

const once = async (work: () => Promise<unknown>): Promise<Counts> => {
  await work();
  return { passed: 1, failed: 0 };
};

const minutes = 60_000;

const built = await stage('build', () => once(() => buildBundles({ tests: true })));

async function checks(): Promise<void> {
  await stage('types of all layers', async () => {
    const { output, code } = await run(process.execPath, ['scripts/types.mjs'], { timeout: 5 * minutes });
    const [, hold, all] = /types: (\d+) of (\d+) layers hold/.exec(output) ?? [];
    if (code !== 0) console.log(output);
    return { passed: Number(hold ?? 0), failed: Number(all ?? 1) - Number(hold ?? 0) };
  });
  await stage('lint and format', async () => {
    const { output, code } = await run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check']);
    if (code !== 0) console.log(output);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
  await stage('documentation of the losses', async () => {
    const { output, code } = await run(process.execPath, ['scripts/docs.mjs', '--check']);
    console.log(output.trim());
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
  await stage('unit tests in Node', async () => {
    const file = resultsOf('unit');
    const env = { ...process.env, LOSS_EXPLORER_RESULTS: file };
    const { code, output } = await run(process.execPath, ['scripts/unit.mjs'], { env, timeout: 10 * minutes });
    console.log(output.trim());
    return counted(code, file);
  });
}

async function elsewhere(): Promise<void> {
  const python = await pythonWithLibraries();
  if ('missing' in python) console.log(`\n━━ exported code in Python: not run, because ${python.missing}`);
  else await stage('exported code in Python', () => executeExports(python.program));

  await stage('the same and more inside VS Code', async () => {
    if (!built) throw new Error('Nothing to run: the build failed.');
    const { file, kind } = await testExecutable();
    say(kind);
    const code = await runTests({
      vscodeExecutablePath: file,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/vscode/run.js'),
      extensionTestsEnv: { LOSS_EXPLORER_RESULTS: resultsOf('inside') },
      launchArgs: [path.join(root, 'examples')],
    }).catch(() => 1);
    return counted(code, resultsOf('inside'));
  });
}

await Promise.all([checks(), elsewhere()]);

const vsix = { file: '' };
const packed = await stage('package', () =>
  once(async () => {
    if (!built) throw new Error('Nothing to pack: the build failed.');
    const { file, bytes } = await packExtension();
    vsix.file = file;
    if (bytes > 1_000_000) throw new Error(`The VSIX has ${bytes} bytes; it must stay under 1 MB.`);
    say(`${path.relative(root, file)}: ${Math.round(bytes / 1000)} KB`);
  }),
);

/** Mocha in a process of its own, with counts of its own. */
async function browserTests(name: string, files: readonly string[]): Promise<Counts> {
  const file = resultsOf(name);
  const mocha = ['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/reporter.cjs', '--timeout', '240000'];
  const { code, output } = await run(process.execPath, [...mocha, ...files], {
    env: { ...process.env, LOSS_EXPLORER_RESULTS: file, LOSS_EXPLORER_VSIX: vsix.file },
    timeout: 25 * minutes,
  });
  console.log(output.trim());
  return counted(code, file);
}

// One after the other: side by side each of them takes twice as long on two cores (13 and 7 minutes alone, 21 and 14 together), and steps
// that wait for VS Code come near their limits.
const isAlone = (file: string): boolean => file.endsWith('Alone.test.js');
const browserFiles = globSync('dist/test/browser/**/*.test.js').sort();
await stage('driven tests of the installed package', async () => {
  if (!packed) throw new Error('Nothing to install: packing failed.');
  return browserTests(
    'driven',
    browserFiles.filter(file => !isAlone(file)),
  );
});
await stage('driven tests of the pages alone', async () => {
  if (!built) throw new Error('Nothing to drive: the build failed.');
  return browserTests('alone', browserFiles.filter(isAlone));
});

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
