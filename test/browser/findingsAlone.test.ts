// The strip of findings in the panel's page by itself, with the real engine behind it.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { findingDefinition } from '../../src/advisor/findings/index';
import type { Source } from '../../src/protocol/messages';
import { labelsFromOne, logitsOfThreeQuarters, ratings, threeSigns } from './findingSamples';
import { delivered, scrollsSideways, settled, violations } from './pageChecks';
import { type Bench, type BenchOptions, openBench } from './panelBench';
import { binarySample, regressionSample } from './panelSamples';
import type { PANEL_THEMES } from './panelThemes';
import { verdictValue } from './shown';

const ONE_BASED = 'labels-one-based';
const LOGITS = 'logits-as-probabilities';
const OUTLIERS = 'outliers-dominate';

describe('the strip of findings', () => {
  let browser: Browser;
  let bench: Bench | undefined;
  const open = async (source: Source, options: Partial<BenchOptions> = {}): Promise<Page> => {
    bench = await openBench(browser, { sources: [source], ...options });
    await settled(bench.page);
    return bench.page;
  };
  const asked = (method: string) => bench?.asked.filter(each => each.method === method).map(({ params }) => params) ?? [];
  const strip = (page: Page) => page.getByRole('region', { name: 'What to check in these data' });
  const line = (page: Page, code: string) => strip(page).locator(`[data-key="line:${code}"]`);
  const fixOf = (page: Page, code: string) => strip(page).locator(`[data-key="fix:${code}"]`);
  const titleOf = (code: string) => findingDefinition(code)?.title.en ?? '';
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  const arrived = (page: Page, key: string) =>
    page.waitForFunction(wanted => document.activeElement?.getAttribute('data-key') === wanted, key);
  const says = (page: Page, words: string) => page.locator('.spoken[role=status]', { hasText: words }).waitFor({ state: 'attached' });
  const kindOf = (page: Page) => page.locator('.chip-target .chip-body').textContent();

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

  const looks: readonly [keyof typeof PANEL_THEMES, BenchOptions['language'], number][] = [
    ['dark', 'en', 1400],
    ['light', 'ko', 700],
    ['highContrast', 'en', 700],
    ['highContrastLight', 'ko', 350],
  ];
  for (const [theme, language, width] of looks) {
    it(`axe finds nothing serious in ${theme}, ${language}, ${width} px, with everything open, and the page never scrolls sideways`, async () => {
      for (const source of [labelsFromOne(), threeSigns(), regressionSample()]) {
        const page = await open(source, { theme, language, width });
        for (const each of await page.locator('.findings-fold').all()) await each.click();
        for (const each of await page.locator('.finding-line').all()) await each.click();
        assert.deepEqual(await violations(page), []);
        assert.equal(await scrollsSideways(page), false);
        assert.deepEqual(bench?.complaints, []);
        await bench?.close();
      }
    });
  }

  it('says in one quiet line that there is no mistake, and the code’s loss can be named all the same', async () => {
    const page = await open(binarySample());
    const quiet = strip(page).getByRole('button', { name: /^No mistakes found · \d+ notes?/ });
    assert.equal((await strip(page).boundingBox())?.height, (await quiet.boundingBox())?.height);
    await page.getByRole('button', { name: 'My code uses…' }).waitFor();
    assert.equal(await page.locator('.spoken[role=status]').textContent(), '');
  });

  it('a finding says how sure it is in one line, and unfolds its rows, its reason and the threads behind it', async () => {
    const page = await open(labelsFromOne());
    await says(page, `1 finding: ${titleOf(ONE_BASED)}`);
    const first = line(page, ONE_BASED);
    const said = (await first.textContent()) ?? '';
    assert.match(said, /^Error (sure|likely) /);
    assert.ok(said.includes(titleOf(ONE_BASED)), said);
    assert.equal((await first.boundingBox())?.height, 32);
    await first.click();
    await strip(page).getByRole('heading', { name: 'Why' }).waitFor();
    assert.equal(
      await strip(page).getByRole('link', { name: 'pytorch/pytorch#15666' }).getAttribute('href'),
      'https://github.com/pytorch/pytorch/issues/15666',
    );
    const rows = strip(page).getByRole('group', { name: 'Rows' }).getByRole('button');
    await rows.nth(1).click();
    await delivered(page);
    const row = Number(/\d+/.exec((await rows.nth(1).textContent()) ?? '')?.[0]) - 1;
    assert.deepEqual(asked('reveal'), [{ row, preserveFocus: true }]);
  });

  it('a fix changes the number to the one that was meant, and its undo changes it back', async () => {
    const page = await open(labelsFromOne());
    const value = () => page.locator('.verdict-value').textContent();
    assert.match((await value()) ?? '', /^–/);
    await fixOf(page, ONE_BASED).click();
    await says(page, 'No mistakes found');
    await settled(page);
    // ln 2: findingSamples.ts says why.
    assert.ok(Math.abs((await verdictValue(page.mainFrame())).exact - Math.LN2) < 1e-12);
    assert.equal(await line(page, ONE_BASED).count(), 0);
    await strip(page)
      .getByRole('button', { name: /^Undo: / })
      .click();
    await line(page, ONE_BASED).waitFor();
    await settled(page);
    assert.match((await value()) ?? '', /^–/);
    assert.deepEqual([asked('applyFix').length, asked('undoFix')], [1, [{ index: 0 }]]);
  });

  it('another loss as the fix is taken in the page, and its undo leads back', async () => {
    const page = await open(logitsOfThreeQuarters(), { state: { version: 1, lossId: 'binary_cross_entropy' } });
    await fixOf(page, LOGITS).click();
    await settled(page);
    assert.ok(Math.abs((await verdictValue(page.mainFrame())).exact - Math.log(4 / 3)) < 1e-12);
    assert.equal((await bench?.state())?.lossId, 'binary_cross_entropy_with_logits');
    await strip(page)
      .getByRole('button', { name: /^Undo: / })
      .click();
    await line(page, LOGITS).waitFor();
    assert.equal((await bench?.state())?.lossId, 'binary_cross_entropy');
    assert.deepEqual(asked('applyFix'), []);
  });

  it('everything can be done from the keyboard, and the focus is never lost', async () => {
    const page = await open(labelsFromOne());
    await page.getByRole('button', { name: 'Read again' }).first().focus();
    const until = async (key: string) => {
      for (let stop = 0; stop < 8 && (await focused(page)) !== key; stop += 1) await page.keyboard.press('Tab');
      assert.equal(await focused(page), key);
    };
    await until(`line:${ONE_BASED}`);
    await page.keyboard.press('Enter');
    await strip(page).getByRole('heading', { name: 'Why' }).waitFor();
    await page.keyboard.press('Space');
    await strip(page).getByRole('heading', { name: 'Why' }).waitFor({ state: 'hidden' });
    await until(`fix:${ONE_BASED}`);
    await page.keyboard.press('Enter');
    await arrived(page, `undo:${ONE_BASED}`);
    await page.keyboard.press('Enter');
    await arrived(page, `fix:${ONE_BASED}`);
  });

  it('an answer changes what the header says of the target, stays as a chip, and can be asked for again', async () => {
    const page = await open(threeSigns());
    assert.match((await kindOf(page)) ?? '', /labels −1 and 1/);
    const question = strip(page).getByRole('group', { name: /‘y’/ });
    await question.getByRole('button', { name: /^Names of classes/ }).click();
    await page.locator('.chip-target', { hasText: 'class indices' }).waitFor();
    await strip(page).getByText('Target: class indices — you said so').waitFor();
    await settled(page);
    assert.equal(await focused(page), 'ask-again');
    await page.keyboard.press('Enter');
    await question.waitFor();
    assert.match((await kindOf(page)) ?? '', /labels −1 and 1/);
    await arrived(page, 'question:target:0');
    assert.deepEqual(asked('answer'), [{ answers: { target: 'class-ids' } }, { answers: null }]);
  });

  it('a fix that is an answer is taken as one', async () => {
    const page = await open(ratings());
    await strip(page).locator('[data-key=notes]').click();
    await fixOf(page, 'ordinal-or-class').click();
    await strip(page)
      .getByText(/^Target: .+ — you said so$/)
      .waitFor();
    assert.deepEqual([asked('answer').length, asked('applyFix').length], [1, 0]);
  });

  it('the loss that the code calls is held against the data, kept over a reload, and can be forgotten', async () => {
    const call = { lossId: 'binary_cross_entropy', parameters: { clamp: 'torch' }, call: 'nn.BCELoss()' };
    const page = await open(logitsOfThreeQuarters(), { call });
    assert.equal(await line(page, LOGITS).count(), 0);
    await page.getByRole('button', { name: 'My code uses…' }).click();
    await line(page, LOGITS).waitFor();
    await page.locator('.code-call', { hasText: 'nn.BCELoss()' }).waitFor();
    assert.equal(await focused(page), 'code-call');
    const { lossId, parameters, named } = (await bench?.state()) ?? {};
    assert.deepEqual(
      { lossId, parameters, named },
      { lossId: call.lossId, parameters: { [call.lossId]: { clamp: 'torch' } }, named: { call: call.call, lossId: call.lossId } },
    );
    await page.getByRole('button', { name: 'Forget this call' }).click();
    await page.getByRole('button', { name: 'My code uses…' }).waitFor();
    await settled(page);
    assert.equal(await line(page, LOGITS).count(), 0);
  });

  it('a call that was read from the code is taken over, unless a person has picked a loss', async () => {
    const read = { lossId: 'binary_cross_entropy', parameters: {}, call: 'F.binary_cross_entropy(p, y)' };
    const page = await open(logitsOfThreeQuarters());
    bench?.tell.emit('useLoss', read);
    await line(page, LOGITS).waitFor();
    bench?.tell.emit('useLoss', { ...read, lossId: 'hinge' });
    bench?.tell.emit('language', 'ko');
    await page.getByRole('tab', { name: '개요' }).waitFor();
    assert.equal((await bench?.state())?.lossId, 'binary_cross_entropy');
  });

  it('the editor’s “explain” opens the finding and leads the focus to it', async () => {
    const page = await open(regressionSample());
    bench?.tell.emit('showFinding', { code: OUTLIERS });
    await strip(page).getByRole('heading', { name: 'Why' }).waitFor();
    assert.equal(await focused(page), `line:${OUTLIERS}`);
  });

  it('a dragged slider leaves open what is open, makes no line anew that says the same, and keeps the focus', async () => {
    const page = await open(regressionSample(), { state: { version: 1, tab: 'shape', lossId: 'huber' } });
    await strip(page).locator('[data-key=notes]').click();
    // The first says nothing about δ, the second gives the loss in numbers.
    for (const code of [OUTLIERS, 'sum-or-mean']) await line(page, code).click();
    await line(page, OUTLIERS).evaluate(element => element.setAttribute('data-same', ''));
    const said = await line(page, 'sum-or-mean').textContent();
    await page.getByRole('slider', { name: /δ/ }).focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await settled(page);
    assert.notEqual(await line(page, 'sum-or-mean').textContent(), said);
    assert.equal(await strip(page).locator('.finding-line[aria-expanded=true]').count(), 2);
    assert.equal(await strip(page).locator('[data-same]').count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'range');
  });
});
