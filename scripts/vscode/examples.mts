// The examples that ship with the extension, copied so that nothing a user or a test types changes them.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './shell.mts';

/** Copies examples/ into `folder` and returns the names of its data files in alphabetical order. */
export function copyExamples(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  return readdirSync(folder)
    .filter(name => /\.(csv|tsv|json)$/.test(name))
    .sort();
}
