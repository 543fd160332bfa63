// The panel's page by itself, with the real engine behind it: what is quicker and sharper to try without a VS Code around it.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { problem } from '../../src/core/problem';
import type { Source } from '../../src/protocol/messages';
import { cutOff, delivered, scrollsSideways, settled, violations } from './pageChecks';
import { type Bench, type BenchOptions, openBench } from './panelBench';
import { binarySample, classSample, regressionSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

/** The names of the tabs, which differ with the data and the language. */
const tabNames = async (page: Page) => (await page.getByRole('tab').allTextContents()).map(name => name.trim());

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await settled(page);
}

describe('the panel alone', () => {
  let browser: Browser;
  let bench: Bench | undefined;
  const open = async (sources: readonly Source[], options: Partial<BenchOptions> = {}): Promise<Page> => {
    bench = await openBench(browser, { sources, ...options });
    return bench.page;
  };
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

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[]) {
    it(`axe finds nothing serious in any tab in ${theme}, with a tip open`, async () => {
      const page = await open([binarySample()], { theme });
      await settled(page);
      const found: string[] = [];
      for (const tab of await tabNames(page)) {
        await openTab(page, tab);
        const chart = page.locator('.plot canvas[role="img"]').first();
        if (await chart.isVisible()) {
          await chart.focus();
          await page.keyboard.press('ArrowRight');
          await page.locator('#tip:not([hidden])').waitFor();
        }
        found.push(...(await violations(page)).map(violation => `${tab}: ${violation}`));
      }
      assert.deepEqual(found, []);
    });
  }

  for (const [name, source] of [
    ['regression', regressionSample()],
    ['binary', binarySample()],
    ['classes', classSample()],
  ] as const) {
    it(`nothing is cut off or wider than a narrow panel with ${name} in Korean`, async () => {
      const page = await open([source], { language: 'ko', width: 500 });
      await settled(page);
      for (const tab of await tabNames(page)) {
        await openTab(page, tab);
        assert.deepEqual(await cutOff(page), []);
        assert.equal(await scrollsSideways(page), false, `${tab} scrolls sideways`);
      }
    });
  }

  it('half of 700 px, as a zoom of 200 % leaves, scrolls tables within themselves and never the page', async () => {
    const page = await open([classSample()], { width: 350 });
    await settled(page);
    for (const tab of await tabNames(page)) {
      await openTab(page, tab);
      const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wanted !== undefined && there !== undefined && wanted <= there, `${tab} is ${wanted} px wide in ${there} px`);
    }
  });

  it('a half-screen column squeezes no name of a loss and cuts no number', async () => {
    const page = await open([regressionSample()], { width: 560, state: { version: 1, withPossible: true } });
    await settled(page);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.losses tbody tr:not(.group)')].map(
        line => [line.textContent, line.offsetHeight] as const,
      ),
    );
    assert.ok(heights.length > 5);
    for (const [line, height] of heights) assert.ok(height < 60, `${height} px: ${line}`);
  });

  it('the verdict reads as a sentence: name with its parameter, value, fit and rows apart', async () => {
    const page = await open([regressionSample()], { state: { version: 1, lossId: 'mae' } });
    await settled(page);
    const verdict = async () => ((await page.locator('.verdict-line').textContent()) ?? '').replace(/\s+/g, ' ').trim();
    assert.match(await verdict(), /^Mean absolute error [\d.]+ target \S+ all 400 rows used$/);
    await page.getByRole('table', { name: 'Losses on these data' }).getByRole('button', { name: 'Huber loss' }).click();
    await page.locator('.verdict', { hasText: 'Huber loss (δ = 1)' }).waitFor();
    assert.match(await verdict(), /^Huber loss \(δ = 1\) [\d.]+ Recommended all 400 rows used$/);
  });

  it('settings that are rarely used are folded, and ε comes with the clamp that uses it', async () => {
    const page = await open([binarySample()], { state: { version: 1, tab: 'shape' } });
    await settled(page);
    const epsilon = page.getByRole('spinbutton', { name: /eps/ });
    assert.equal(await page.getByRole('combobox', { name: /clamp/ }).isVisible(), false);
    await page.getByText('More settings (1)').click();
    assert.equal(await epsilon.isVisible(), false);
    await page.getByRole('combobox', { name: /clamp/ }).selectOption('clip');
    await epsilon.waitFor();
    await page.getByText('More settings (2)').waitFor();
    assert.equal(await page.getByText('normalization').count(), 0);
  });

  it('what a note already says is not said again where the view would be', async () => {
    const text = 'label,p0,p1,p2\n0,0.7,0.2,0.1\n1,0.1,0.8,0.1\n5,0.2,0.2,0.6\n2,0.1,0.1,0.8\n';
    const page = await open([{ kind: 'text', text, fileName: 'a.csv', languageId: 'csv' }]);
    await page.getByText('The note above says why').waitFor();
    await page.getByRole('table', { name: 'Losses on these data' }).waitFor();
    assert.equal(await page.getByText(/class index 5 does not exist/).count(), 1);
    await page.getByRole('button', { name: 'Show the place' }).click();
    await delivered(page);
    assert.equal(bench?.asked.at(-1)?.method, 'revealPlace');
  });

  it('the arrow keys walk from row to row, and Enter goes to the row that the tip names', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    await page.getByRole('img', { name: /^Scatter of 400 rows/ }).focus();
    await page.keyboard.press('End');
    await page.locator('#tip', { hasText: 'Enter: go to row' }).waitFor();
    const title = (await page.locator('#tip .tip-title').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await delivered(page);
    const row = Number(/Row (\d+)/.exec(title)?.[1]) - 1;
    assert.deepEqual(bench?.asked.at(-1), { method: 'reveal', params: { row, preserveFocus: false } });
    await page.keyboard.press('Escape');
    await page.locator('#tip').waitFor({ state: 'hidden' });
  });

  it('T shows the table behind a chart, and a row of it goes to the editor', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    await page.getByRole('img', { name: /^Scatter/ }).focus();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Prediction against target' });
    await table.getByRole('row').nth(3).click();
    await delivered(page);
    const row = Number(await table.getByRole('row').nth(3).getByRole('rowheader').textContent()) - 1;
    assert.deepEqual(bench?.asked.at(-1), { method: 'reveal', params: { row, preserveFocus: true } });
  });

  it('a slider redraws what it moves: value in the header, curve, consequence and kept state', async () => {
    const page = await open([regressionSample()], { state: { version: 1, tab: 'shape', lossId: 'huber' } });
    await settled(page);
    const consequence = page.locator('.consequence p');
    const before = await consequence.textContent();
    await page.getByRole('spinbutton', { name: /δ/ }).fill('12.5');
    await page.getByText('δ = 12.5').waitFor();
    await page.waitForFunction(old => document.querySelector('.consequence p')?.textContent !== old, before);
    assert.deepEqual((await bench?.state())?.parameters, { huber: { delta: 12.5 } });
    await page.getByRole('button', { name: /^Reset/ }).click();
    await page.waitForFunction(old => document.querySelector('.consequence p')?.textContent === old, before);
    assert.deepEqual((await bench?.state())?.parameters, { huber: {} });
  });

  it('the picker takes a loss by keyboard, with the reason beside each', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    const picker = page.getByRole('combobox', { name: /^Loss/ });
    await picker.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('listbox').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('ArrowDown');
    const name = (await page.locator('.picker-option.is-active > span').textContent()) ?? '?';
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Verdict' }).getByRole('heading', { name }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'combobox');
  });

  it('the loss in use and the card of any loss lead to the reference; Tab goes into the card, on from it, and back', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    await page.getByRole('button', { name: /^More… / }).click();
    await delivered(page);
    assert.equal(bench?.asked.at(-1)?.method, 'openReference');
    const name = page
      .getByRole('table', { name: 'Losses on these data' })
      .getByRole('button', { name: 'Mean absolute error', exact: true });
    await name.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const card = page.getByRole('dialog', { name: 'Mean absolute error' });
    await card.getByRole('img').first().waitFor();
    const isOn = (text: string) => page.waitForFunction(wanted => document.activeElement?.textContent === wanted, text);
    await page.keyboard.press('Tab');
    await isOn('More…');
    await page.keyboard.press('Shift+Tab');
    await isOn('Mean absolute error');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // What follows the name in its row.
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.textContent?.includes('Mean absolute error'));
    assert.notEqual(await page.evaluate(() => document.activeElement?.textContent), 'Mean absolute error');
    await name.hover();
    await card.getByRole('button', { name: 'More… Mean absolute error' }).click();
    await delivered(page);
    assert.deepEqual(bench?.asked.at(-1), { method: 'openReference', params: { lossId: 'mae' } });
    await card.waitFor({ state: 'hidden' });
  });

  it('the card of a loss opens on focus with its formula drawn, and closes with Esc', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    await page.getByRole('region', { name: 'Verdict' }).getByRole('button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const card = page.locator('#card');
    await card.getByRole('img').first().waitFor();
    assert.match((await card.textContent()) ?? '', /PyTorch/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  it('both languages switch at once, without a reload', async () => {
    const page = await open([regressionSample()]);
    await settled(page);
    bench?.tell.emit('language', 'ko');
    await page.getByRole('tab', { name: '개요' }).waitFor();
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ko');
    assert.equal(await page.getByText('Losses on these data').count(), 0);
  });

  it('a change of theme restyles the charts in place', async () => {
    const page = await open([regressionSample()], { theme: 'light' });
    await settled(page);
    const picture = () => page.evaluate(() => document.querySelector('canvas')?.toDataURL());
    const before = await picture();
    await bench?.setTheme('highContrast');
    await page.waitForFunction(old => document.querySelector('canvas')?.toDataURL() !== old, before);
    assert.equal(await page.locator('.plot canvas[role="img"]').count(), 1);
  });

  it('only the open tab has charts', async () => {
    const page = await open([regressionSample()]);
    for (const [tab, charts] of [
      ['Overview', 1],
      ['Rows', 2],
      ['Shape', 3],
      ['Overview', 1],
    ] as const) {
      await openTab(page, tab);
      assert.equal(await page.locator('.plot canvas[role="img"]').count(), charts, tab);
    }
  });

  it('text of a file stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const text = `y_true ${hostile},y_pred\n1,2\n3,4\n5,5\n7,6\n`;
    const page = await open([{ kind: 'text', text, fileName: `${hostile}.csv`, languageId: 'csv' }], {
      columns: { target: 0, prediction: 1 },
    });
    await settled(page);
    assert.equal(await page.locator('#app img').count(), 0);
    assert.ok((await page.getByText(hostile).count()) > 0);
  });

  it('a name that turns the writing is shown by its number, and one of 5,000 letters leaves the numbers in sight', async () => {
    const text = `y\u202eeurt,${'L'.repeat(5000)}\n1,2\n3,4\n5,5\n7,6\n`;
    const page = await open([{ kind: 'text', text, fileName: 'a.csv', languageId: 'csv' }], { columns: { target: 0, prediction: 1 } });
    await settled(page);
    await page.locator('.chip-target strong', { hasText: 'y\\u202eeurt' }).waitFor();
    const verdict = await page.getByRole('region', { name: 'Verdict' }).boundingBox();
    assert.ok(verdict && verdict.y < 500, `the verdict begins at ${verdict?.y} px`);
  });

  const empty: readonly [string, BenchOptions, RegExp][] = [
    ['nothing opened', { sources: [] }, /Which loss fits your numbers\?/],
    ['a failure of the host', { sources: [], problems: [problem('unreadable-file', { fileName: 'a.csv', reason: 'gone' })] }, /a\.csv/],
    [
      'columns that names do not tell',
      { sources: [{ kind: 'text', text: 'a,b,c\n1,2,3\n4,5,6\n', fileName: 'a.csv', languageId: 'csv' }] },
      /Which columns/,
    ],
    [
      'a single array',
      { sources: [{ kind: 'text', text: '[1, 2, 3]', fileName: 'a.json', languageId: 'json' }] },
      /One array is not enough/,
    ],
  ];
  for (const [state, options, says] of empty) {
    it(`${state} is told with a way on, and axe finds nothing serious`, async () => {
      const page = await open(options.sources, options);
      await page.getByText(says).first().waitFor();
      assert.ok((await page.getByRole('button').count()) > 0);
      assert.deepEqual(await violations(page), []);
    });
  }
});
