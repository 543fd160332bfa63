// `npm run bench`: sizes, the real VS Code, and every bench/*.bench.ts; each can be asked for alone: `npm run bench -- panel kernels`.
import { globSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { benchPanel } from '../../bench/vscode/panel.mts';
import { printSizes } from '../../bench/vscode/sizes.mts';
import { codeVersion } from '../vscode/server.mts';
import { runOrThrow } from '../vscode/shell.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';

const wanted = new Set(process.argv.slice(2).filter(name => !name.startsWith('--')));
const isWanted = (name: string): boolean => wanted.size === 0 || wanted.has(name);

const [processor] = cpus();
console.log(
  `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
);
console.log(`Node ${process.versions.node}, VS Code ${codeVersion}, ${new Date().toISOString().slice(0, 10)}`);

await buildBundles();
const { file: vsix, bytes } = await packExtension();
if (isWanted('sizes')) printSizes(bytes);
if (isWanted('panel')) await benchPanel(vsix);

for (const source of globSync('bench/*.bench.ts').sort()) {
  const name = path.basename(source, '.bench.ts');
  if (!isWanted(name)) continue;
  const outfile = `dist/bench/${name}.cjs`;
  await esbuild.build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    packages: 'external',
  });
  console.log(`\n━━ ${name}`);
  await runOrThrow(process.execPath, ['--expose-gc', outfile], { show: true });
}
process.exit(0);
