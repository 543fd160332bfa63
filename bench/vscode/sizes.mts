// How large the bundles and the package are.
import { existsSync, readFileSync } from 'node:fs';
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
  printTable('Sizes', ['file', 'bytes', 'gzip'], [...rows, ['VSIX', kilobytes(vsixBytes), '']]);
}
