// Every tab in the real VS Code, in both languages: what is clicked, dragged, typed and pressed changes what it should.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openTab, settled, tabs } from '../../scripts/vscode/panel.mts';
import { datasetFrom, evaluate } from '../../src/library';
import { formatNumber } from '../../src/strings/numbers';
import { binarySample, regressionSample } from './panelSamples';
import { world } from './world';

const amounts = regressionSample(200);
const classes = binarySample(200);
const textOf = (source: typeof amounts) => (source.kind === 'text' ? source.text : '');
const pairsOf = (source: typeof amounts) =>
  textOf(source)
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(',').map(Number) as [number, number]);

/** The mean of a loss by the library itself. */
function libraryMean(lossId: string, pairs: readonly (readonly [number, number])[]): number {
  const dataset = datasetFrom({ target: pairs.map(([target]) => target), prediction: pairs.map(([, prediction]) => prediction) });
  const report = evaluate(lossId, dataset, {});
  assert.ok(report.ok);
  return report.value.mean;
}

const languages = [
  {
    language: 'en',
    tabs: ['Overview', 'Shape', 'Rows', 'Residuals', 'Learn'],
    task: 'Decisions',
    mae: 'Mean absolute error',
    mean: 'mean',
    selected: (count: number) => `${count} of 200 rows selected`,
    bar: 'Selected rows',
    threshold: 'Threshold',
    matrix: 'Confusion matrix',
    wants: 'What each loss wants of these predictions',
  },
  {
    language: 'ko',
    tabs: ['개요', '모양', '행별', '잔차', '배우기'],
    task: '판정',
    mae: '평균 절대 오차',
    mean: '평균',
    selected: (count: number) => `200개 행 중 ${count}개 선택`,
    bar: '선택한 행',
    threshold: '임곗값',
    matrix: '혼동 행렬',
    wants: '손실 함수마다 이 예측값에 바라는 것',
  },
] as const;

describe('every tab in VS Code', () => {
  const here = world({ 'amounts.csv': textOf(amounts), 'classes.csv': textOf(classes) });

  const compute = async (file: string, language: string): Promise<Frame> => {
    await here.window.openFile(file);
    const panel = await here.compute();
    await here.server.settings({ 'lossExplorer.language': language }, () =>
      panel.evaluate(wanted => document.documentElement.lang === wanted, language),
    );
    await settled(panel);
    return panel;
  };
  /** Every digit of a number of the panel: its button copies it. */
  const exact = async (panel: Frame, selector: string) =>
    Number(((await panel.locator(selector).first().getAttribute('title')) ?? '').split('\n')[0]);

  after(() => here.server.settings({ 'lossExplorer.language': 'en' }, async () => true));

  for (const words of languages) {
    it(`regression in ${words.language}: five tabs, their numbers, a box that selects, and back in the editor`, async () => {
      const panel = await compute('amounts.csv', words.language);
      assert.deepEqual(
        (await tabs(panel).allTextContents()).map(name => name.trim()),
        words.tabs,
      );
      const pairs = pairsOf(amounts);

      // Overview: the table's number is the library's.
      const line = panel.locator('.losses tr', { hasText: words.mae }).first();
      const shown = await line.locator('button.value').first().getAttribute('title');
      const mae = libraryMean('mae', pairs);
      assert.ok(Math.abs(Number((shown ?? '').split('\n')[0]) - mae) <= 1e-12 * mae, `${shown} is ${mae}`);

      // Shape: a key on the first slider moves its parameter.
      await openTab(panel, words.tabs[1]);
      const slider = panel.locator('input[type="range"]').first();
      const before = await slider.inputValue();
      await slider.focus();
      await here.window.page.keyboard.press('ArrowRight');
      await panel.waitForFunction(old => document.querySelector<HTMLInputElement>('input[type="range"]')?.value !== old, before);

      // Residuals: the mean is the mean, and a box holds the rows that its expression names.
      await openTab(panel, words.tabs[3]);
      const mean = pairs.reduce((sum, [target, prediction]) => sum + prediction - target, 0) / pairs.length;
      assert.ok(Math.abs((await exact(panel, '.residual-number button')) - mean) < 1e-9);
      await panel.locator('.plot').first().scrollIntoViewIfNeeded();
      const plot = (await panel.locator('.plot').first().boundingBox())!;
      const { mouse } = here.window.page;
      await mouse.move(plot.x + plot.width * 0.14, plot.y + 8);
      await mouse.down();
      await mouse.move(plot.x + plot.width * 0.4, plot.y + plot.height * 0.4);
      await mouse.move(plot.x + plot.width * 0.6, plot.y + plot.height * 0.7);
      await mouse.up();
      const bar = panel.getByRole('region', { name: words.bar });
      const where = (await bar.locator('code').textContent()) ?? '';
      const limits = /^prediction >= (\S+) and prediction <= (\S+) and error >= (\S+) and error <= (\S+)$/
        .exec(where)
        ?.slice(1)
        .map(Number);
      assert.ok(limits, where);
      const [left, right, low, high] = limits as [number, number, number, number];
      const inside = pairs.filter(([t, p]) => p >= left && p <= right && p - t >= low && p - t <= high).length;
      assert.ok(inside > 5 && inside < 200, where);
      await bar.getByText(words.selected(inside)).waitFor();
      await here.window.page.keyboard.press('Escape');
      await bar.waitFor({ state: 'hidden' });

      // Rows: the worst row leads back to the file.
      await openTab(panel, words.tabs[2]);
      await panel.locator('.plot canvas[role="img"]').first().focus();
      await here.window.page.keyboard.press('Home');
      await here.window.page.keyboard.press('Enter');
      const worst = pairs.reduce((most, [t, p], row) => (Math.abs(p - t) > Math.abs(pairs[most]![1] - pairs[most]![0]) ? row : most), 0);
      await here.window.position(position => position.line === worst + 2);

      // Learn: MAE aims at the median of the errors.
      await openTab(panel, words.tabs[4]);
      await panel.getByRole('table', { name: words.wants }).getByRole('row').filter({ hasText: words.mae }).first().waitFor();
    });

    it(`two classes in ${words.language}: keys move the threshold, a cell selects its rows in every view`, async () => {
      const panel = await compute('classes.csv', words.language);
      await openTab(panel, words.task);
      const handle = panel.getByRole('slider', { name: words.threshold });
      await handle.focus();
      await here.window.page.keyboard.press('Shift+ArrowRight');
      const pairs = pairsOf(classes);
      const missed = pairs.filter(([label, probability]) => label === 1 && probability < 0.6).length;
      const cells = panel.getByRole('region', { name: words.matrix }).locator('.matrix-cell');
      await panel.waitForFunction(wanted => document.querySelectorAll('.matrix-cell strong')[2]?.textContent === String(wanted), missed);
      await cells.nth(2).click();
      await panel.getByRole('region', { name: words.bar }).getByText(words.selected(missed)).waitFor();
      const own = libraryMean(
        'binary_cross_entropy',
        pairs.filter(([label, probability]) => label === 1 && probability < 0.6),
      );
      const numbers = await panel.locator('.selection-number').first().locator('strong').textContent();
      assert.equal((numbers ?? '').trim(), formatNumber(own));
    });
  }
});
