// Zooming predictions against targets: what lies in the window, by keys, wheel and buttons, in few rows and in many.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import { formatCount } from '../../src/strings/numbers';
import { benchSuite } from './benchSuite';
import { delivered, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';

const csv = (pairs: readonly (readonly [number, number])[]): Source => ({
  kind: 'text',
  text: ['y_true,y_pred', ...pairs.map(pair => pair.join(','))].join('\n') + '\n',
  fileName: 'pairs.csv',
  languageId: 'csv',
});

/** Axes from 8 to 62: 10 to 60 with 4 % of room. */
const twelve = csv([
  ...([
    [10, 11],
    [14, 13],
    [18, 18],
    [22, 24],
    [26, 24],
    [30, 33],
    [34, 31],
    [38, 39],
    [42, 43],
    [46, 60],
    [50, 50],
    [54, 52],
  ] as const),
]);

describe('zooming alone', () => {
  const suite = benchSuite();
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    const page = await suite.show({ sources: [twelve], state: { version: 1, tab: 'overview' }, ...options });
    await figure(page).locator('canvas[role="img"]').waitFor();
    return page;
  };
  const figure = (page: Page) =>
    page
      .locator('.figure')
      .filter({ has: page.locator('.plot canvas[role="img"]') })
      .first();
  const note = (page: Page) => figure(page).locator('.note');
  const focus = (page: Page) => figure(page).locator('canvas[role="img"]').focus();
  const says = (page: Page, count: string, all = '12') =>
    note(page).getByText(`Zoomed in: ${count} of ${all} points lie in this window.`).waitFor();

  it('+ halves the axes about the middle, 0 brings the whole back', async () => {
    const page = await open();
    assert.equal(await note(page).textContent(), '');
    await focus(page);
    await page.keyboard.press('+');
    // 35 ± 13.5: the rows with targets 22 to 42.
    await says(page, '6');
    await page.keyboard.press('0');
    await page.waitForFunction(() => document.querySelector('.figure .note')?.textContent === '');
  });

  it('a place that the keys stand at stays where it is', async () => {
    const page = await open();
    await focus(page);
    await page.keyboard.press('End');
    await page.keyboard.press('+');
    // Target 54, prediction 52: 31 to 58 across, 30 to 57 up. Targets 34, 38, 42, 50 and 54.
    await says(page, '5');
    await page.keyboard.press('t');
    assert.equal(await figure(page).getByRole('table').locator('tbody tr').count(), 5);
  });

  it('the keys stay at the row where they stood, and lead to it', async () => {
    const page = await open();
    await focus(page);
    await page.keyboard.press('End');
    await page.keyboard.press('+');
    await says(page, '5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await delivered(page);
    const rows = suite.bench.asked.filter(({ method }) => method === 'reveal').map(({ params }) => (params as { row: number }).row);
    // The last two of the five.
    assert.deepEqual(rows, [11, 10]);
    assert.deepEqual(suite.bench.complaints, []);
  });

  it('− undoes +, and what holds everything is the whole', async () => {
    const page = await open();
    await focus(page);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    // 35 ± 6.75: 30 and 33, 34 and 31, 38 and 39; 42 is beyond.
    await says(page, '3');
    await page.keyboard.press('-');
    await says(page, '6');
    await page.keyboard.press('-');
    await page.waitForFunction(() => document.querySelector('.figure .note')?.textContent === '');
  });

  it('Alt and the wheel zoom about the pointer, the wheel alone scrolls the page', async () => {
    const page = await open({ height: 500 });
    const box = (await figure(page).locator('canvas[role="img"]').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height / 2, 480));
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(() => window.scrollY > 0);
    assert.equal(await note(page).textContent(), '');
    const scrolled = await page.evaluate(() => window.scrollY);
    await page.keyboard.down('Alt');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Alt');
    await note(page)
      .getByText(/^Zoomed in: \d of 12 points/)
      .waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), scrolled);
  });

  it('another loss leaves the window as it is', async () => {
    const page = await open();
    await focus(page);
    await page.keyboard.press('+');
    await says(page, '6');
    await page
      .getByRole('table', { name: 'Losses on these data' })
      .getByRole('button', { name: 'Mean absolute error', exact: true })
      .click();
    await page.getByRole('region', { name: 'Verdict' }).getByRole('heading', { name: 'Mean absolute error' }).waitFor();
    await says(page, '6');
  });

  it('buttons do the same, and the focus is not lost when one goes', async () => {
    const page = await open();
    const button = (name: RegExp) => figure(page).getByRole('button', { name });
    assert.equal(await button(/^Zoom out/).isVisible(), false);
    await button(/^Zoom in/).click();
    await says(page, '6');
    assert.deepEqual(await violations(page), []);
    await button(/^The whole picture/).click();
    await page.waitForFunction(() => document.querySelector('.figure .note')?.textContent === '');
    assert.equal(await button(/^The whole picture/).isVisible(), false);
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '', /^Zoom in/);
  });

  it('of 30,000 rows a window that holds fewer than 20,000 shows them one by one', async () => {
    // Axes from −1200 to 31,200: the half about the middle goes from 6900 to 23,100.
    const page = await open({ sources: [csv(Array.from({ length: 30_000 }, (_, i) => [i, i + 1] as const))] });
    await note(page)
      .getByText(/density/)
      .waitFor();
    await focus(page);
    await page.keyboard.press('+');
    await says(page, formatCount(16_200), formatCount(30_000));
    await page.waitForFunction(() => !document.querySelector('.figure .legend')?.textContent?.includes('density'));
    assert.deepEqual(suite.bench.complaints, []);
  });

  it('in Korean the buttons and the note are Korean', async () => {
    const page = await open({ language: 'ko' });
    await figure(page).getByRole('button', { name: /^확대/ }).click();
    await note(page).getByText('확대됨: 전체 12개 점 중 6개가 이 범위에 있습니다.').waitFor();
  });
});
