// `npm run package`: dist/*.vsix.
import path from 'node:path';
import { root, say } from '../vscode/shell.mts';
import { buildBundles, packExtension } from '../vscode/vsix.mts';

await buildBundles();
const { file, bytes } = await packExtension();
say(`${path.relative(root, file)} (${Math.round(bytes / 1000)} KB)`);
