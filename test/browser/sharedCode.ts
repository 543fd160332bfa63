import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { type Server, startServer } from '../../scripts/vscode/server.mts';

/** A VS Code with the packed extension, and the browser for its windows. */
export interface SharedCode {
  readonly server: Server;
  readonly browser: Browser;
}

/** Every test file is a bundle with a copy of this module of its own, so what they share lies where all of them find it. */
const shelf = globalThis as { lossExplorerCode?: Promise<SharedCode> | undefined };

async function start(): Promise<SharedCode> {
  const vsix = process.env.LOSS_EXPLORER_VSIX;
  assert.ok(vsix, 'LOSS_EXPLORER_VSIX names the package that is tested.');
  // A file that is opened again would have the cursor and the selection that an earlier test left.
  const settings = { 'workbench.editor.restoreViewState': false };
  const [server, browser] = await Promise.all([startServer({ vsix, settings }), launchBrowser()]);
  return { server, browser };
}

/** The VS Code that all suites share: started by the first that needs it, because a start takes seconds. */
export function sharedCode(): Promise<SharedCode> {
  shelf.lossExplorerCode ??= start();
  return shelf.lossExplorerCode;
}

// Outside of every suite: after the last test of all files.
after(async () => {
  const code = shelf.lossExplorerCode;
  shelf.lossExplorerCode = undefined;
  if (!code) return;
  const { server, browser } = await code;
  await browser.close();
  await server.stop();
});
