// How large the bundles and the package are.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes, printTable } from './table.mts';

const bundles = [
  ...['extension.js', 'engine.js', 'engineCore.js', 'webview.js', 'webview.css', 'reference.js', 'reference.css'],
  ...['core.js', 'web/extension.js', 'web/engine.js'],
];

export function printSizes(vsixBytes: number): void {
  const rows = bundles
    .map(name => `dist/${name}`)
    .filter(file => existsSync(file))
    .map(file => {
      const content = readFileSync(file);
      return [file, kilobytes(content.length), kilobytes(gzipSync(content).length)];
    });
  const first = firstScripts('dist/webview.js');
  const all = new Set([...first, ...globSync('dist/webview/*.js')]);
  printTable(
    'Sizes',
    ['file', 'bytes', 'gzip'],
    [
      ...rows,
      ['script of the panel before its first view', ...sumOf(first)],
      ['script of the panel, all of it', ...sumOf(all)],
      ['VSIX', kilobytes(vsixBytes), ''],
    ],
  );
}

/** A module with all that it imports before it runs; what it imports later is not among them. */
function firstScripts(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g))
    firstScripts(path.join(path.dirname(file), name ?? ''), found);
  return found;
}

function sumOf(files: ReadonlySet<string>): readonly [string, string] {
  const contents = [...files].map(file => readFileSync(file));
  const sum = (sizes: readonly number[]) => kilobytes(sizes.reduce((total, size) => total + size, 0));
  return [sum(contents.map(content => content.length)), sum(contents.map(content => gzipSync(content).length))];
}
