// The reference's page in Chromium with the real engine behind it and a host that only passes on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fail, ok, problem } from '../../src/core/problem';
import type { Language } from '../../src/core/text';
import { type Channel, createChannel, type NoEvents, type NoMethods, packedPort } from '../../src/protocol/channel';
import type { ReferenceEvents, ReferenceMethods, ReferenceState } from '../../src/protocol/reference';
import { engineClient, keptState, loadPage, openPage, pagePort, setTheme } from './pageBench';
import type { PANEL_THEMES } from './panelThemes';

export interface ReferenceOptions {
  readonly theme?: keyof typeof PANEL_THEMES;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly state?: ReferenceState;
  /** The loss that it is opened for. */
  readonly lossId?: string;
}

/** The reference on the screen. */
export interface ReferenceBench {
  readonly page: Page;
  /** What was copied, in order. */
  readonly copied: readonly string[];
  /** Console errors, page errors and policy violations. */
  readonly complaints: readonly string[];
  readonly tell: Channel<NoMethods, NoEvents, ReferenceEvents>;
  /** The state that VS Code would keep. */
  state(): Promise<ReferenceState>;
  setTheme(theme: keyof typeof PANEL_THEMES): Promise<void>;
  close(): Promise<void>;
}

/** Opens the reference. `dist` must hold a build of it and the formulas. */
export async function openReference(browser: Browser, options: ReferenceOptions = {}): Promise<ReferenceBench> {
  const { theme = 'dark', language = 'en', width = 1400, height = 1000, state, lossId } = options;
  const page = await openPage(browser, { width, height });
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  const copied: string[] = [];
  const engine = engineClient();
  const host = createChannel<NoMethods, ReferenceMethods, NoEvents, ReferenceEvents>(packedPort(await pagePort(page)), {
    ready: () => ok({ language, ...(lossId === undefined ? {} : { lossId }) }),
    catalogue: () => engine.request('catalogue', null),
    page: params => engine.request('page', params),
    formula: ({ lossId: of, part }) => {
      try {
        return ok(readFileSync(path.join('dist/formulas', `${of}.${part}.svg`), 'utf8'));
      } catch (error) {
        return fail(problem('internal', { message: String(error) }));
      }
    },
    copy: ({ text }) => {
      copied.push(text);
      return ok(null);
    },
  });
  await loadPage(page, { bundle: 'reference', language, theme, state });
  await page.locator('main[aria-busy="false"]').waitFor();
  return {
    page,
    copied,
    complaints,
    tell: host,
    state: () => keptState<ReferenceState>(page),
    setTheme: next => setTheme(page, next),
    close: async () => {
      host.dispose();
      engine.dispose();
      await page.close();
    },
  };
}
