// A page that is thrown away and made anew from what it kept, as VS Code does with hidden panels, reloaded windows and updated extensions.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import type { PanelState } from '../../src/protocol/panelMessages';
import { settled } from './pageChecks';
import { type Bench, openBench } from './panelBench';
import { regressionSample } from './panelSamples';

describe('a page that is made anew', () => {
  let browser: Browser;
  let bench: Bench | undefined;

  const open = async (state?: PanelState): Promise<Page> => {
    bench = await openBench(browser, { sources: [regressionSample()], width: 800, height: 600, ...(state ? { state } : {}) });
    await settled(bench.page);
    return bench.page;
  };
  const close = async () => {
    assert.deepEqual(bench?.complaints ?? [], []);
    await bench?.close();
    bench = undefined;
  };
  /** What VS Code has of the page once something is in it. */
  const kept = async (isThere: (state: PanelState) => boolean): Promise<PanelState> => {
    for (;;) {
      const state = await bench!.state();
      if (isThere(state)) return state;
      await bench!.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };
  const again = async (isThere: (state: PanelState) => boolean): Promise<Page> => {
    const state = await kept(isThere);
    await close();
    return open(state);
  };
  const isOpen = (page: Page, summary: RegExp) =>
    page
      .locator('details')
      .filter({ hasText: summary })
      .evaluate(element => (element as HTMLDetailsElement).open);

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(close);

  it('has the tab, the loss, the selection and the clicked row of before', async () => {
    const before = { version: 1, tab: 'rows', lossId: 'mae', where: 'row <= 3', primary: 4 } as const;
    const page = await open(before);
    await page.getByRole('tab', { name: 'Rows', selected: true }).waitFor();
    const bar = page.getByRole('region', { name: 'Selected rows' });
    await bar.waitFor();
    const said = await bar.textContent();
    const same = await again(() => true);
    await same.getByRole('tab', { name: 'Rows', selected: true }).waitFor();
    await same.waitForFunction(text => document.querySelector('[aria-label="Selected rows"]')?.textContent === text, said);
    const { tab, lossId, where, primary } = await bench!.state();
    assert.deepEqual({ version: 1, tab, lossId, where, primary }, before);
  });

  it('has the folds open that were open, and the others closed', async () => {
    const page = await open();
    await page.getByText(/losses do not fit these data/).click();
    await page.locator('.findings-fold').first().click();
    assert.equal(await page.locator('.findings-fold').first().getAttribute('aria-expanded'), 'true');
    const same = await again(state => state.unfolded?.length === 2);
    assert.equal(await isOpen(same, /losses do not fit these data/), true);
    assert.equal(await same.locator('.findings-fold').first().getAttribute('aria-expanded'), 'true');
    await same.getByText(/losses do not fit these data/).click();
    const third = await again(state => state.unfolded?.length === 1);
    assert.equal(await isOpen(third, /losses do not fit these data/), false);
  });

  it('shows a table where a table was chosen, and the way in which rows were shown', async () => {
    const page = await open({ version: 1, tab: 'rows' });
    const figure = (of: Page) => of.locator('.figure').filter({ hasText: 'Loss of each row' }).first();
    await figure(page).getByRole('button', { name: 'Histogram' }).click();
    await figure(page).getByRole('button', { name: /table/i }).click();
    const same = await again(state => state.unfolded !== undefined && state.choices !== undefined);
    await figure(same).getByRole('button', { name: 'Histogram', pressed: true }).waitFor();
    await figure(same).getByRole('table').waitFor();
    assert.equal(await figure(same).locator('canvas').first().isVisible(), false);
  });

  it('stands where it was scrolled to, findings above it or not', async () => {
    const page = await open();
    await page.locator('.findings-fold').first().click();
    await page.evaluate(() => window.scrollTo(0, 700));
    const same = await again(state => (state.scroll ?? 0) > 0);
    await same.waitForFunction(() => Math.abs(window.scrollY - 700) <= 1);
  });
});
