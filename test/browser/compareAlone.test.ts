// The comparison of models under the Overview, with the real engine: numbers that NumPy and SciPy gave, and what a person does with them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import { benchSuite } from './benchSuite';
import { cutOff, delivered, scrollsSideways, settled, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { regressionSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

function csv(fileName: string, text: string): Source {
  return { kind: 'text', text, fileName, languageId: 'csv' };
}

/** 300 rows of two models: the second has small errors on most rows and a few very large ones. */
const twoModels = csv('two-models.csv', readFileSync('examples/two-models.csv', 'utf8'));

/** A second model that differs on one of four rows, a third that is the first, and ages. */
const someModels = csv('some.csv', 'y_true,y_pred,y_pred_b,y_pred_c,age\n1,1,1,1,30\n2,3,2,3,40\n3,2,2,2,50\n4,6,6,6,60\n');

describe('the comparison of models alone', () => {
  const suite = benchSuite();
  const open = async (source: Source, options: Partial<BenchOptions> = {}): Promise<Page> => {
    const page = await suite.show({ sources: [source], ...options });
    await page.locator('.compare:not([hidden])').waitFor();
    await settled(page);
    return page;
  };
  /** Waits until the numbers stand there. */
  const compared = async (page: Page) => {
    await page.locator('.compare-found[aria-busy="false"] table').first().waitFor();
    await settled(page);
  };
  const values = (page: Page) => page.getByRole('table', { name: /Value of each model|모델별 값/ });
  /** The lines of the second model, by their order. */
  const linesOf = async (page: Page, label: string) =>
    (await values(page).getByRole('row').filter({ hasText: label }).allTextContents()).map(line => line.replace(/\s+/g, ' '));

  it('opens by itself where the columns name a second model, and says which losses tell the two apart', async () => {
    const page = await open(twoModels);
    await compared(page);
    const [mse, mae] = await linesOf(page, 'y_pred_b');
    // NumPy: means of (b − t)² and |b − t| are 82.872 and 5.1414, of (a − t)² and |a − t| 70.990 and 6.8408; SciPy's paired percentile
    // intervals of the differences, 200,000 resamples: −36.36 to 75.61 and 0.592 to 2.703 (see test/engine/compare.test.ts).
    assert.match(mse!, /82\.87.*\+11\.88.*no difference can be told apart \(95 % interval −3[5-7](\.\d)? to 7[4-6](\.\d)?\)/);
    assert.match(mae!, /5\.141.*−1\.699.*B is better by 1\.7 \(95 % interval 0\.\d+ to 2\.7\d?\)/);
    await page.getByText('10 000 draws of 300 rows').waitFor();
    await page.getByText('B is better on 190 (63.3 %) rows, A on 110 (36.7 %); no row is a tie.').waitFor();
  });

  it('selects the rows on which a model wins, and goes to the rows that differ most', async () => {
    const page = await open(twoModels);
    await compared(page);
    await page.getByRole('button', { name: 'Select the 110 rows where A is better' }).click();
    await page.getByText('110 of 300 rows selected').first().waitFor();
    const losing = page.getByRole('table', { name: 'Rows that lose most' });
    await losing.getByRole('row').nth(1).click();
    await delivered(page);
    // NumPy: argmax of the difference of the squares is row 73, counted from 0.
    assert.deepEqual(suite.bench.asked.filter(({ method }) => method === 'reveal').at(-1)?.params, { row: 73, preserveFocus: true });
    assert.equal(await losing.getByRole('row').count(), 6);
    await page.locator('.compare-list', { has: losing }).getByRole('button', { name: 'Show more rows' }).click();
    assert.equal(await losing.getByRole('row').count(), 51);
  });

  it('takes models away and adds columns and files, and keeps which', async () => {
    const page = await open(someModels);
    await compared(page);
    assert.equal((await linesOf(page, 'y_pred_c')).length > 0, true);
    await page.getByText('the same on every row').first().waitFor();
    await page.getByRole('button', { name: 'Remove y_pred_c' }).click();
    await values(page).getByText('y_pred_c').first().waitFor({ state: 'detached' });
    const add = page.getByRole('button', { name: 'Add a model' });
    await add.press('Enter');
    await page.getByRole('menuitem', { name: 'age' }).press('Enter');
    await values(page).getByText('age').first().waitFor();
    await delivered(page);
    assert.deepEqual((await suite.bench.state()).models, [
      { file: 0, label: 'y_pred_b' },
      { file: 0, label: 'age' },
    ]);
    await add.click();
    await page.getByRole('menuitem', { name: 'A file of predictions…' }).click();
    await delivered(page);
    assert.equal(suite.bench.asked.at(-1)?.method, 'compareFile');
  });

  it('comes back with the models that were chosen', async () => {
    const page = await open(someModels, { state: { version: 1, models: [{ file: 0, label: 'age' }] } });
    await compared(page);
    assert.equal((await linesOf(page, 'y_pred_b')).length, 0);
    assert.equal((await linesOf(page, 'age')).length > 0, true);
  });

  it('stays folded where there is nothing to compare with, and says what to do', async () => {
    const page = await open(regressionSample());
    const heading = page.getByRole('button', { name: 'Compare models' });
    assert.equal(await heading.getAttribute('aria-expanded'), 'false');
    await heading.press('Enter');
    await page.getByText('Choose a column that holds another model’s predictions').waitFor();
    await page.getByText('One model under two losses').waitFor();
    assert.deepEqual((await suite.bench.state()).unfolded, ['compare']);
  });

  it('what is folded stays folded', async () => {
    const page = await open(twoModels);
    await compared(page);
    const heading = page.getByRole('button', { name: 'Compare models' });
    await heading.click();
    assert.equal(await values(page).isVisible(), false);
    await page.getByRole('table', { name: 'Losses on these data' }).getByRole('button', { name: 'Huber loss' }).click();
    await page.locator('.verdict', { hasText: 'Huber loss (δ = 1)' }).waitFor();
    await settled(page);
    assert.equal(await heading.getAttribute('aria-expanded'), 'false');
  });

  it('one model under two losses: whether they rank the rows alike', async () => {
    const page = await open(twoModels);
    await compared(page);
    await page.getByLabel('Other loss').selectOption('mae');
    // Squares and sizes of the same errors stand in the same order.
    await page.getByText('Both losses put the rows in the same order').waitFor();
  });

  it('the differences have a table, and keys walk through the bars', async () => {
    const page = await open(someModels);
    await compared(page);
    const figure = page.locator('.compare-differences .figure');
    await figure.locator('canvas').first().focus();
    await page.keyboard.press('Home');
    // B differs on row 2 alone: three ties stand in a bar of their own, the first one.
    await page.locator('#tip', { hasText: 'exactly 0: 3' }).waitFor();
    await page.keyboard.press('t');
    await figure.getByRole('table').waitFor();
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[]) {
    it(`axe finds nothing serious in ${theme}`, async () => {
      const page = await open(twoModels, { theme });
      await compared(page);
      assert.deepEqual(await violations(page), []);
    });
  }

  it('nothing is cut off or wider than a narrow panel in Korean', async () => {
    const page = await open(twoModels, { language: 'ko', width: 500 });
    await compared(page);
    assert.deepEqual(await cutOff(page), []);
    assert.equal(await scrollsSideways(page), false);
  });
});
