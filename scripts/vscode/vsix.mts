// The packaged extension, as a user would install it.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, runOrThrow } from './shell.mts';

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** Builds the bundles, and the tests' bundles when asked. */
export async function buildBundles(options: { tests?: boolean } = {}): Promise<void> {
  await runOrThrow(process.execPath, ['esbuild.mjs', ...(options.tests ? ['--tests'] : [])]);
  await runOrThrow(process.execPath, ['scripts/formulas.mjs']);
}

/** Packs what was built; no repository address is known yet, so links stay relative. */
export async function packExtension(): Promise<{ file: string; bytes: number }> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const file = path.join(root, 'dist', `${manifest.name}-${manifest.version}.vsix`);
  const flags = ['--allow-missing-repository', '--no-rewrite-relative-links', '--no-dependencies', '--out', file];
  await runOrThrow(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', ...flags]);
  return { file, bytes: statSync(file).size };
}
