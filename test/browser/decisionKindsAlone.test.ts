// The Decisions tab of several classes, of labels, and of scores and rows that leave something undefined; its look in themes and widths.
import assert from 'node:assert/strict';
import { csv, decisionsBench, labels, matrix, scores, selected, slider } from './decisionsBench';
import { cutOff, scrollsSideways, violations } from './pageChecks';
import { binarySample, classSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

describe('the Decisions tab by kind of classes', () => {
  const { open, state } = decisionsBench();

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

  it('of several labels a line of the table shows the curves of its label, and the cells select by it', async () => {
    const flags = labels.map((label, i) => [label, labels[(i + 1) % 20]!]);
    const text = JSON.stringify({ y_true: flags, y_prob: scores.map((score, i) => [score, scores[(i + 5) % 20]!]) });
    const page = await open({ kind: 'text', text, fileName: 'labels.json', languageId: 'json' });
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) })
      .first()
      .click();
    const second = (isOne: boolean, isTaken: boolean) =>
      flags.filter(([, flag], i) => (flag === 1) === isOne && scores[(i + 5) % 20]! >= 0.5 === isTaken).length;
    const counts = [second(false, false), second(false, true), second(true, false), second(true, true)];
    assert.notDeepEqual(counts, [6, 4, 3, 7]);
    await page.waitForFunction(
      wanted => [...document.querySelectorAll('.matrix-cell strong')].map(cell => cell.textContent).join() === wanted,
      counts.join(),
    );
    await page.locator('.matrix-cell').nth(2).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', new RegExp(`^${counts[2]} of 20 rows selected`));
    assert.equal((await state()).where, 'target1 > 0.5 and prediction1 < 0.5');
  });

  it('scores that are no probabilities: the usual threshold is 0, and why there is no calibration', async () => {
    const page = await open(csv(['label,score', ...labels.map((label, i) => `${2 * label - 1},${(4 * scores[i]! - 2).toFixed(2)}`)]));
    assert.equal(await slider(page).getAttribute('aria-valuenow'), '0');
    assert.deepEqual(await matrix(page), [6, 4, 3, 7]);
    await page.getByText('These scores are no probabilities').waitFor();
    await page.getByRole('region', { name: 'Calibration', exact: true }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^3 30 % rows/ }).click();
    await selected(page).waitFor();
    assert.match((await selected(page).textContent()) ?? '', /^3 of 20 rows selected/);
  });

  it('probabilities that are all alike: ranked by chance', async () => {
    const page = await open(csv(['label,probability', ...labels.map(label => `${label},0.3`)]), {
      state: { version: 1, tab: 'decisions', lossId: 'binary_cross_entropy' },
    });
    await page.getByText('AUC 0.5', { exact: true }).waitFor();
    assert.deepEqual(await matrix(page), [10, 0, 10, 0]);
  });

  it('where false positives are dear the best threshold takes none, and can be set', async () => {
    // The highest score is a negative's.
    const page = await open(csv(['label,probability', ...labels.map((label, i) => `${label},${(1 - scores[i]!).toFixed(2)}`)]));
    await page.getByLabel('A false positive costs … times a false negative').fill('50');
    await page.keyboard.press('Enter');
    // Halfway from 0.98, the highest score, to 1.
    await page.getByRole('button', { name: 'Best threshold: 0.99' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.matrix-cell strong')[0]?.textContent === '10');
    assert.deepEqual(await matrix(page), [10, 0, 10, 0]);
  });

  it('one class only: says that there is nothing to rank', async () => {
    const page = await open(csv(['label,probability', ...scores.map(score => `1,${score}`)]), {
      state: { version: 1, tab: 'decisions', lossId: 'binary_cross_entropy' },
    });
    await page.getByText(/Only one class occurs in these rows/).waitFor();
    await page.getByRole('region', { name: 'ROC curve' }).waitFor({ state: 'hidden' });
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[])
    it(`axe finds nothing serious in ${theme}`, async () => assert.deepEqual(await violations(await open(binarySample(), { theme })), []));

  for (const [what, sample] of [
    ['two', binarySample],
    ['several', classSample],
  ] as const)
    for (const width of [500, 700, 1400])
      it(`nothing of ${what} classes is cut off or wider than a panel of ${width} pixels in Korean`, async () => {
        const page = await open(sample(), { language: 'ko', width });
        assert.deepEqual(await cutOff(page), []);
        assert.equal(await scrollsSideways(page), false);
      });
});
