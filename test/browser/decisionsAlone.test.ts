// The Decisions tab of two classes: its numbers against scikit-learn's, the threshold by pointer and by keys, and the rows that its cells select.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { csv, decisionsBench, labels, matrix, scores, selected, slider } from './decisionsBench';
import { delivered } from './pageChecks';
import { binarySample } from './panelSamples';

/** scikit-learn 1.2.1 on these rows: roc_auc_score and average_precision_score. */
const expected = { auc: 'AUC 0.77', ap: 'AP 0.7981' };

describe('the Decisions tab alone', () => {
  const { open, state } = decisionsBench();
  const rate = async (page: Page, name: string) =>
    (
      await page
        .locator('.decision-rate', { has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .textContent()
    )?.trim();

  it('counts the four kinds of decisions at one half, and their rates', async () => {
    const page = await open();
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    assert.deepEqual(
      [await rate(page, 'Recall'), await rate(page, 'Precision'), await rate(page, 'Specificity'), await rate(page, 'Accuracy')],
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

  it('the numbers of three hundred rows are those of scikit-learn, whatever the threshold the loss stays', async () => {
    const page = await open(binarySample());
    // scikit-learn 1.2.1: confusion_matrix, roc_auc_score 0.92368778280543, average_precision_score 0.9097065936047852, recall_score
    // 0.8307692307692308, precision_score 0.8244274809160306, f1_score 0.8275862068965517, accuracy_score 0.85, log_loss 0.36382054065876485.
    assert.deepEqual(await matrix(page), [147, 23, 22, 108]);
    await page.getByText('AUC 0.9237', { exact: true }).waitFor();
    await page.getByText('AP 0.9097', { exact: true }).waitFor();
    const rates = await Promise.all(['Recall', 'Precision', 'F1', 'Accuracy'].map(name => rate(page, name)));
    assert.deepEqual(rates, ['83.1 %', '82.4 %', '0.828', '85 %']);
    const loss = page.getByText(/^Whatever the threshold, the loss is/);
    assert.match((await loss.textContent()) ?? '', /0\.3638/);
    await slider(page).press('Shift+ArrowRight');
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[3]?.textContent !== '108');
    assert.match((await loss.textContent()) ?? '', /0\.3638/);
  });

  // scikit-learn 1.2.1: calibration_curve(y, p, n_bins=5, strategy); rows of each bin by NumPy.
  const calibration = {
    'Equal width': {
      observed: ['0.03226', '0.234', '0.4694', '0.6596', '0.9688'],
      predicted: ['0.09463', '0.2935', '0.4864', '0.6992', '0.9126'],
    },
    'Equal count': {
      observed: ['0.01667', '0.08333', '0.3833', '0.7167', '0.9667'],
      predicted: ['0.06116', '0.1962', '0.4302', '0.6883', '0.9191'],
    },
  };
  for (const [way, { observed, predicted }] of Object.entries(calibration))
    it(`calibration in bins of ${way.toLowerCase()} is that of scikit-learn, and is kept`, async () => {
      const page = await open(binarySample());
      const figure = page.getByRole('region', { name: 'Calibration', exact: true });
      await figure.getByRole('combobox').selectOption('5');
      await figure.getByRole('button', { name: way }).click();
      await figure.getByRole('button', { name: /table/i }).click();
      const column = (id: string) => figure.locator(`td[data-column="${id}"]`).allTextContents();
      await page.waitForFunction(wanted => document.querySelector('td[data-column="observed"]')?.textContent === wanted, observed[0]);
      assert.deepEqual(await column('observed'), observed);
      assert.deepEqual(await column('predicted'), predicted);
      assert.deepEqual(await column('count'), way === 'Equal width' ? ['93', '47', '49', '47', '64'] : Array(5).fill('60'));
      const { choices } = await state();
      assert.equal(choices?.['calibration bins'], '5');
    });

  it('a bin of the calibration selects its rows', async () => {
    const page = await open();
    await page.getByRole('region', { name: 'Calibration', exact: true }).locator('canvas[role="img"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await selected(page).waitFor();
    // Of the scores only 0.02 lies below 0.1.
    assert.match((await selected(page).textContent()) ?? '', /^1 of 20 rows selected/);
    assert.equal((await state()).where, 'prediction < 0.1');
  });

  it('a bar of the scores selects its rows', async () => {
    const page = await open();
    await page.getByRole('region', { name: 'Scores by class, and the threshold' }).locator('canvas[role="img"]').focus();
    // Forty bins of class 1, then those of class 0: the thirty-third of these begins at 0.8.
    await page.keyboard.press('Home');
    for (let i = 0; i < 7; i += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('target 0: 1 row from 0.8 to 0.825').first().waitFor();
    await page.keyboard.press('Enter');
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', /^1 of 20 rows selected/);
    assert.equal((await state()).where, 'class == 0 and prediction >= 0.8 and prediction < 0.825');
  });

  it('on a logit scale the keys move in equal steps of the axis, and the scale is kept', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Logit scale' }).click();
    const place = async () => {
      const box = (await slider(page).boundingBox())!;
      return box.x;
    };
    const steps: number[] = [];
    let before = await place();
    for (let i = 0; i < 3; i += 1) {
      await slider(page).press('Shift+ArrowRight');
      steps.push((await place()) - before);
      before = await place();
    }
    assert.ok(Math.max(...steps) - Math.min(...steps) < 1, String(steps));
    assert.ok(Number(await slider(page).getAttribute('aria-valuenow')) < 1);
    assert.equal((await state()).choices?.['scale of scores'], 'logit');
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
    assert.equal((await state()).threshold, 0.6);
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
    await page.getByLabel('A false positive costs … times a false negative').fill('5');
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
    assert.equal((await state()).where, 'class == 0 and prediction >= 0.5');
  });

  it('logits are decided by their probability, and the cell selects by the logit', async () => {
    const logit = (p: number) => Math.log(p / (1 - p)).toFixed(6);
    const page = await open(csv(['label,logit', ...labels.map((label, i) => `${label},${logit(scores[i]!)}`)]));
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    await page.getByRole('button', { name: /^3 30 % rows of class 1 decided as 0/ }).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', /^3 of 20 rows selected/);
    assert.equal((await state()).where, 'class == 1 and prediction < 0');
  });
});
