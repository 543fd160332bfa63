// The panel's page in Chromium with the real engine behind it and a host that only passes on: to look at and to test the screen
// without a VS Code around it. The page has the host's own content security policy.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Problem } from '../../src/core/problem';
import { fail, ok, problem } from '../../src/core/problem';
import type { Language } from '../../src/core/text';
import type { Adjustment } from '../../src/protocol/adviceViews';
import { type Channel, createChannel, type Handlers, type NoEvents, type NoMethods, packedPort } from '../../src/protocol/channel';
import type { EngineMethods, Source } from '../../src/protocol/messages';
import type { PanelEvents, PanelMethods, PanelState, PassedOn } from '../../src/protocol/panelMessages';
import type { Opened } from '../../src/protocol/views';
import { type EngineClient, engineClient, keptState, loadPage, openPage, pagePort, setTheme } from './pageBench';
import type { PANEL_THEMES } from './panelThemes';

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
  /** The call that a person picks when they are asked which one their code makes; without it they turn away. */
  readonly call?: PanelMethods['pickCall']['reply'];
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

type Views = Exclude<PassedOn, 'card'>;

/** Passed on to the engine as they are; a method that is missing here does not compile below. */
const VIEWS = [
  'overview',
  'libraries',
  'rows',
  'shape',
  'inverse',
  'whatIf',
  'row',
  'findings',
  'residuals',
  'cloudIn',
  'decisions',
  'decisionAt',
  'wants',
  'select',
  'points',
  'rowPage',
  'shares',
  'rankChanges',
  'models',
  'compare',
] as const satisfies readonly Views[];

/** Opens a panel on data. `dist` must hold a build of the webview. */
export async function openBench(browser: Browser, options: BenchOptions): Promise<Bench> {
  const page = await openPage(browser, { width: options.width ?? 1400, height: options.height ?? 1000 });
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  const asked: { method: string; params: unknown }[] = [];
  const engine = engineClient();
  const host: Bench['tell'] = createChannel<NoMethods, PanelMethods, NoEvents, PanelEvents>(
    packedPort(await pagePort(page)),
    handlers(engine, options, asked, opened => host.emit('opened', opened)),
  );
  const { language = 'en', theme = 'dark', state } = options;
  await loadPage(page, { bundle: 'webview', language, theme, state });
  return {
    page,
    asked,
    complaints,
    tell: host,
    state: () => keptState<PanelState>(page),
    setTheme: next => setTheme(page, next),
    close: async () => {
      host.dispose();
      engine.dispose();
      await page.close();
    },
  };
}

function handlers(
  engine: EngineClient,
  options: BenchOptions,
  asked: { method: string; params: unknown }[],
  tell: (opened: Opened) => void,
) {
  const session = 'bench';
  let adjustment: Adjustment = { fixes: [], answers: {} };
  /** As the host does it: the engine looks at the data with other fixes and answers, and says which of them apply. */
  const adjust = async (method: string, params: unknown, wanted: Adjustment) => {
    asked.push({ method, params });
    const opened = await engine.request('adjust', { session, adjustment: wanted });
    if (!opened.ok) return opened;
    adjustment = opened.value.adjustment;
    tell(opened.value);
    return ok(null);
  };
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
    ...(Object.fromEntries(VIEWS.map(method => [method, pass(method)])) as unknown as Pick<Handlers<PanelMethods>, (typeof VIEWS)[number]>),
    hint: note('hint'),
    applyFix: (fix: PanelMethods['applyFix']['params']) => adjust('applyFix', fix, { ...adjustment, fixes: [...adjustment.fixes, fix] }),
    undoFix: (undone: PanelMethods['undoFix']['params']) =>
      adjust('undoFix', undone, { ...adjustment, fixes: adjustment.fixes.filter((_, index) => index !== undone.index) }),
    answer: (params: PanelMethods['answer']['params']) =>
      adjust('answer', params, { ...adjustment, answers: params.answers === null ? {} : { ...adjustment.answers, ...params.answers } }),
    pickCall: () => ok(options.call ?? null),
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
    compareFile: note('compareFile'),
    refresh: note('refresh'),
    copy: note('copy'),
    copyCode: async (params: PanelMethods['copyCode']['params']) => {
      asked.push({ method: 'copyCode', params });
      const code = await engine.request('exportCode', { ...params, session, language: options.language ?? 'en' });
      return code.ok ? ok(null) : code;
    },
    take: note('take'),
    savePicture: note('savePicture'),
    openExample: note('openExample'),
    openReference: note('openReference'),
  };
}
