// The Learn tab: what each loss wants of a person's predictions, with numbers that can be worked out by hand.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Source } from '../../src/protocol/messages';
import { benchSuite } from './benchSuite';
import { cutOff, delivered, scrollsSideways, violations } from './pageChecks';
import type { BenchOptions } from './panelBench';
import { binarySample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';

function csv(fileName: string, lines: readonly string[]): Source {
  return { kind: 'text', text: lines.join('\n') + '\n', fileName, languageId: 'csv' };
}

/** Errors 0.5 −1 0.25 2.25: mean 0.5, median 0.375; mean square 6.375 / 4, less the square of the mean 5.375 / 4. */
const amounts = csv('amounts.csv', ['y_true,y_pred', '1,1.5', '2,1', '-3.5,-3.25', '4,6.25']);

/** Σ t p / Σ p² = 89.3 / 60 is the factor of the least squares. */
const positive = csv('positive.csv', ['y_true,y_pred', '3,2', '1,1', '4,2', '1.5,1', '9,5', '2.6,3', '5,4']);

/** Logits of ±4 of which nine in ten are right: the cross entropy is least where σ(4/T) = 0.9, at T = 4 / ln 9 = 1.8205. */
const logits = csv('logits.csv', [
  'label,logit',
  ...Array.from({ length: 40 }, (_, i) => `${i % 2},${(i % 2 === 1) === (i % 10 < 9) ? 4 : -4}`),
]);

describe('the Learn tab alone', () => {
  const suite = benchSuite();
  const open = async (source: Source, options: Partial<BenchOptions> = {}): Promise<Page> => {
    return suite.show({ sources: [source], state: { version: 1, tab: 'learn' }, ...options });
  };
  const wishes = async (page: Page, loss: string) =>
    (await page.getByRole('table', { name: 'What each loss wants' }).getByRole('row').filter({ hasText: loss }).allTextContents()).map(
      line => line.replace(/\s+/g, ' '),
    );

  it('MSE asks for the mean of the errors away, and the picture names the centres', async () => {
    const page = await open(amounts);
    const [mse] = await wishes(page, 'Mean squared error');
    assert.match(mse!, /mean.*1\.594.*1\.344.*shifted by −0\.5\b/);
    const label = await page.locator('.learn-wants canvas').first().getAttribute('aria-label');
    // MAE is as small anywhere between the two middle errors, 0.25 and 0.5.
    assert.match(label!, /MSE 0\.5\b/);
    assert.match(label!, /MAE 0\.(2[5-9]|[34]\d*|5)\b/);
  });

  it('amounts above 0 may be scaled, too', async () => {
    const page = await open(positive);
    const [scaled] = await wishes(page, '×');
    assert.match(scaled!, /^Mean squared error.*× 1\.488: they are too low in proportion/);
  });

  it('logits that are too sure want a temperature', async () => {
    const page = await open(logits);
    const [wish] = await wishes(page, 'Binary cross entropy');
    assert.match(wish!, /divided by 1\.82.*too sure/);
  });

  it('probabilities are told why they have no wish', async () => {
    const page = await open(binarySample());
    await page.getByText('Probabilities cannot be shifted').waitFor();
  });

  it('leads to the page of the loss, and to its shape', async () => {
    const page = await open(amounts, { state: { version: 1, tab: 'learn', lossId: 'mae' } });
    await page.getByRole('button', { name: 'The page of this loss' }).click();
    await delivered(page);
    assert.deepEqual(suite.bench.asked.at(-1), { method: 'openReference', params: { lossId: 'mae' } });
    await page.getByRole('button', { name: 'Its shape' }).click();
    await page.getByRole('tab', { name: 'Shape', selected: true }).waitFor();
  });

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[]) {
    it(`axe finds nothing serious in ${theme}`, async () => {
      const page = await open(positive, { theme });
      assert.deepEqual(await violations(page), []);
    });
  }

  it('nothing is cut off or wider than a narrow panel in Korean', async () => {
    const page = await open(positive, { language: 'ko', width: 500 });
    assert.deepEqual(await cutOff(page), []);
    assert.equal(await scrollsSideways(page), false);
  });
});
