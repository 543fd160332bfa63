// Writes the sample files and programs of test/export and executes the programs, all in one Python process.
import path from 'node:path';
import esbuild from 'esbuild';
import { root, run, runOrThrow, temporaryFolder } from '../vscode/shell.mts';

export interface Executed {
  readonly passed: number;
  readonly failed: number;
}

/** Executes every exported program; prints each that fails. */
export async function executeExports(python: string): Promise<Executed> {
  const folder = temporaryFolder('export');
  const outfile = path.join(folder, 'cases.cjs');
  const entry = path.join(root, 'test/export/cases.ts');
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
  });
  await runOrThrow(process.execPath, [outfile, folder], { timeout: 300_000 });
  const { output } = await run(python, [path.join(root, 'test/export/run.py'), path.join(folder, 'cases.json')], { timeout: 600_000 });
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  console.log(output.trim());
  if (passed === undefined) throw new Error('The Python process ended before it could count.');
  return { passed: Number(passed), failed: Number(failed) };
}
