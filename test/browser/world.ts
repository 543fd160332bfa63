import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { settled } from '../../scripts/vscode/panel.mts';
import { type Server, startServer } from '../../scripts/vscode/server.mts';
import { temporaryFolder } from '../../scripts/vscode/shell.mts';
import { type CodeWindow, openWindow } from '../../scripts/vscode/window.mts';

/** What a driven test stands in: a VS Code with the packed extension, and a folder with the test's own files. */
export interface World {
  readonly window: CodeWindow;
  readonly server: Server;
  readonly folder: string;
  /** Runs Compute Loss from the palette and waits for the numbers. */
  compute(): Promise<Frame>;
}

/**
 * Registers a VS Code of its own for the suite in which it is called, and a new window for each test. A test also fails when our code
 * logged an error or the content security policy refused something; a picture of a failed test is kept in out/failed/.
 */
export function world(files: Readonly<Record<string, string>>, options: { readonly trusted?: boolean } = {}): World {
  const folder = temporaryFolder('driven');
  let server: Server | undefined;
  let browser: Browser | undefined;
  let window: CodeWindow | undefined;

  before(async () => {
    const vsix = process.env.LOSS_EXPLORER_VSIX;
    assert.ok(vsix, 'LOSS_EXPLORER_VSIX names the package that is tested.');
    server = await startServer({ vsix, trusted: options.trusted });
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    assert.ok(server && browser);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    window = await openWindow(browser, server, { folder, width: 1700, height: 1050 });
    // Menus are empty of our commands until the extension host has brought them.
    await window.offer('Loss Explorer: Compute Loss');
    await window.page.keyboard.press('Escape');
  });

  afterEach(async function () {
    // A copy: closing the window cancels what VS Code itself is doing, and it says so.
    const complaints = [...(window?.complaints ?? [])];
    if (this.currentTest?.state === 'failed') {
      const failed = path.resolve('out/failed');
      mkdirSync(failed, { recursive: true });
      const name = this.currentTest
        .fullTitle()
        .replace(/[^\p{L}\d]+/gu, '-')
        .slice(0, 120);
      await window?.page.screenshot({ path: path.join(failed, `${name}.png`) });
    }
    await window?.close();
    assert.deepEqual(complaints, [], 'Our code logged errors or was refused something.');
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const present = <Thing>(thing: Thing | undefined): Thing => {
    assert.ok(thing, 'Only inside a test.');
    return thing;
  };
  return {
    folder,
    get window() {
      return present(window);
    },
    get server() {
      return present(server);
    },
    async compute() {
      await present(window).palette('Loss Explorer: Compute Loss');
      const panel = await present(window).panel();
      await settled(panel);
      return panel;
    },
  };
}
