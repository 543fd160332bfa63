import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { openTab, settled } from '../../scripts/vscode/panel.mts';
import { type Bench, type BenchOptions, openBench } from './panelBench';
import { regressionSample } from './panelSamples';
import { PANEL_THEMES } from './panelThemes';
import { world } from './world';

// Errors 1, 0, −2 and 3. Huber with δ = 1: (0.5 + 0 + 1.5 + 2.5)/4; with δ = 2: (0.5 + 0 + 2 + 4)/4.
const scores = 'target;prediction\n10,5;11,5\n20,25;20,25\n31,5;29,5\n42,75;45,75\n';

const program = (loss: string, shown: string): string => `# Huber loss with PyTorch
# Run it in the folder of scores.csv.
import pandas as pd
import torch
import torch.nn.functional as F

data = pd.read_csv("scores.csv", sep=";", decimal=",")
target = data["target"].to_numpy("float64")
prediction = data["prediction"].to_numpy("float64")

target = torch.tensor(target)
prediction = torch.tensor(prediction)
loss = ${loss}
print(float(loss))  # Loss Explorer: ${shown}
`;

describe('copying code', () => {
  const here = world({ 'scores.csv': scores });
  const clipboard = () => here.window.page.evaluate(() => navigator.clipboard.readText());
  const huberOf = async (): Promise<Frame> => {
    await here.window.openFile('scores.csv');
    const panel = await here.compute();
    await panel.getByRole('table', { name: 'Losses on these data' }).getByRole('button', { name: 'Huber loss', exact: true }).click();
    await panel.getByRole('region', { name: 'Verdict' }).getByRole('heading', { name: 'Huber loss' }).waitFor();
    await settled(panel);
    return panel;
  };

  it('from the verdict gives a program that loads this file and computes this number', async () => {
    const panel = await huberOf();
    const button = panel.getByRole('button', { name: 'Copy code' });
    const before = await button.boundingBox();
    await button.click();
    await panel.getByRole('menuitem', { name: 'PyTorch' }).click();
    await panel.locator('.copy-code.is-copied').waitFor();
    assert.deepEqual(await button.boundingBox(), before, 'The button has not moved.');
    assert.equal(await clipboard(), program('F.huber_loss(prediction, target, delta=1.0)', '1.125'));
  });

  it('by the command takes the parameter that was moved, and opens the code in a new editor', async () => {
    const { window } = here;
    const panel = await huberOf();
    await openTab(panel, 'Shape');
    await panel.getByRole('spinbutton', { name: /δ/ }).fill('2');
    await panel.getByText('δ = 2', { exact: true }).first().waitFor();
    await settled(panel);
    await window.palette('Loss Explorer: Copy Code for This Number');
    await window.quickRows().filter({ hasText: 'PyTorch' }).first().waitFor();
    // By the keyboard: VS Code ignores a click that comes too soon.
    await window.page.keyboard.type('PyTorch');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // The server of the tests shows no toasts; the message waits in the centre.
    await window.palette('Notifications: Show Notifications');
    await window.page.locator('.notifications-center').getByRole('button', { name: 'Open in New Editor' }).click();
    await window.page.locator('.view-line', { hasText: 'F.huber_loss(prediction, target, delta=2.0)' }).first().waitFor();
    assert.equal(await clipboard(), program('F.huber_loss(prediction, target, delta=2.0)', '1.625'));
    // An untitled editor with text would ask before it closes.
    await window.palette('View: Revert and Close Editor');
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

describe('the menu of libraries', () => {
  let browser: Browser;
  let bench: Bench | undefined;
  const open = async (options: Partial<BenchOptions> = {}): Promise<Page> => {
    bench = await openBench(browser, { sources: [regressionSample()], state: { version: 1, lossId: 'huber' }, ...options });
    await bench.page.locator('.copy-code-button').waitFor();
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

  for (const theme of Object.keys(PANEL_THEMES) as (keyof typeof PANEL_THEMES)[]) {
    it(`opens without a serious finding of axe in ${theme}`, async () => {
      const page = await open({ theme });
      await page.getByRole('button', { name: 'Copy code' }).click();
      await page.getByRole('menu', { name: 'Library' }).waitFor();
      await page.evaluate(axe);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run().then(({ violations }) => violations),
      );
      assert.deepEqual(
        found
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
        [],
      );
    });
  }

  it('is worked by the keyboard: arrows go around, letters jump, Escape goes back to the button, Enter copies', async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('button', { name: 'Copy code' }).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'PyTorch');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'NumPy');
    await page.keyboard.press('k');
    assert.equal(await focused(), 'Keras');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'copy-code-button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.copy-code.is-copied').waitFor();
    assert.deepEqual(bench?.asked.at(-1), { method: 'copyCode', params: { lossId: 'huber', parameters: {}, library: 'numpy' } });
    assert.equal(await page.getByRole('status').textContent(), 'NumPy code copied');
  });

  it('says why there is no code, within the panel, until the focus leaves', async () => {
    const text = ['y_true,y_pred', ...Array.from({ length: 1500 }, (_, row) => `${row},${row + (row % 7)}`)].join('\n');
    const page = await open({ sources: [{ kind: 'text', text, fileName: 'Untitled-1', languageId: 'csv' }], width: 600 });
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('Save the data as a CSV file').waitFor();
    const box = await alert.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 600, `it lies from ${box?.x} to ${(box?.x ?? 0) + (box?.width ?? 0)}`);
    await page.keyboard.press('Tab');
    await alert.waitFor({ state: 'hidden' });
  });

  for (const width of [350, 500, 700]) {
    it(`stays within a panel of ${width} px`, async () => {
      const page = await open({ width, language: 'ko' });
      await page.getByRole('button', { name: '코드 복사' }).click();
      const menu = await page.getByRole('menu').boundingBox();
      assert.ok(
        menu && menu.x >= 0 && menu.x + menu.width <= width,
        `the menu lies from ${menu?.x} to ${(menu?.x ?? 0) + (menu?.width ?? 0)}`,
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    });
  }
});
