// The Rows tab: all rows as a table that is sorted, filtered and walked through; shares; changes of rank.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { benchSuite } from './benchSuite';
import { cutOff, delivered, scrollsSideways, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { classSample, regressionSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

const sample = regressionSample();
const pairs = (sample.kind === 'text' ? sample.text : '')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(',').map(Number) as [number, number]);
/** Row numbers as on screen, by size of the error, largest first; ties by row. */
const byError = pairs
  .map(([target, prediction], row) => ({ row: row + 1, size: Math.abs(prediction - target) }))
  .sort((a, b) => b.size - a.size || a.row - b.row);

describe('the Rows tab alone', () => {
  const suite = benchSuite();
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    const page = await suite.show({ sources: [sample], state: { version: 1, tab: 'rows', lossId: 'mae' }, ...options });
    await page.locator('.grid-row').first().waitFor();
    return page;
  };
  const grid = (page: Page) => page.getByRole('grid', { name: 'All rows' });
  /** Numbers of the rows in sight, from the top. */
  const rowsInSight = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.grid-row')].map(line =>
        Number(line.firstElementChild?.textContent?.replaceAll(/\D/g, '')),
      ),
    );
  const shows = (page: Page, first: number) =>
    page.waitForFunction(
      wanted => Number(document.querySelector('.grid-row')?.firstElementChild?.textContent?.replaceAll(/\D/g, '')) === wanted,
      first,
    );

  it('stands sorted by loss, worst first, and keeps only the rows in sight in the page', async () => {
    const page = await open();
    const seen = await rowsInSight(page);
    assert.deepEqual(
      seen.slice(0, 10),
      byError.slice(0, 10).map(({ row }) => row),
    );
    assert.ok(seen.length < 60);
    assert.equal(await grid(page).getAttribute('aria-rowcount'), '401');
  });

  it('a header sorts by its column, and again the other way', async () => {
    const page = await open();
    const target = grid(page).getByRole('columnheader', { name: 'Target' });
    await target.getByRole('button').click();
    const largest = pairs.reduce((best, [value], row) => (value > pairs[best]![0] ? row : best), 0);
    await shows(page, largest + 1);
    assert.equal(await target.getAttribute('aria-sort'), 'descending');
    await target.getByRole('button').click();
    const smallest = pairs.reduce((best, [value], row) => (value < pairs[best]![0] ? row : best), 0);
    await shows(page, smallest + 1);
    assert.equal(await target.getAttribute('aria-sort'), 'ascending');
  });

  it('a filter leaves the rows for which it holds, selects them everywhere, and goes with Show all rows', async () => {
    const page = await open();
    await page.getByLabel('Filter').fill('error > 20');
    await page.keyboard.press('Enter');
    const wanted = pairs.filter(([target, prediction]) => prediction - target > 20).length;
    await page.getByText(`${wanted} of 400 rows`, { exact: true }).waitFor();
    assert.match(
      (await page.getByRole('region', { name: 'Selected rows' }).textContent()) ?? '',
      new RegExp(`^${wanted} of 400 rows selected`),
    );
    assert.equal((await suite.bench.state()).where, 'error > 20');
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await page.getByText('all 400 rows', { exact: true }).waitFor();
  });

  it('a filter that cannot be read says where, and the rows stay', async () => {
    const page = await open();
    await page.getByLabel('Filter').fill('error >');
    await page.keyboard.press('Enter');
    await page.locator('.filter-failure .problem').waitFor();
    assert.equal(await page.getByLabel('Filter').getAttribute('aria-invalid'), 'true');
    assert.ok((await rowsInSight(page)).length > 5);
  });

  it('keys walk through it: End reaches the last row, Enter goes to it in the editor', async () => {
    const page = await open();
    await grid(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await delivered(page);
    const revealed = () => suite.bench.asked.filter(({ method }) => method === 'reveal').map(({ params }) => params);
    assert.deepEqual(revealed(), [{ row: byError[1]!.row - 1, preserveFocus: true }]);
    await page.keyboard.press('End');
    await page.waitForFunction(() => /-399$/.test(document.querySelector('.grid')?.getAttribute('aria-activedescendant') ?? ''));
    await page.waitForFunction(() => document.querySelector('.grid-row.is-active')?.textContent?.includes('…') === false);
    await page.keyboard.press('Enter');
    await delivered(page);
    assert.deepEqual(revealed().at(-1), { row: byError.at(-1)!.row - 1, preserveFocus: false });
  });

  it('cumulative shares say what the worst rows hold', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Cumulative' }).click();
    const total = byError.reduce((sum, { size }) => sum + size, 0);
    const worst = byError.slice(0, 40).reduce((sum, { size }) => sum + size, 0);
    const share = Number(((100 * worst) / total).toFixed(1));
    await page
      .locator('.figure .note', { hasText: new RegExp(`^MAE: the worst 1 % of rows hold [\\d.]+ %, the worst 10 % ${share} %`) })
      .waitFor();
  });

  it('losses that rank alike say so; Cauchy and MSE do, for both grow with the error', async () => {
    const page = await open();
    await page.getByText(/rank the rows alike/).waitFor();
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[])
    it(`axe finds nothing serious in ${theme}`, async () => assert.deepEqual(await violations(await open({ theme })), []));

  it('nothing is cut off outside of the table or wider than a narrow panel in Korean', async () => {
    const page = await open({ sources: [classSample()], language: 'ko', width: 500, state: { version: 1, tab: 'rows' } });
    assert.deepEqual(await cutOff(page), []);
    assert.equal(await scrollsSideways(page), false);
  });
});
