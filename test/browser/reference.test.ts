import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { patience, writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { world } from './world';

// Errors 1, 0, −2 and 3.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
const COMMAND = 'Loss Explorer: Open Loss Reference';
const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

describe('the loss reference in VS Code', () => {
  const here = world({ 'four.csv': four });

  /** The document of the reference, once it is there; a panel may be open beside it. */
  async function reference(): Promise<Frame> {
    const { page } = here.window;
    for (const deadline = Date.now() + patience; Date.now() < deadline; await page.waitForTimeout(50)) {
      for (const frame of page.frames()) {
        const isThere = await frame.evaluate(() => document.querySelector('main.page[aria-busy="false"]') !== null).catch(() => false);
        if (isThere) return frame;
      }
    }
    throw new Error('The reference never came.');
  }

  /** Opens it from the palette and waits until one can type into its search box. */
  async function open(): Promise<Frame> {
    await here.window.palette(COMMAND);
    const frame = await reference();
    await frame.waitForFunction(() => document.hasFocus() && document.activeElement?.getAttribute('role') === 'combobox');
    return frame;
  }

  const opened = (frame: Frame, name: string) => frame.getByRole('main').getByRole('heading', { level: 2, name }).waitFor();

  it('opens from the palette without any file, finds a loss by PyTorch’s name for it, and copies its code', async () => {
    const { window } = here;
    const frame = await open();
    await window.tab('Loss Reference').waitFor();
    await window.page.keyboard.type('BCEWithLogits');
    await frame.locator('mark', { hasText: 'BCEWithLogits' }).first().waitFor();
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowUp');
    await window.page.keyboard.press('Enter');
    await opened(frame, 'Binary cross entropy with logits');
    // The formulas come from the pack that is shipped.
    assert.equal(await frame.getByRole('main').locator('figure.formula > svg').count(), 3);
    await frame.getByRole('button', { name: 'Copy PyTorch' }).click();
    await frame.getByRole('status').filter({ hasText: 'Copied: PyTorch' }).waitFor();
    const copied = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^import torch\.nn\.functional as F\n\nloss = F\.binary_cross_entropy_with_logits\(prediction, target/);
  });

  it('is one tab: the command brings it back with what was read, also after a reload of the window', async () => {
    const { window } = here;
    const frame = await open();
    await window.page.keyboard.type('reg:tweedie');
    await window.page.keyboard.press('Enter');
    await opened(frame, 'Tweedie deviance');
    await window.openFile('four.csv');
    await window.palette(COMMAND);
    assert.equal(await window.page.locator('.tab', { hasText: 'Loss Reference' }).count(), 1);
    await opened(await reference(), 'Tweedie deviance');
    await window.stored('"selected":"tweedie_deviance"');
    await window.page.reload();
    await window.tab('Loss Reference').click();
    const again = await reference();
    await opened(again, 'Tweedie deviance');
    assert.equal(await again.getByRole('combobox').inputValue(), 'reg:tweedie');
  });

  it('speaks Korean as soon as the setting says so, and English again', async () => {
    const { window } = here;
    const frame = await open();
    await window.page.keyboard.type('huber_loss');
    await window.page.keyboard.press('Enter');
    await opened(frame, 'Huber loss');
    const settings = path.join(here.folder, '.vscode/settings.json');
    const isShown = (label: string) => () => window.page.locator('.tab', { hasText: label }).first().isVisible();
    await writeUntilTaken(settings, { 'lossExplorer.language': 'ko' }, isShown('손실 함수 사전'));
    await opened(frame, '후버 손실');
    await writeUntilTaken(settings, { 'lossExplorer.language': 'en' }, isShown('Loss Reference'));
    await opened(frame, 'Huber loss');
  });

  it('axe finds nothing in it', async () => {
    const frame = await open();
    await here.window.page.keyboard.type('softmax');
    await here.window.page.keyboard.press('Enter');
    await opened(frame, 'Categorical cross entropy with logits');
    await frame.evaluate(axe);
    const found = await frame.evaluate(async () => {
      type Results = { violations: { id: string; nodes: { html: string }[] }[] };
      const runner = (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<Results> } }).axe;
      const { violations } = await runner.run(document, { rules: { 'document-title': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    assert.deepEqual(found, []);
  });

  it('opens from the panel at the loss in use', async () => {
    await here.window.openFile('four.csv');
    const panel = await here.compute();
    await panel
      .getByRole('button', { name: /^More… / })
      .first()
      .click();
    const frame = await reference();
    const [name = ''] = await frame.getByRole('option', { selected: true }).locator('.option-names').allTextContents();
    assert.ok(name.length > 0);
  });

  it('opens from the card of a loss, which stays while it is hovered and which the keyboard can enter', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    const name = panel
      .getByRole('table', { name: 'Losses on these data' })
      .getByRole('button', { name: 'Mean absolute error', exact: true });
    await name.hover();
    const card = panel.getByRole('dialog', { name: 'Mean absolute error' });
    await card.getByRole('img').first().waitFor();
    await card.getByRole('button', { name: 'More… Mean absolute error' }).hover();
    await window.page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });
    await name.focus();
    await window.page.keyboard.press('Shift+Tab');
    await window.page.keyboard.press('Tab');
    await card.getByRole('img').first().waitFor();
    await window.page.keyboard.press('Tab');
    await panel.waitForFunction(() => document.activeElement?.textContent === 'More…');
    await window.page.keyboard.press('Enter');
    await opened(await reference(), 'Mean absolute error');
  });
});
