import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { listenForComplaints } from '../../scripts/vscode/complaints.mts';
import { settled } from '../../scripts/vscode/panel.mts';
import { unpackExtension } from '../../scripts/vscode/server.mts';
import { temporaryFolder } from '../../scripts/vscode/shell.mts';
import { startWebHost, type WebHost } from '../../scripts/vscode/webHost.mts';
import { CodeWindow } from '../../scripts/vscode/window.mts';
import { lossValue } from './shown';

// Errors 1, 0, −2 and 3: squares 1, 0, 4, 9, so the mean squared error is 14/4 = 3.5.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
const meanSquaredError = 'Mean squared error';

/** An extension that brings the file system `virtual:` with these files. */
function virtualFiles(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder('virtual'), 'virtual-files');
  cpSync('test/browser/virtualFiles', folder, { recursive: true });
  writeFileSync(path.join(folder, 'files.json'), JSON.stringify(files));
  return folder;
}

describe('in the browser alone, as on vscode.dev', () => {
  let browser: Browser;
  let host: WebHost;
  let window: CodeWindow;

  before(async () => {
    const vsix = process.env.LOSS_EXPLORER_VSIX;
    assert.ok(vsix, 'LOSS_EXPLORER_VSIX names the package that is tested.');
    host = await startWebHost({ extensions: [await unpackExtension(vsix), virtualFiles({ 'four.csv': four })] });
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1700, height: 1050 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    window = new CodeWindow(page, listenForComplaints(page));
    await page.goto(host.address('virtual:/'));
    await window.explorerItem('four.csv').waitFor();
    // Menus are empty of our commands until the extension host has brought them.
    await window.offer('Loss Explorer: Compute Loss');
    await page.keyboard.press('Escape');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      mkdirSync('out/failed', { recursive: true });
      await window.page.screenshot({ path: `out/failed/web-${this.currentTest.title.replace(/[^\p{L}\d]+/gu, '-').slice(0, 100)}.png` });
    }
    await window.palette('View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    assert.deepEqual(window.complaints.splice(0), [], 'Our code logged errors or was refused something.');
  });

  after(async () => {
    await browser?.close();
    await host?.stop();
  });

  it('a file that is not open: its bytes come from the file system of another extension, and the Node bundles are never asked for', async () => {
    await window.explorerItem('four.csv').click({ button: 'right' });
    await window.chooseFromMenu('Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
    const ours = host.requested.filter(name => /loss-explorer\.loss-explorer[^/]*\/dist\/.*\.js$/.test(name));
    const names = [...new Set(ours.map(name => name.replace(/.*\/dist\//, '')))].sort();
    // The page's script comes in parts whose names change with what is in them.
    const isPart = (name: string) => /^webview\/[\w-]+\.js$/.test(name);
    assert.ok(names.some(isPart));
    assert.deepEqual(
      names.filter(name => !isPart(name)),
      ['engineCore.js', 'web/engine.js', 'web/extension.js', 'webview.js'],
    );
  });

  it('an open file: the tip over a column has its picture and computes, the panel draws its formula, the worst row leads back', async () => {
    await window.explorerItem('four.csv').dblclick();
    const line = window.editor().locator('.view-line').filter({ hasText: '31.5,29.5' });
    await line.waitFor();
    // The tip comes from the engine: an editor that was just opened may still ask for it when the pointer is there.
    const tip = window.page.locator('.monaco-hover:visible').filter({ hasText: 'Compute Loss' });
    const box = await line.boundingBox();
    assert.ok(box);
    await window.page.mouse.move(box.x + 55, box.y + box.height / 2);
    await tip.locator('img[src^="data:image/svg+xml;base64,"]').first().waitFor();
    await tip.getByText('Compute Loss').first().click();
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
    // The host reads a formula from among the extension's files when the card of a loss asks for it.
    await panel.getByRole('region', { name: 'Verdict' }).getByRole('button').first().focus();
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Shift+Tab');
    await panel.locator('#card').getByRole('img').first().waitFor();
    await window.page.keyboard.press('Escape');
    await panel
      .getByRole('button', { name: /^Row 4\b/ })
      .first()
      .click();
    await window.tab('four.csv').click();
    await window.position(position => position.line === 5 && position.selected > 0);
  });

  it('an untitled document with pasted text, computed again when it is edited', async () => {
    await window.palette('File: New Untitled Text File');
    await window.palette('Change Language Mode');
    await window.page.keyboard.type('csv');
    await window.quickRows().filter({ hasText: /^CSV/ }).first().click();
    await window.editor().click();
    await window.page.evaluate(text => navigator.clipboard.writeText(text), four);
    await window.page.keyboard.press('Control+V');
    await window.editor().locator('.view-line').filter({ hasText: '42.75,45.75' }).waitFor();
    await window.palette('Loss Explorer: Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
    // The last prediction becomes 42.75: its error is 0, so the mean is (1 + 0 + 4 + 0)/4 = 1.25.
    await window.select([5, 7], [5, 12]);
    await window.page.keyboard.type('42.75');
    await panel.locator('button[title^="1.25"]:visible').first().waitFor();
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 1.25);
    await window.editor().locator('.view-line').last().click();
    await window.palette('View: Revert and Close Editor');
  });

  it('an example that ships with the extension: it opens with its panel', async () => {
    await window.palette('Loss Explorer: Open Example Data');
    await window.quickRows().filter({ hasText: 'Regression' }).first().click();
    const panel = await window.panel();
    await settled(panel);
    // Mean of the squared differences of the file's two columns, summed exactly (Python's math.fsum): 17.7772842278.
    assert.ok(Math.abs((await lossValue(panel, meanSquaredError)).exact - 17.7772842278) < 1e-10);
    await window.editor().locator('.view-line').first().waitFor();
  });

  it('the reference: a loss by a library’s name for it, with its formulas drawn', async () => {
    await window.palette('Loss Explorer: Open Loss Reference');
    const frame = await window.panel();
    await frame.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await frame.getByRole('combobox').fill('reg:tweedie');
    await frame.getByRole('combobox').press('Enter');
    await frame.getByRole('heading', { level: 2, name: 'Tweedie deviance' }).waitFor();
    assert.equal(await frame.locator('figure.formula > svg').count(), await frame.locator('figure.formula').count());
  });
});
