// `npm start`: builds and packs the extension, installs it into a VS Code and shows it on the examples.
// `-- --desktop` takes the `code` in PATH; `-- --smoke` looks at every example without a display, saves pictures and ends.
import path from 'node:path';
import { copyExamples } from '../vscode/examples.mts';
import { ensureServer, startServer } from '../vscode/server.mts';
import { root, run, runOrThrow, say, temporaryFolder } from '../vscode/shell.mts';
import { smoke } from '../vscode/smoke.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';
import { addressOf } from '../vscode/window.mts';

const flags = new Set(process.argv.slice(2));

say('building and packing the extension …');
await buildBundles();
const { file: vsix, bytes } = await packExtension();
say(`${path.relative(root, vsix)} (${Math.round(bytes / 1000)} KB)`);

if (flags.has('--smoke')) process.exit(await smoke(vsix, path.join(root, 'out')));
else if (flags.has('--desktop')) await desktop();
else await serve();

/** Installs the package into the desktop VS Code and opens a copy of the examples there. */
async function desktop(): Promise<void> {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  if ((await run(code, ['--version'])).code !== 0) throw new Error('No "code" in PATH. Without --desktop a private VS Code is used.');
  // Not a temporary folder of this process: VS Code stays open longer.
  const folder = path.join(root, 'out', 'examples');
  copyExamples(folder);
  await runOrThrow(code, ['--install-extension', vsix, '--force']);
  const helper = `--extensionDevelopmentPath=${path.join(root, 'scripts/start-helper')}`;
  await runOrThrow(code, ['--new-window', helper, folder]);
  say('installed and opened in your VS Code.');
}

/** Serves the private VS Code until Ctrl+C. */
async function serve(): Promise<void> {
  await ensureServer();
  const folder = path.join(temporaryFolder('start'), 'examples');
  copyExamples(folder);
  const server = await startServer({ vsix });
  const helper = path.join(root, 'scripts/start-helper');
  console.log(
    `\nOpen this address in a browser; an example's panel opens beside its data:\n\n  ${addressOf(server, { folder, extension: helper })}\n`,
  );
  console.log('Then right-click a selection in another example and choose Compute Loss. Ctrl+C ends.');
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  process.exit(0);
}
