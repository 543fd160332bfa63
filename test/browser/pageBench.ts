// What every page of ours needs to stand in Chromium without a VS Code around it: an engine, messages, files, a theme.
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/core/text';
import { startEngine } from '../../src/engine/engine';
import { pageOf } from '../../src/host/panel/html';
import { type Channel, createChannel, type NoEvents, type NoMethods, type Port } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods } from '../../src/protocol/messages';
import { PANEL_THEMES } from './panelThemes';

export type EngineClient = Channel<EngineMethods, EngineEvents, NoEvents>;

const ADDRESS = 'http://panel.test/';

/** What stands around a page. */
export interface Surroundings {
  readonly bundle: 'webview' | 'reference';
  readonly language: Language;
  readonly theme: keyof typeof PANEL_THEMES;
  /** What VS Code has kept of an earlier page. */
  readonly state: unknown;
}

const contexts = new WeakMap<Browser, Promise<BrowserContext>>();

/** A page of a given size. All pages of a browser share one context and its window: opening one for each takes twice the time. */
export async function openPage(browser: Browser, viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const context = contexts.get(browser) ?? contextOf(browser);
  contexts.set(browser, context);
  const page = await (await context).newPage();
  await page.setViewportSize(viewport);
  return page;
}

/** A page that stays open keeps the window. */
async function contextOf(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.newPage();
  return context;
}

/** Loads a bundle as the host would, with its content security policy. */
export async function loadPage(page: Page, { bundle, language, theme, state }: Surroundings): Promise<void> {
  const [script, style] = [`${bundle}.js`, `${bundle}.css`];
  const html = pageOf({ language, cspSource: ADDRESS, script, style, nonce: 'bench' });
  await page.route(`${ADDRESS}**`, route => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    if (name === script || name === style || /^webview\/[\w-]+\.js$/.test(name)) return route.fulfill({ path: path.join('dist', name) });
    return route.fulfill({ status: 204 });
  });
  await page.addInitScript({ content: `window.__state = ${JSON.stringify(state ?? null)};` });
  await page.addInitScript(fakeVsCode);
  await page.addInitScript(applyTheme, PANEL_THEMES[theme]);
  await page.goto(ADDRESS);
}

/** Changes the theme of a page as VS Code does. */
export function setTheme(page: Page, theme: keyof typeof PANEL_THEMES): Promise<void> {
  return page.evaluate(applyTheme, PANEL_THEMES[theme]);
}

/** The state that VS Code would keep. */
export function keptState<State>(page: Page): Promise<State> {
  return page.evaluate(() => (window as unknown as { __state: unknown }).__state) as Promise<State>;
}

/** An engine in this process, spoken to by structured clones as through a worker's port. */
export function engineClient(): EngineClient {
  const ends: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number, other: number): Port => ({
    post: message => {
      const clone = structuredClone(message);
      setImmediate(() => {
        for (const listener of ends[other]!) listener(clone);
      });
    },
    listen: listener => {
      ends[own]!.push(listener);
      return { dispose: () => void ends[own]!.splice(ends[own]!.indexOf(listener), 1) };
    },
  });
  startEngine(end(0, 1), { pause: () => new Promise(resolve => setImmediate(resolve)) });
  return createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(end(1, 0), {});
}

/** Messages to and from the page. Only what goes to the page carries buffers; they travel as base64. */
export async function pagePort(page: Page): Promise<Port> {
  const listeners = new Set<(message: unknown) => void>();
  await page.exposeBinding('toHost', (_source, message: unknown) => {
    for (const listener of listeners) listener(message);
  });
  return {
    post: message => {
      const { series, ...rest } = message as { series?: ArrayBuffer };
      const bytes = series ? Buffer.from(series).toString('base64') : undefined;
      // A page that was closed in the meantime needs no answer.
      page.evaluate(deliver, { rest, bytes }).catch(() => undefined);
    },
    listen: listener => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}

// The functions below run in the page.

function fakeVsCode(): void {
  const world = window as unknown as { __state: unknown; toHost(message: unknown): void; acquireVsCodeApi(): unknown };
  world.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => world.toHost(message),
    getState: () => world.__state,
    setState: (state: unknown) => {
      world.__state = state;
    },
  });
}

function deliver({ rest, bytes }: { rest: object; bytes: string | undefined }): void {
  const series = bytes === undefined ? undefined : Uint8Array.from(atob(bytes), character => character.charCodeAt(0)).buffer;
  window.dispatchEvent(new MessageEvent('message', { data: series ? { ...rest, series } : rest }));
}

function applyTheme(theme: { readonly kind: string; readonly variables: Readonly<Record<string, string>> }): void {
  const apply = () => {
    const root = document.documentElement;
    root.removeAttribute('style');
    for (const [name, value] of Object.entries(theme.variables)) root.style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.kind === 'vscode-high-contrast-light' ? `${theme.kind} vscode-high-contrast` : theme.kind;
    document.body.dataset.vscodeThemeKind = theme.kind;
  };
  if (document.body) {
    apply();
    return;
  }
  // As in VS Code, the theme stands before the page's own script runs.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    apply();
  }).observe(document, { childList: true, subtree: true });
}
