// A window of the private VS Code: a page in Chromium, with helpers that do what a user does.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { listenForComplaints } from './complaints.mts';
import { offerCommand, runCommand, typeQuickly } from './quickInput.mts';
import { savedEditors } from './savedEditors.mts';
import type { Server } from './server.mts';
import { patience } from './settings.mts';

export interface WindowOptions {
  /** The folder that is opened. */
  readonly folder: string;
  /** A file to open at once. */
  readonly file?: string;
  /** An extension in development, by its folder; a packaged one is installed with the server instead. */
  readonly extension?: string;
  /** A module whose `run()` the extension host calls, as on the desktop. */
  readonly tests?: string;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
}

/** The address under which the server shows that folder. */
export function addressOf(server: Server, options: WindowOptions): string {
  const authority = `127.0.0.1:${server.port}`;
  const remote = (file: string): string => `vscode-remote://${authority}${path.resolve(file).replaceAll('\\', '/')}`;
  const payload = [
    ...(options.extension ? [['extensionDevelopmentPath', remote(options.extension)]] : []),
    ...(options.tests ? [['extensionTestsPath', remote(options.tests)]] : []),
    ...(options.file ? [['openFile', remote(options.file)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: path.resolve(options.folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** A window of VS Code and the hands of its user. */
export class CodeWindow {
  readonly page: Page;
  /** What our code logged as an error, threw, or was refused by the content security policy. */
  readonly complaints: string[];

  constructor(page: Page, complaints: string[]) {
    this.page = page;
    this.complaints = complaints;
  }

  /** Types a command's title into the palette; resolves with its line there. */
  offer(title: string): Promise<Locator> {
    return offerCommand(this.page, title);
  }

  /** Runs a command by its title, as typed into the palette. */
  palette(title: string): Promise<void> {
    return runCommand(this.page, title);
  }

  /** The lines of the quick pick that is open. */
  quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  async openFile(name: string): Promise<void> {
    await typeQuickly(this.page, 'Control+P', name);
    const wanted = this.quickRows()
      .filter({ hasText: path.basename(name) })
      .first();
    await wanted.waitFor();
    await wanted.click();
    await this.tab(path.basename(name)).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** The tab of an open editor by its label. */
  tab(label: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${label}"], .tab[aria-label^="${label}"]`).first();
  }

  /** The text editor that shows a document. */
  editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor[role="code"]').first();
  }

  /** Puts the cursor at a 1-based line and column of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    await typeQuickly(this.page, 'Control+G', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.position(position => position.line === line && position.column === column);
  }

  /** Selects from one 1-based place to another, both given as [line, column], with the keyboard. */
  async select([fromLine, fromColumn]: readonly [number, number], [toLine, toColumn]: readonly [number, number]): Promise<void> {
    await this.goTo(fromLine, fromColumn);
    for (let line = fromLine; line < toLine; line += 1) await this.page.keyboard.press('Shift+ArrowDown');
    if (toLine > fromLine) await this.page.keyboard.press('Shift+Home');
    const steps = toLine > fromLine ? toColumn - 1 : toColumn - fromColumn;
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.locator('.selected-text').first().waitFor({ state: 'attached' });
  }

  /** Waits until the status bar shows a position that satisfies; VS Code writes "Ln 3, Col 5 (12 selected)". */
  async position(satisfies: (position: { line: number; column: number; selected: number }) => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    let shown = '';
    while (Date.now() < deadline) {
      shown = (await this.page.locator('[id="status.editor.selection"]').textContent()) ?? '';
      const [, line, column, selected] = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(shown) ?? [];
      if (line && satisfies({ line: Number(line), column: Number(column), selected: Number(selected ?? 0) })) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`The editor's position never became the expected one; the status bar says "${shown}".`);
  }

  /** Right-clicks on the selected text and chooses an item of the menu. */
  async contextMenuOnSelection(item: string): Promise<void> {
    // VS Code draws selections anew on every change, and a piece that was just taken away has no place.
    let selected = await this.page.locator('.selected-text').first().boundingBox();
    for (const deadline = Date.now() + patience; !selected && Date.now() < deadline; )
      selected = await this.page.locator('.selected-text').first().boundingBox();
    if (!selected) throw new Error('Nothing is selected in the editor.');
    await this.page.mouse.click(selected.x + Math.min(selected.width, 20) / 2, selected.y + selected.height / 2, { button: 'right' });
    await this.chooseFromMenu(item);
  }

  /** Chooses an item of the context menu that is open. */
  async chooseFromMenu(item: string): Promise<void> {
    const entry = this.page.locator('.monaco-menu .action-item').filter({ hasText: item }).first();
    await entry.waitFor();
    await entry.hover();
    // VS Code ignores a click that comes too soon after the menu opened; a person clicks again while the menu is still there.
    for (let tries = 0; tries < 10; tries += 1) {
      await entry.click();
      const closed = entry.waitFor({ state: 'hidden', timeout: 1000 });
      if (
        await closed.then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error(`The menu stays open on ‘${item}’.`);
  }

  /** A file's line in the file explorer. */
  explorerItem(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  }

  /** The frame that holds our panel's document, once it is there: it sits in a frame within a frame. Looks again every `interval` ms. */
  async panel(interval = 50): Promise<Frame> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        if (!/[?&]extensionId=loss-explorer\.loss-explorer/.test(frame.parentFrame()?.url() ?? '')) continue;
        const drawn = await frame.evaluate(() => document.querySelector('h1, h2, [role="tab"]') !== null).catch(() => false);
        if (drawn) return frame;
      }
      await this.page.waitForTimeout(interval);
    }
    throw new Error(
      `No panel came. Frames: ${this.page
        .frames()
        .map(frame => frame.url().slice(0, 160))
        .join('\n')}`,
    );
  }

  /** The messages that VS Code shows in its corner. */
  notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  /** Makes the column of the panel wider or narrower until the panel's document has that width. */
  async setPanelWidth(width: number): Promise<void> {
    const viewport = this.page.viewportSize();
    const frame = await this.panel();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const now = await frame.evaluate(() => document.documentElement.clientWidth);
      if (Math.abs(now - width) <= 1 || !viewport) return;
      const page = this.page.viewportSize() ?? viewport;
      // Two editor groups share the change, so a window that grows by 2 makes the panel grow by 1.
      await this.page.setViewportSize({ width: page.width + Math.round((width - now) * (attempt === 0 ? 2 : 1)), height: page.height });
      await frame.waitForFunction(before => document.documentElement.clientWidth !== before, now, { timeout: 2000 }).catch(() => undefined);
    }
  }

  /**
   * Resolves when the browser's storage holds an open editor whose saved state, as JSON, contains `words`. VS Code writes it every 5 s when it has
   * time: what it did not write is not there after a reload.
   */
  async stored(words: string): Promise<void> {
    // Not waitForFunction: it takes the promise of an asynchronous predicate itself for a yes.
    for (const deadline = Date.now() + patience; Date.now() < deadline; await this.page.waitForTimeout(200)) {
      const states = await this.page.evaluate(savedEditors);
      // JSON within JSON within JSON.
      if (states.some(state => state.replaceAll('\\', '').includes(words))) return;
    }
    throw new Error(`VS Code never stored an editor whose state contains ${words}.`);
  }

  /** Closes every editor, panel and message, and takes the pointer away, so that the next test finds what a new window would show. */
  async clear(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(0, 0);
    if ((await this.page.locator('.tab').count()) > 0) await this.palette('View: Close All Editors');
    if ((await this.notifications().count()) > 0) await this.palette('Notifications: Clear All Notifications');
    await this.page.waitForFunction(
      () => document.querySelector('.tab, .notifications-toasts .notification-list-item, iframe.webview') === null,
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Opens a window and waits until its workbench is there and, with `file`, until the file's text is. */
export async function openWindow(browser: Browser, server: Server, options: WindowOptions): Promise<CodeWindow> {
  if (!existsSync(options.folder)) throw new Error(`The folder ${options.folder} does not exist.`);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1600, height: options.height ?? 1000 },
    locale: options.locale ?? 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const window = new CodeWindow(page, listenForComplaints(page));
  await page.goto(addressOf(server, options));
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  if (options.file) await window.editor().locator('.view-line').first().waitFor();
  return window;
}
