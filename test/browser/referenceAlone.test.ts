// The reference's page by itself, with the real engine behind it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { PANEL_THEMES } from './panelThemes';
import { openReference, type ReferenceBench, type ReferenceOptions } from './referenceBench';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds, of whatever weight: the reference is a page of text, so it can be clean. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run().then(result => result.violations),
  );
  return found.map(each => `${each.id} (${each.impact}): ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('heading', { level: 2, name });

describe('the reference alone', () => {
  let browser: Browser;
  let bench: ReferenceBench | undefined;
  const open = async (options: ReferenceOptions = {}): Promise<Page> => {
    bench = await openReference(browser, options);
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

  const STATES: readonly (readonly [state: string, options: ReferenceOptions])[] = [
    ...(Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[]).map(
      theme => [`the page of a loss in ${theme}`, { theme, lossId: 'sparse_categorical_cross_entropy_with_logits' }] as const,
    ),
    ['the page before a loss was chosen', { theme: 'light' }],
    ['a search', { theme: 'light', state: { version: 1, query: 'softmax', selected: 'outside', pageScroll: 0, listScroll: 0 } }],
    ['a search that finds nothing', { state: { version: 1, query: 'xyzzy', selected: '', pageScroll: 0, listScroll: 0 } }],
    ['a narrow tab in Korean', { lossId: 'huber', language: 'ko', width: 420, theme: 'highContrastLight' }],
  ];
  for (const [state, options] of STATES) {
    it(`axe finds nothing with ${state}`, async () => assert.deepEqual(await violations(await open(options)), []));
  }

  it('begins in the search box; what is typed is found and set off, the arrows move, Enter opens, Esc clears', async () => {
    const page = await open();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'combobox');
    await page.keyboard.type('softmax_cross_entropy');
    const options = page.getByRole('option');
    const active = () =>
      page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent);
    // Optax: softmax_cross_entropy is exact, softmax_cross_entropy_with_integer_labels begins with it.
    assert.equal(await options.count(), 2);
    assert.deepEqual(await page.locator('mark').allTextContents(), ['softmax_cross_entropy', 'softmax_cross_entropy']);
    assert.match((await active()) ?? '', /^CCE \(logits\)/);
    await page.keyboard.press('ArrowDown');
    assert.match((await active()) ?? '', /^Sparse CCE \(logits\)/);
    await page.keyboard.press('ArrowDown');
    assert.match((await active()) ?? '', /^Sparse CCE \(logits\)/, 'the list ends there');
    await page.keyboard.press('Enter');
    await heading(page, /^Sparse categorical cross entropy with logits/).waitFor();
    await page.getByRole('option', { selected: true, name: /^Sparse CCE/ }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('combobox').inputValue(), '');
    await page.getByRole('group', { name: 'Regression' }).waitFor();
    await page.getByRole('option', { selected: true, name: /^Sparse CCE/ }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'combobox');
  });

  it('says how many it found, and what to do when there are none', async () => {
    const page = await open();
    await page.keyboard.type('CrossEntropyLoss');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d losses$/ })
      .waitFor();
    await page.getByRole('combobox').fill('xyzzy');
    await page
      .getByRole('status')
      .filter({ hasText: /^0 losses$/ })
      .waitFor();
    await page.getByText('No loss has this name.').waitFor();
    assert.equal(await page.getByRole('option').count(), 0);
    await page.keyboard.press('Enter');
  });

  it('leads from a name that is not included to the sentence about it', async () => {
    const page = await open({ height: 500 });
    await page.keyboard.type('z-loss');
    await page.keyboard.press('Enter');
    const term = page.getByRole('term').filter({ hasText: /^z-loss$/ });
    await term.waitFor();
    await page.waitForFunction(() => document.querySelector('main')!.scrollTop > 0);
    const [top, bottom] = await term.evaluate(element => [element.getBoundingClientRect().top, window.innerHeight]);
    assert.ok(top! >= 0 && top! < bottom!);
  });

  it('shows a page with drawn formulas, a curve, tables and code that can be copied', async () => {
    const page = await open({ lossId: 'binary_cross_entropy' });
    const main = page.getByRole('main');
    assert.equal(await main.locator('figure.formula > svg').count(), 3);
    assert.equal(await main.getByRole('img', { name: /over predicted probability/ }).count(), 1);
    await main
      .getByRole('table', { name: 'Parameters: Binary cross entropy' })
      .getByRole('rowheader', { name: 'labelSmoothing' })
      .waitFor();
    await main.getByRole('cell', { name: 'torch.nn.BCELoss()' }).waitFor();
    await main.getByRole('button', { name: 'Copy PyTorch' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied: PyTorch' }).waitFor();
    assert.match(bench?.copied[0] ?? '', /^import .*\n\nloss = /s);
  });

  it('leads to another loss of the family, with the focus on its page', async () => {
    const page = await open({ lossId: 'huber' });
    await page.getByRole('main').getByRole('button', { name: 'Mean absolute error', exact: true }).click();
    await heading(page, /^Mean absolute error/).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
    await page.getByRole('option', { selected: true, name: /^MAE/ }).waitFor();
  });

  it('shows the loss that somebody asks for while it is open', async () => {
    const page = await open({ lossId: 'huber' });
    bench?.tell.emit('show', { lossId: 'triplet_margin' });
    await heading(page, /^Triplet margin loss/).waitFor();
    const inSight = await page.getByRole('option', { selected: true }).evaluate(element => {
      const [own, room] = [element.getBoundingClientRect(), element.closest('.list')!.getBoundingClientRect()];
      return own.top >= room.top && own.bottom <= room.bottom;
    });
    assert.ok(inSight);
  });

  it('keeps what was typed, read and scrolled to', async () => {
    const page = await open({ state: { version: 1, query: 'hub', selected: 'mse', pageScroll: 300, listScroll: 0 } });
    assert.equal(await page.getByRole('combobox').inputValue(), 'hub');
    await heading(page, /^Mean squared error/).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('main')!.scrollTop), 300);
    await page.keyboard.type('er');
    await page.keyboard.press('Enter');
    await heading(page, /^Huber loss/).waitFor();
    await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 120));
    await page.waitForFunction(() => (window as unknown as { __state: { pageScroll: number } }).__state.pageScroll === 120);
    assert.deepEqual(await bench?.state(), { version: 1, query: 'huber', selected: 'huber', pageScroll: 120, listScroll: 0 });
  });

  it('tells of a loss that it does not know, and goes on', async () => {
    const page = await open({ lossId: 'no_such_loss' });
    await heading(page, /no_such_loss/).waitFor();
    await page.keyboard.type('mse');
    await page.keyboard.press('Enter');
    await heading(page, /^Mean squared error/).waitFor();
  });

  it('changes its language in place', async () => {
    const page = await open({ lossId: 'huber' });
    bench?.tell.emit('language', 'ko');
    await heading(page, /^후버 손실/).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ko');
    assert.equal(await page.getByText('What differs').count(), 0);
    assert.equal(await page.getByRole('combobox', { name: '손실 함수 검색' }).count(), 1);
  });

  it('takes the colours of a theme over in place: formulas and curve follow', async () => {
    const page = await open({ lossId: 'huber', theme: 'light' });
    const colours = () =>
      page.evaluate(() => [
        getComputedStyle(document.querySelector('.formula-svg path')!).fill,
        getComputedStyle(document.querySelector('.curve-picture path[stroke-width="2"]')!).stroke,
      ]);
    const light = await colours();
    await bench?.setTheme('dark');
    const dark = await colours();
    assert.ok(
      light.every((colour, i) => colour !== dark[i]),
      `${light} ${dark}`,
    );
  });

  for (const width of [350, 420, 700, 1000, 1400]) {
    it(`scrolls nothing sideways at ${width} px, in either language`, async () => {
      for (const [lossId, language] of [
        ['tweedie_deviance', 'en'],
        ['sparse_categorical_cross_entropy_with_logits', 'ko'],
      ] as const) {
        const page = await open({ lossId, language, width });
        const tooWide = await page.evaluate(() =>
          ['html', 'main', '.list', '.wide-table']
            .flatMap(selector => [...document.querySelectorAll<HTMLElement>(selector)])
            .filter(element => element.scrollWidth > element.clientWidth + 1)
            .map(element => `${element.className || element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`),
        );
        assert.deepEqual(tooWide, []);
        await bench?.close();
      }
    });
  }

  it('puts the list above the page where there is no room beside it', async () => {
    const page = await open({ lossId: 'huber', width: 699 });
    const [list, main] = [await page.getByRole('listbox').boundingBox(), await page.getByRole('main').boundingBox()];
    assert.ok(list && main && main.y >= list.y + list.height - 1);
  });
});
