// The Residuals tab: its numbers against numbers made without us, what it selects, and which way residuals count.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import type { Source } from '../../src/protocol/messages';
import { cutOff, scrollsSideways, settled, violations } from './pageChecks';
import { type Bench, type BenchOptions, openBench } from './panelBench';
import { PANEL_THEMES } from './panelThemes';

/** Twelve pairs whose residuals are −3 −2 −2 −1 −1 0 0 1 1 2 3 14. */
const targets = [10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54];
const residuals = [1, -1, 0, 2, -2, 3, -3, 1, -1, 14, 0, -2];
const sample: Source = {
  kind: 'text',
  text: ['y_true,y_pred', ...targets.map((target, i) => `${target},${target + residuals[i]!}`)].join('\n') + '\n',
  fileName: 'twelve.csv',
  languageId: 'csv',
};

/**
 * numpy 2.4: e.mean() = 1, np.median(e) = 0, np.quantile(e, .75) − np.quantile(e, .25) = 2.5; np.polyfit(t, t + e, 1) = 1.0542, −0.7343.
 */
const expected = { mean: '1', median: '0', spread: '2.5' };

describe('the Residuals tab alone', () => {
  let browser: Browser;
  let bench: Bench | undefined;
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    bench = await openBench(browser, { sources: [sample], state: { version: 1, tab: 'residuals' }, ...options });
    await settled(bench.page);
    return bench.page;
  };
  const number = async (page: Page, name: string) =>
    (
      await page
        .locator('.residual-number', { has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .textContent()
    )?.trim();

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    const complaints = bench?.complaints ?? [];
    await bench?.close();
    bench = undefined;
    assert.deepEqual(complaints, [], 'The page logged errors or was refused something.');
  });

  it('mean, median and interquartile range are those of NumPy', async () => {
    const page = await open();
    assert.deepEqual(
      { mean: await number(page, 'mean'), median: await number(page, 'median'), spread: await number(page, 'interquartile range') },
      expected,
    );
  });

  it('counted the other way, mean and axes change their sign and the choice is kept', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'target − prediction' }).click();
    assert.equal(await number(page, 'mean'), '−1');
    assert.equal((await bench!.state()).residualSign, -1);
    await page.locator('.figure', { hasText: 'Residual against prediction' }).getByRole('button', { name: /table/ }).click();
    await page.getByRole('columnheader', { name: 'residual r = target − prediction' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Show as a chart (T)');
  });

  it('the table of the residual plot holds every pair', async () => {
    const page = await open();
    await page.locator('.figure', { hasText: 'Residual against prediction' }).getByRole('button', { name: /table/ }).click();
    const cells = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.twin:not([hidden]) tbody tr'), line =>
        Array.from((line as HTMLTableRowElement).cells, cell => Number(cell.textContent?.replace('−', '-'))),
      ),
    );
    const byPrediction = targets
      .map((target, i) => [i + 1, target + residuals[i]!, residuals[i]!])
      .sort((first, second) => first[1]! - second[1]!);
    assert.deepEqual(cells, byPrediction);
  });

  it('a bar of the histogram selects its rows', async () => {
    const page = await open();
    const chart = page.getByRole('img', { name: /How the residuals are spread/ });
    await chart.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Selected rows' });
    await bar.waitFor();
    // The largest residual stands alone in the last bar.
    assert.match((await bar.textContent()) ?? '', /^1 of 12 rows selected/);
  });

  it('few rows can be drawn as squares, many cannot', async () => {
    const page = await open();
    const squares = page.getByRole('button', { name: 'Squares' });
    await squares.click();
    assert.equal(await squares.getAttribute('aria-pressed'), 'true');
    await page.getByText('The area of a square is the squared error of its row').waitFor();
    await bench!.close();
    const lines = Array.from({ length: 61 }, (_, i) => `${i},${i + Math.sin(i)}`);
    const many = await open({ sources: [{ ...sample, text: ['y_true,y_pred', ...lines].join('\n') } as Source] });
    assert.equal(await many.getByRole('button', { name: 'Squares' }).isVisible(), false);
  });

  it('the least-squares line is told with its slope', async () => {
    const page = await open();
    await page.getByRole('img', { name: /the least-squares line is 1\.05 × target/ }).waitFor();
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[])
    it(`axe finds nothing serious in ${theme}`, async () => assert.deepEqual(await violations(await open({ theme })), []));

  it('nothing is cut off or wider than a narrow panel in Korean', async () => {
    const page = await open({ language: 'ko', width: 500 });
    assert.deepEqual(await cutOff(page), []);
    assert.equal(await scrollsSideways(page), false);
  });
});
