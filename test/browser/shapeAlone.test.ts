// The Shape tab: other losses over the same axis, sliders set by what they do, the formula and its picture, and a row that is moved.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import type { PanelState } from '../../src/protocol/panelMessages';
import { benchSuite } from './benchSuite';
import { cutOff, scrollsSideways, settled, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { binarySample, classSample, regressionSample } from './panelSamples';
import type { PANEL_THEMES } from './panelThemes';

// The pairs of test/engine/{inverse,whatIf}.test.ts, whose numbers come from NumPy and PyTorch.
const target = [3, -1, 2, 7, 4.5, 0.5, 6, -2, 1, 5];
const prediction = [2.5, -1.2, 2.1, 9, 4.4, 0.9, 6.05, 3, 1.3, 4.2];
const pairs: Source = {
  kind: 'text',
  text: ['y_true,y_pred', ...target.map((value, row) => `${value},${prediction[row]}`), ''].join('\n'),
  fileName: 'pairs.csv',
  languageId: 'csv',
};
/** Row 8, the worst one. */
const WORST = 7;

describe('the Shape tab alone', () => {
  const suite = benchSuite();
  const open = async (state: Partial<PanelState> = {}, options: Partial<BenchOptions> = {}): Promise<Page> => {
    const whole = { version: 1, tab: 'shape', lossId: 'huber', parameters: { huber: { delta: 1 } }, ...state } as const;
    return suite.show({ sources: [pairs], state: whole, ...options });
  };
  const handle = (page: Page) => page.getByRole('slider', { name: /what if/ });
  const section = (page: Page) => page.getByRole('region', { name: /What if this row/ }).first();
  /** The cells of a loss: the row before and after, all rows before and after. */
  const cells = async (page: Page, loss: string) =>
    (
      await section(page)
        .getByRole('row', { name: new RegExp(`^${loss} `) })
        .getByRole('cell')
        .allTextContents()
    ).map(cell => cell.trim());
  const predictionBox = (page: Page) => section(page).getByRole('spinbutton', { name: 'prediction' });
  const delta = (page: Page) => page.getByRole('spinbutton', { name: 'δ (delta)' });
  const becomes = (found: Locator, text: string | RegExp) => found.filter({ hasText: text }).first().waitFor();
  const type = async (box: Locator, text: string) => {
    await box.fill(text);
    await box.press('Enter');
  };

  describe('several losses', () => {
    it('come along, are kept, and go again', async () => {
      const page = await open();
      const chips = page.getByRole('group', { name: 'Compare' });
      await chips.getByRole('combobox').selectOption('mse');
      await chips.getByRole('button', { name: 'Remove MSE' }).waitFor();
      await settled(page);
      assert.deepEqual((await suite.bench.state()).beside, ['mse']);
      assert.equal(await page.locator('.legend').first().getByText('MSE').count(), 1);
      await chips.getByRole('checkbox', { name: 'Same height' }).check();
      await settled(page);
      assert.equal((await suite.bench.state()).equalHeights, true);
      await chips.getByRole('button', { name: 'Remove MSE' }).click();
      await chips.getByRole('button', { name: 'Remove MSE' }).waitFor({ state: 'detached' });
      assert.deepEqual((await suite.bench.state()).beside, []);
    });

    it('stand in the table of the curve, one after the other', async () => {
      const page = await open({ beside: ['mse'] });
      await page.getByRole('button', { name: 'Show as a table (T)' }).first().click();
      const table = page.getByRole('region', { name: 'Loss of one row' }).getByRole('table').first();
      const names = await table.locator('tbody tr td:first-child, tbody tr th:first-child').allTextContents();
      assert.deepEqual([...new Set(names)], ['Huber', 'MSE']);
    });

    it('losses of another axis are not offered', async () => {
      const page = await open();
      const offered = await page.getByRole('group', { name: 'Compare' }).locator('option').allTextContents();
      assert.ok(offered.includes('MAE') && !offered.includes('MAPE') && !offered.includes('Huber'), offered.join());
    });
  });

  describe('sliders', () => {
    it('outliers by their share: 10 % gives the 90th percentile of |e|', async () => {
      const page = await open();
      const share = page.getByRole('spinbutton', { name: /of rows as outliers/ });
      assert.equal(await share.inputValue(), '20');
      await type(share, '10');
      await becomes(page.locator('.consequence'), /1 row \(10 %\)/);
      assert.equal(await delta(page).inputValue(), '2.3');
      assert.deepEqual((await suite.bench.state()).parameters, { huber: { delta: 2.3 } });
    });

    it('a share that ten rows cannot have gives the nearest and says so', async () => {
      const page = await open();
      const share = page.getByRole('spinbutton', { name: /of rows as outliers/ });
      await type(share, '25');
      await page.getByText('The nearest that it reaches is 30 %.').waitFor();
      assert.equal(await share.inputValue(), '30');
    });

    it('no share at all is refused in the box', async () => {
      const page = await open();
      const share = page.getByRole('spinbutton', { name: /of rows as outliers/ });
      await type(share, '120');
      assert.equal(await share.getAttribute('aria-invalid'), 'true');
      assert.equal(await delta(page).inputValue(), '1');
    });

    it('values that mean something are taken by a click, and the one in use is pressed', async () => {
      const page = await open();
      const marks = page.getByRole('group', { name: 'Values that mean something' }).first();
      assert.deepEqual(await marks.getByRole('button').allTextContents(), [
        '1.345 σ̂ = 0.598',
        '90th pct of |e| = 2.3',
        '95th pct of |e| = 3.65',
      ]);
      const ninety = marks.getByRole('button', { name: /90th/ });
      await ninety.click();
      await becomes(page.locator('.consequence'), /1 row \(10 %\)/);
      assert.equal(await ninety.getAttribute('aria-pressed'), 'true');
      assert.equal(await delta(page).inputValue(), '2.3');
      assert.equal(await page.getByRole('spinbutton', { name: /of rows as outliers/ }).inputValue(), '10');
    });

    it('the track is as wide as the errors', async () => {
      const page = await open();
      const slider = page.getByRole('slider', { name: 'δ (delta)' });
      await slider.focus();
      await slider.press('End');
      assert.equal(await delta(page).inputValue(), '10');
      await slider.press('Home');
      assert.equal(await delta(page).inputValue(), '0.01');
    });

    it('the consequence tells of the squared error, too', async () => {
      const page = await open();
      // Beyond ±1: 2 and 5, with 1.5 + 4.5 of a sum of 6.60125; of the squares 29 of 30.2025.
      const words = (await page.locator('.consequence').textContent()) ?? '';
      assert.match(words, /2 rows \(20 %\) lie beyond ±δ and hold 90.9 % of the loss; of the squared error it would be 96 %/);
    });
  });

  describe('the formula', () => {
    it('a line of its list points at its part of the formula, by pointer and by keys', async () => {
      const page = await open();
      const lines = page.getByRole('group', { name: 'Its parts, where they count' }).getByRole('button');
      assert.deepEqual(await lines.allTextContents(), ['within ±δ: by the square8 rows (80 %)', 'beyond ±δ: constant pull2 rows (20 %)']);
      await lines.nth(1).focus();
      assert.equal(await page.locator('.formula-room .branch-1.is-pointed').count(), 2);
      assert.equal(await page.locator('.formula-room .branch-0.is-pointed').count(), 0);
      await lines.nth(1).blur();
      assert.equal(await page.locator('.is-pointed').count(), 0);
    });

    it('a part of the formula points at its line', async () => {
      const page = await open();
      await page.locator('.formula-room .branch-0').first().hover();
      assert.match((await page.locator('.branch.is-pointed').textContent()) ?? '', /^within/);
    });

    it('a row of the chart points at its part', async () => {
      const page = await open();
      const chart = page.locator('.plot canvas[role="img"]').first();
      await chart.focus();
      await chart.press('End');
      assert.match((await page.locator('.branch.is-pointed').textContent()) ?? '', /^beyond/);
      await chart.press('Home');
      await chart.press('ArrowRight');
      assert.match((await page.locator('.branch.is-pointed').textContent()) ?? '', /^within/);
    });

    it('of cross entropy each target has a term', async () => {
      const page = await open({ lossId: 'binary_cross_entropy', parameters: {} }, { sources: [binarySample()] });
      const lines = page.getByRole('group', { name: 'Its parts, where they count' }).getByRole('button');
      assert.deepEqual(
        (await lines.allTextContents()).map(line => line.replace(/\d.*/, '')),
        ['rows with target ', 'rows with target '],
      );
      await lines.first().focus();
      assert.equal(await page.locator('.formula-room .branch-0.is-pointed').count(), 1);
    });
  });

  describe('what if', () => {
    it('no row: it says how to begin', async () => {
      const page = await open();
      await becomes(section(page), /Choose a row/);
      assert.equal(await handle(page).isVisible(), false);
    });

    it('a typed prediction changes the row and every loss, and says that it is a what-if', async () => {
      const page = await open({ primary: WORST });
      await handle(page).waitFor();
      assert.deepEqual(await cells(page, 'Huber'), ['4.5', '4.5', '0.6601', '0.6601']);
      await type(predictionBox(page), '-1.5');
      await becomes(section(page), 'What if: the file stays as it is');
      assert.deepEqual(await cells(page, 'Huber'), ['4.5', '0.125', '0.6601', '0.2226']);
      assert.deepEqual(await cells(page, 'MAE'), ['5', '0.5', '0.945', '0.495']);
      assert.deepEqual(await cells(page, 'MSE'), ['25', '0.25', '3.02', '0.5453']);
      await becomes(section(page), /rank 1 → 4 of 10/);
      await becomes(section(page), /gradient \+0.1 → \+0.05: pushes this prediction down/);
      assert.deepEqual(
        suite.bench.asked.filter(({ method }) => method !== 'hint').map(({ method }) => method),
        [],
      );
    });

    it('arrow keys move the point, Ctrl+Z takes each step back', async () => {
      const page = await open({ primary: WORST });
      await handle(page).focus();
      const place = async () => Number(await handle(page).getAttribute('aria-valuenow'));
      assert.equal(await place(), 5);
      const moved = (from: number) =>
        page.waitForFunction(before => document.querySelector('.whatif-handle')?.getAttribute('aria-valuenow') !== String(before), from);
      await handle(page).press('ArrowLeft');
      await moved(5);
      const one = await place();
      assert.ok(one < 5 && one > 4.8, String(one));
      await handle(page).press('Shift+ArrowLeft');
      await moved(one);
      assert.ok((await place()) < one - 0.3);
      await handle(page).press('Control+z');
      await page.waitForFunction(wanted => document.querySelector('.whatif-handle')?.getAttribute('aria-valuenow') === String(wanted), one);
      await section(page).getByRole('button', { name: 'Undo' }).click();
      await page.waitForFunction(() => document.querySelector('.whatif-handle')?.getAttribute('aria-valuenow') === '5');
      assert.deepEqual(await cells(page, 'Huber'), ['4.5', '4.5', '0.6601', '0.6601']);
      assert.equal(await section(page).getByRole('button', { name: 'Undo' }).isDisabled(), true);
    });

    it('the pointer drags it in one step, and selects nothing', async () => {
      const page = await open({ primary: WORST });
      await handle(page).waitFor();
      const box = (await handle(page).boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x - 60, box.y + 20, { steps: 4 });
      await page.mouse.move(box.x - 100, box.y + 20, { steps: 4 });
      await page.mouse.up();
      await becomes(section(page), 'What if: the file stays as it is');
      assert.ok(Number(await handle(page).getAttribute('aria-valuenow')) < 5);
      const state = await suite.bench.state();
      assert.deepEqual([state.where, state.primary], [undefined, WORST]);
      await handle(page).press('Control+z');
      await page.waitForFunction(() => document.querySelector('.whatif-handle')?.getAttribute('aria-valuenow') === '5');
    });

    it('half of the loss is one click away', async () => {
      const page = await open({ primary: WORST });
      const half = section(page).locator('.whatif-half').getByRole('button');
      await half.first().waitFor();
      // ½ of 4.5 at e = ±2.75, from the target −2.
      assert.deepEqual(await half.allTextContents(), ['0.75', '−4.75']);
      await half.first().click();
      await becomes(section(page), 'What if: the file stays as it is');
      assert.deepEqual((await cells(page, 'Huber')).slice(0, 2), ['4.5', '2.25']);
    });

    it('a kept what-if stays as a ghost when another row is chosen, and can be removed', async () => {
      const page = await open({ primary: WORST });
      await handle(page).waitFor();
      await type(predictionBox(page), '0');
      await becomes(section(page), 'What if: the file stays as it is');
      await section(page).getByRole('button', { name: 'Keep as what-if' }).click();
      const ghosts = section(page).getByRole('listitem');
      assert.match((await ghosts.textContent()) ?? '', /row 8 predicted 0: Huber 1.5/);
      const chart = page.locator('.plot canvas[role="img"]').first();
      await chart.focus();
      await chart.press('Home');
      await chart.press(' ');
      await becomes(section(page), 'Row 10');
      assert.equal(await ghosts.count(), 1);
      assert.equal(await page.locator('.whatif-ghost:visible').count(), 1);
      await ghosts.getByRole('button', { name: 'Remove' }).click();
      assert.equal(await page.locator('.whatif-ghost:visible').count(), 0);
    });

    it('the what-if follows the loss and its slider', async () => {
      const page = await open({ primary: WORST });
      await handle(page).waitFor();
      await type(predictionBox(page), '0');
      await becomes(section(page), 'What if: the file stays as it is');
      // e = 2: 1.5 with δ = 1, 2 with δ = 2.3.
      assert.equal((await cells(page, 'Huber'))[1], '1.5');
      await page.getByRole('button', { name: /90th/ }).click();
      await page.waitForFunction(() => document.querySelector('.whatif-table .is-current td:nth-of-type(2)')?.textContent === '2');
      assert.equal(await predictionBox(page).inputValue(), '0');
    });

    it('a probability above 1 is refused in its box', async () => {
      const page = await open({ lossId: 'binary_cross_entropy', parameters: {}, primary: 0 }, { sources: [binarySample()] });
      await handle(page).waitFor();
      await type(predictionBox(page), '1.5');
      await page.waitForFunction(() => document.querySelector('.whatif-boxes input')?.getAttribute('aria-invalid') === 'true');
    });

    it('of three classes the logit of the true one moves', async () => {
      const page = await open(
        { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: {}, primary: 0 },
        { sources: [classSample()] },
      );
      await handle(page).focus();
      const logits = section(page).getByRole('spinbutton');
      const numbers = () => logits.evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value));
      const before = await numbers();
      await handle(page).press('ArrowLeft');
      await becomes(section(page), 'What if: the file stays as it is');
      const after = await numbers();
      assert.equal(before.filter((number, index) => number !== after[index]).length, 1);
    });
  });

  describe('for everyone', () => {
    const kinds = { pairs, regression: regressionSample(), binary: binarySample(), classes: classSample() };
    const cases: readonly (readonly [keyof typeof kinds, string, keyof typeof PANEL_THEMES, 'en' | 'ko', number])[] = [
      ['regression', 'huber', 'light', 'en', 700],
      ['regression', 'quantile', 'dark', 'ko', 1400],
      ['binary', 'binary_focal', 'highContrast', 'ko', 700],
      ['binary', 'binary_cross_entropy', 'highContrastLight', 'en', 1400],
      ['classes', 'sparse_categorical_cross_entropy_with_logits', 'light', 'ko', 700],
    ];
    for (const [kind, lossId, theme, language, width] of cases) {
      it(`${lossId}, ${theme}, ${language}, ${width} px: nothing serious, nothing cut off`, async () => {
        const page = await open(
          { lossId, parameters: {}, primary: 3, beside: ['mse', 'brier'] },
          { sources: [kinds[kind]], theme, language, width },
        );
        await page.locator('.whatif-table').waitFor();
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(await cutOff(page), []);
        assert.equal(await scrollsSideways(page), false);
      });
    }
  });
});
