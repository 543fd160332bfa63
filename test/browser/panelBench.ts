// The panel's page in Chromium with the real engine behind it and a host that only passes on: to look at and to test the screen
// without a VS Code around it. The page has the host's own content security policy.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Problem } from '../../src/core/problem';
import { fail, ok, problem } from '../../src/core/problem';
import type { Language } from '../../src/core/text';
import { startEngine } from '../../src/engine/engine';
import { pageOf } from '../../src/host/panel/html';
import { type Channel, createChannel, type NoEvents, type NoMethods, type Port, packedPort } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods, PanelEvents, PanelMethods, PanelState, Source } from '../../src/protocol/messages';
import { PANEL_THEMES } from './panelThemes';

export interface BenchOptions {
  readonly sources: readonly Source[];
  readonly columns?: EngineMethods['open']['params']['columns'];
  readonly theme?: keyof typeof PANEL_THEMES;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly state?: PanelState;
  /** Nothing is opened, and this is why. */
  readonly problems?: readonly Problem[];
}

/** A panel that is on the screen. */
export interface Bench {
  readonly page: Page;
  /** What the panel asked of its host besides views, in order. */
  readonly asked: readonly { readonly method: string; readonly params: unknown }[];
  /** Console errors, page errors and policy violations. */
  readonly complaints: readonly string[];
  readonly tell: Channel<NoMethods, NoEvents, PanelEvents>;
  /** The state that VS Code would keep. */
  state(): Promise<PanelState>;
  setTheme(theme: keyof typeof PANEL_THEMES): Promise<void>;
  close(): Promise<void>;
}

type EngineClient = Channel<EngineMethods, EngineEvents, NoEvents>;
type Views = 'overview' | 'libraries' | 'rows' | 'shape' | 'row';

const ADDRESS = 'http://panel.test/';

/** Opens a panel on data. `dist` must hold a build of the webview. */
export async function openBench(browser: Browser, options: BenchOptions): Promise<Bench> {
  const page = await browser.newPage({ viewport: { width: options.width ?? 1400, height: options.height ?? 1000 } });
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  const asked: { method: string; params: unknown }[] = [];
  const engine = engineClient();
  const host = createChannel<NoMethods, PanelMethods, NoEvents, PanelEvents>(
    packedPort(await pagePort(page)),
    handlers(engine, options, asked),
  );
  await serve(page, options.language ?? 'en');
  await page.addInitScript({ content: `window.__state = ${JSON.stringify(options.state ?? null)};` });
  await page.addInitScript(fakeVsCode);
  await page.addInitScript(applyTheme, PANEL_THEMES[options.theme ?? 'dark']);
  await page.goto(ADDRESS);
  return {
    page,
    asked,
    complaints,
    tell: host,
    state: () => page.evaluate(() => (window as unknown as { __state: PanelState }).__state),
    setTheme: theme => page.evaluate(applyTheme, PANEL_THEMES[theme]),
    close: async () => {
      host.dispose();
      engine.dispose();
      await page.close();
    },
  };
}

/** An engine in this process, spoken to by structured clones as through a worker's port. */
function engineClient(): EngineClient {
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

function handlers(engine: EngineClient, options: BenchOptions, asked: { method: string; params: unknown }[]) {
  const session = 'bench';
  const pass =
    <Name extends Views>(method: Name) =>
    async (params: PanelMethods[Name]['params']) =>
      engine.request(method, { ...params, session } as unknown as EngineMethods[Name]['params']) as never;
  const note = (method: string) => (params: unknown) => {
    asked.push({ method, params });
    return ok(null);
  };
  return {
    ready: async () => {
      const language = options.language ?? 'en';
      if (options.problems || options.sources.length === 0) return ok({ language, problems: options.problems ?? [] });
      const request = { session, sources: options.sources, selections: [], ...(options.columns ? { columns: options.columns } : {}) };
      const opened = await engine.request('open', request);
      return opened.ok ? ok({ language, opened: opened.value }) : opened;
    },
    overview: pass('overview'),
    libraries: pass('libraries'),
    rows: pass('rows'),
    shape: pass('shape'),
    row: pass('row'),
    card: (params: PanelMethods['card']['params']) => engine.request('card', params),
    formula: ({ lossId, part }: PanelMethods['formula']['params']) => {
      try {
        return ok(readFileSync(path.join('dist/formulas', `${lossId}.${part}.svg`), 'utf8'));
      } catch (error) {
        return fail(problem('internal', { message: String(error) }));
      }
    },
    reveal: note('reveal'),
    revealPlace: note('revealPlace'),
    pick: note('pick'),
    refresh: note('refresh'),
    copy: note('copy'),
    openExample: note('openExample'),
  };
}

/** Messages to and from the page. Only what goes to the page carries buffers; they travel as base64. */
async function pagePort(page: Page): Promise<Port> {
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

async function serve(page: Page, language: Language): Promise<void> {
  const nonce = 'bench';
  const html = pageOf({ language, cspSource: ADDRESS, script: 'webview.js', style: 'webview.css', nonce });
  await page.route(`${ADDRESS}**`, route => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    if (name === 'webview.js' || name === 'webview.css') return route.fulfill({ path: path.join('dist', name) });
    return route.fulfill({ status: 204 });
  });
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
