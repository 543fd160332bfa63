import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { settled } from '../../scripts/vscode/panel.mts';
import type { Server } from '../../scripts/vscode/server.mts';
import { temporaryFolder } from '../../scripts/vscode/shell.mts';
import { type CodeWindow, openWindow } from '../../scripts/vscode/window.mts';
import { sharedCode } from './sharedCode';

/** What a driven test stands in: a VS Code with the packed extension, and a folder with the test's own files. */
export interface World {
  readonly window: CodeWindow;
  readonly server: Server;
  readonly folder: string;
  /** Runs Compute Loss from the palette and waits for the numbers. */
  compute(): Promise<Frame>;
}

/**
 * Registers a window for the suite in which it is called, in the one VS Code that all suites share. Each test finds it empty, with the
 * files as given; one that follows a failed test gets a new window. A test also fails when our code logged an error or the content
 * security policy refused something; a picture of a failed test is kept in out/failed/.
 */
export function world(files: Readonly<Record<string, string>>): World {
  const folder = temporaryFolder('driven');
  let server: Server | undefined;
  let window: CodeWindow | undefined;

  beforeEach(async () => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
    }
    if (window) return window.clear();
    const shared = await sharedCode();
    ({ server } = shared);
    window = await openWindow(shared.browser, server, { folder, width: 1700, height: 1050 });
    // Menus are empty of our commands until the extension host has brought them.
    await window.offer('Loss Explorer: Compute Loss');
    await window.page.keyboard.press('Escape');
  });

  afterEach(async function () {
    // Before the window closes: that cancels what VS Code itself is doing, and it says so.
    const complaints = window?.complaints.splice(0) ?? [];
    if (this.currentTest?.state === 'failed' || complaints.length > 0) {
      const failed = path.resolve('out/failed');
      mkdirSync(failed, { recursive: true });
      const name = (this.currentTest?.fullTitle() ?? '').replace(/[^\p{L}\d]+/gu, '-').slice(0, 120);
      await window?.page.screenshot({ path: path.join(failed, `${name}.png`) });
      await window?.close();
      window = undefined;
    }
    assert.deepEqual(complaints, [], 'Our code logged errors or was refused something.');
  });

  after(async () => {
    await window?.close();
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
