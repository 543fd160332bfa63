// Checks each layer with its own tsconfig, so that a file which uses another layer's API does not compile there.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const tsc = path.resolve('node_modules/typescript/bin/tsc');
const only = process.argv.slice(2);
const layers = readdirSync('.')
  .map(name => /^tsconfig\.(.+)\.json$/.exec(name)?.[1])
  .filter(layer => layer && layer !== 'base' && (only.length === 0 || only.includes(layer)));

let failed = 0;
for (const layer of layers) {
  const run = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${layer}.json`], { encoding: 'utf8' });
  if (run.status !== 0) {
    failed += 1;
    console.log(`types of ${layer}:\n${run.stdout}${run.stderr}`);
  }
}
console.log(`types: ${layers.length - failed} of ${layers.length} layers hold`);
process.exit(failed > 0 ? 1 : 0);
