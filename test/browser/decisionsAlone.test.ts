// The Decisions tab: its numbers against scikit-learn's, the threshold by pointer and by keys, and the rows that its cells select.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import type { Source } from '../../src/protocol/messages';
import { cutOff, delivered, scrollsSideways, settled, violations } from './pageChecks';
import { type Bench, type BenchOptions, openBench } from './panelBench';
import { binarySample, classSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

const csv = (lines: readonly string[]): Source => ({
  kind: 'text',
  text: lines.join('\n') + '\n',
  fileName: 'decided.csv',
  languageId: 'csv',
});

/** Twenty rows. At 0.5 four of the ten negatives are called positive, and three of the ten positives are missed. */
const labels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const scores = [0.02, 0.1, 0.15, 0.22, 0.31, 0.45, 0.52, 0.58, 0.63, 0.81, 0.18, 0.38, 0.49, 0.55, 0.61, 0.72, 0.77, 0.86, 0.93, 0.97];
const twenty = csv(['label,probability', ...labels.map((label, i) => `${label},${scores[i]}`)]);

/** scikit-learn 1.2.1 on these rows: roc_auc_score and average_precision_score. */
const expected = { auc: 'AUC 0.77', ap: 'AP 0.7981' };

describe('the Decisions tab alone', () => {
  let browser: Browser;
  let bench: Bench | undefined;
  const open = async (source: Source = twenty, options: Partial<BenchOptions> = {}): Promise<Page> => {
    bench = await openBench(browser, { sources: [source], state: { version: 1, tab: 'decisions' }, ...options });
    await settled(bench.page);
    return bench.page;
  };
  const matrix = (page: Page) =>
    page
      .getByRole('region', { name: 'Confusion matrix' })
      .locator('.matrix-cell strong')
      .allTextContents()
      .then(cells => cells.map(Number));
  const rate = async (page: Page, name: string) =>
    (
      await page
        .locator('.decision-rate', { has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .textContent()
    )?.trim();
  const slider = (page: Page) => page.getByRole('slider', { name: 'Threshold' });
  const selected = (page: Page) => page.getByRole('region', { name: 'Selected rows' });

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

  it('counts the four kinds of decisions at one half, and their rates', async () => {
    const page = await open();
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    assert.deepEqual(
      [await rate(page, 'recall'), await rate(page, 'precision'), await rate(page, 'specificity'), await rate(page, 'accuracy')],
      ['70 %', '63.6 %', '60 %', '65 %'],
    );
    // 2 TP / (2 TP + FP + FN) = 14 / 21.
    assert.equal(await rate(page, 'F1'), '0.667');
  });

  it('the areas are those of scikit-learn', async () => {
    const page = await open();
    await page.getByText(expected.auc, { exact: true }).waitFor();
    await page.getByText(expected.ap, { exact: true }).waitFor();
  });

  it('arrow keys move the threshold by hundredths, with Shift by tenths, Home and End to the ends', async () => {
    const page = await open();
    await slider(page).focus();
    const at = async (key: string) => {
      await page.keyboard.press(key);
      await delivered(page);
      return slider(page).getAttribute('aria-valuenow');
    };
    assert.deepEqual([await at('ArrowRight'), await at('Shift+ArrowRight'), await at('ArrowLeft')], ['0.51', '0.61', '0.6']);
    assert.equal((await bench!.state()).threshold, 0.6);
    assert.equal(await at('Home'), '0');
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[0]?.textContent === '0');
    assert.deepEqual(await matrix(page), [0, 10, 0, 10]);
    await at('End');
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[0]?.textContent === '10');
    assert.deepEqual(await matrix(page), [10, 0, 10, 0]);
  });

  it('the pointer drags the threshold', async () => {
    const page = await open();
    const box = (await slider(page).boundingBox())!;
    const plot = (await page.locator('.plot').first().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.9, box.y + box.height / 2);
    await page.mouse.up();
    const threshold = Number(await slider(page).getAttribute('aria-valuenow'));
    assert.ok(threshold > 0.8 && threshold < 0.95, String(threshold));
    const truth = scores.filter((score, i) => labels[i] === 1 && score >= threshold).length;
    await page.waitForFunction(wanted => document.querySelectorAll('.matrix-cell strong')[3]?.textContent === String(wanted), truth);
  });

  it('a number is taken as it is typed, and dear false positives move the best threshold up', async () => {
    const page = await open();
    await page.getByLabel('Threshold', { exact: true }).locator('visible=true').last().fill('0.7');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[3]?.textContent === '5');
    assert.deepEqual(await matrix(page), [9, 1, 5, 5]);
    await page.getByLabel('A false positive costs, in false negatives').fill('5');
    await page.keyboard.press('Enter');
    // Costs 5 FP + FN: taking 0.86 and above has 0 FP and 7 FN; every lower threshold has a false positive for fewer than 5 hits more.
    await page.getByRole('button', { name: 'Best threshold: 0.835' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[3]?.textContent === '3');
    assert.deepEqual(await matrix(page), [10, 0, 7, 3]);
  });

  it('a cell selects exactly its rows', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^4 40 % rows of class 0 decided as 1/ }).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', /^4 of 20 rows selected/);
    assert.equal((await bench!.state()).where, 'class == 0 and prediction >= 0.5');
  });

  it('logits are decided by their probability, and the cell selects by the logit', async () => {
    const logit = (p: number) => Math.log(p / (1 - p)).toFixed(6);
    const page = await open(csv(['label,logit', ...labels.map((label, i) => `${label},${logit(scores[i]!)}`)]));
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    await page.getByRole('button', { name: /^3 30 % rows of class 1 decided as 0/ }).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', /^3 of 20 rows selected/);
    assert.equal((await bench!.state()).where, 'class == 1 and prediction < 0');
  });

  it('several classes: the matrix counts by largest logit, a cell selects, the mistakes are listed', async () => {
    const source = classSample();
    const rows = (source.kind === 'text' ? source.text : '')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(',').map(Number) as [number, number, number, number]);
    const counts = Array<number>(9).fill(0);
    for (const [label, ...logits] of rows) counts[label * 3 + logits.indexOf(Math.max(...logits))]! += 1;
    const page = await open(source);
    assert.deepEqual(await matrix(page), counts);
    await page.getByRole('button', { name: new RegExp(`^${counts[5]} [\\d.]+ % rows of class 1 decided as 2`) }).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', new RegExp(`^${counts[5]} of 240 rows selected`));
  });

  it('one class only: says that there is nothing to rank', async () => {
    const page = await open(csv(['label,probability', ...scores.map(score => `1,${score}`)]), {
      state: { version: 1, tab: 'decisions', lossId: 'binary_cross_entropy' },
    });
    await page.getByText(/Only one class occurs in these rows/).waitFor();
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[])
    it(`axe finds nothing serious in ${theme}`, async () => assert.deepEqual(await violations(await open(binarySample(), { theme })), []));

  it('nothing is cut off or wider than a narrow panel in Korean', async () => {
    const page = await open(binarySample(), { language: 'ko', width: 500 });
    assert.deepEqual(await cutOff(page), []);
    assert.equal(await scrollsSideways(page), false);
  });
});
