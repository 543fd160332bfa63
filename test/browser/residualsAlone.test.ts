// The Residuals tab: its numbers against numbers made without us, what it selects, and which way residuals count.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import { benchSuite } from './benchSuite';
import { cutOff, scrollsSideways, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { regressionSample } from './panelSamples';
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
  const suite = benchSuite();
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    return suite.show({ sources: [sample], state: { version: 1, tab: 'residuals' }, ...options });
  };
  const number = async (page: Page, name: string) =>
    (
      await page
        .locator('.residual-number', { has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .textContent()
    )?.trim();

  const figure = (page: Page, title: string) => page.locator('.figure', { has: page.getByRole('heading', { name: title, exact: true }) });
  const selection = async (page: Page) => {
    const bar = page.getByRole('region', { name: 'Selected rows' });
    await bar.waitFor();
    return (await bar.textContent()) ?? '';
  };

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
    assert.equal((await suite.bench.state()).residualSign, -1);
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

  it('every digit is that of NumPy, in both languages', async () => {
    // numpy 1.24 on regressionSample(), e = prediction − target: e.mean(), np.median(e), np.quantile(e, .75) − np.quantile(e, .25).
    const wanted = [0.1483750000000001, 0.009999999999999787, 2.660000000000002];
    const names = { en: ['mean', 'median', 'interquartile range'], ko: ['평균', '중앙값', '사분위 범위'] } as const;
    for (const language of ['en', 'ko'] as const) {
      const page = await open({ sources: [regressionSample()], language });
      for (const [index, name] of names[language].entries()) {
        const line = page.locator('.residual-number', { has: page.getByText(name, { exact: true }) });
        const exact = Number(((await line.locator('button').getAttribute('title')) ?? '').split('\n')[0]);
        assert.ok(Math.abs(exact - wanted[index]!) < 1e-12, `${name} ${exact}`);
      }
      await page.getByText(language === 'en' ? /straight within ±1\.3 and logarithmic beyond/ : /±1\.3 안에서 선형/).waitFor();
      if (language === 'en') await suite.bench.close();
    }
  });

  it('the table of the histogram counts as NumPy does', async () => {
    const page = await open();
    await figure(page, 'Spread of residuals').getByRole('button', { name: /table/ }).click();
    const cells = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.twin:not([hidden]) tbody tr'), line =>
        Array.from((line as HTMLTableRowElement).cells, cell => cell.textContent),
      ),
    );
    // 2·2.5/∛12 = 2.18, so bins of 2: np.histogram(e, np.arange(-4, 16, 2)) = 1 4 4 2 0 0 0 0 1.
    const counts = [1, 4, 4, 2, 0, 0, 0, 0, 1];
    assert.deepEqual(
      cells,
      counts.map((count, bin) => [`${2 * bin - 4} … ${2 * bin - 2}`.replaceAll('-', '−'), String(count)]),
    );
  });

  const bars: readonly [sentence: string, sign: 1 | -1, keys: readonly string[], selected: string, where: string][] = [
    ['the last bar holds the largest residual', 1, ['End'], '1', 'error >= 12'],
    ['upwards from the first bar: −2 and −1, not the zeros', 1, ['Home', 'ArrowUp'], '4', 'error >= -2 and error < 0'],
    ['downwards again: all below −2', 1, ['Home', 'ArrowUp', 'ArrowDown'], '1', 'error < -2'],
    ['counted the other way, the last bar holds the smallest error', -1, ['End'], '1', 'error < -2'],
    [
      'counted the other way, the zeros are still in the bar of [0, 2)',
      -1,
      ['End', 'ArrowDown', 'ArrowDown'],
      '4',
      'error >= 0 and error < 2',
    ],
  ];
  for (const [sentence, residualSign, keys, selected, where] of bars)
    it(`a bar of the histogram selects exactly its rows: ${sentence}`, async () => {
      const page = await open({ state: { version: 1, tab: 'residuals', residualSign } as BenchOptions['state'] });
      await page.getByRole('img', { name: /Spread of residuals/ }).focus();
      for (const key of [...keys, 'Enter']) await page.keyboard.press(key);
      assert.match(await selection(page), new RegExp(`^${selected} of 12 rows selected`));
      assert.equal((await suite.bench.state()).where, where);
    });

  const boxes: readonly [sentence: string, sign: 1 | -1, chart: RegExp, selected: number][] = [
    // The first point by its prediction is off by 1, the last by 14: between them 1, 1, 2, 3 and 14.
    ['residual plot', 1, /^12 residuals against their predictions/, 5],
    ['residual plot counted the other way', -1, /^12 residuals against their predictions/, 5],
    // From the smallest to the largest.
    ['quantile plot', 1, /^Quantiles of the residuals/, 12],
    // The first and last target are off by 1 and by −2, at 11 and 52: one prediction, 60, is outside.
    ['fit', 1, /^Predictions of 12 rows/, 11],
  ];
  for (const [sentence, residualSign, chart, selected] of boxes)
    it(`a box by keys selects rows: ${sentence}`, async () => {
      const page = await open({ state: { version: 1, tab: 'residuals', residualSign } as BenchOptions['state'] });
      await page.getByRole('img', { name: chart }).focus();
      for (const key of ['Home', 'b', 'End', 'Enter']) await page.keyboard.press(key);
      assert.match(await selection(page), new RegExp(`^${selected} of 12 rows selected`));
    });

  it('a box by the pointer selects the rows in it', async () => {
    const page = await open();
    const plot = figure(page, 'Residual against prediction').locator('.plot');
    const box = (await plot.boundingBox())!;
    // The upper half of the chart: residuals above 5.5 of −4 … 14 with 4 % of room, where only 14 lies.
    await page.mouse.move(box.x + box.width - 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 120, { steps: 4 });
    await page.mouse.up();
    assert.match(await selection(page), /^1 of 12 rows selected/);
  });

  it('a row of several outputs counts each of them, and no expression is offered that could not name them', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => [i, 2 * i, i + Math.sin(i), 2 * i - Math.cos(i)].join(','));
    const page = await open({ sources: [{ ...sample, text: ['y_true_0,y_true_1,y_pred_0,y_pred_1', ...lines].join('\n') } as Source] });
    await page.getByText('40 residuals of 20 rows: every output of a row counts by itself.').waitFor();
    const hints = await page.getByRole('img', { name: /Drag a box/ }).count();
    assert.equal(hints, 0);
    await page.getByRole('img', { name: /Spread of residuals/ }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    assert.equal((await suite.bench.state()).where ?? '', '');
  });

  it('few rows can be drawn as squares, many cannot', async () => {
    const page = await open();
    const squares = page.getByRole('button', { name: 'Squares' });
    await squares.click();
    assert.equal(await squares.getAttribute('aria-pressed'), 'true');
    await page.getByText('The area of a square is the squared error of its row').waitFor();
    await suite.bench.close();
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

  for (const width of [500, 700, 900])
    it(`nothing is cut off or wider than a panel of ${width} px in Korean`, async () => {
      const page = await open({ language: 'ko', width });
      assert.deepEqual(await cutOff(page), []);
      assert.equal(await scrollsSideways(page), false);
    });

  it('side by side, the residual plot and the histogram begin at the same height', async () => {
    const page = await open({ width: 700 });
    const tops = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.residual-pair .plot'), plot => plot.getBoundingClientRect().top),
    );
    assert.equal(tops[0], tops[1]);
  });
});
