import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openTab, settled } from '../../scripts/vscode/panel.mts';
import { writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { lossValue } from './shown';
import { world } from './world';

// Errors 1, 0, −2 and 3: the mean squared error is (1 + 0 + 4 + 9)/4 = 3.5.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
const meanSquaredError = 'Mean squared error';

async function waitForValue(panel: Frame, expected: number): Promise<void> {
  const started = Date.now();
  let shown = Number.NaN;
  while (Date.now() - started < 20_000) {
    shown = (await lossValue(panel, meanSquaredError)).exact;
    if (shown === expected) return;
    await panel.page().waitForTimeout(50);
  }
  assert.equal(shown, expected);
}

describe('a panel that lives on', () => {
  const here = world({ 'four.csv': four, 'other.csv': 'a\n1\n' });

  it('computes again when the document is edited', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    // The last prediction becomes 42.75: its error is 0, so the mean is (1 + 0 + 4 + 0)/4 = 1.25.
    await window.select([5, 7], [5, 12]);
    await window.page.keyboard.type('42.75');
    await waitForValue(panel, 1.25);
    await window.palette('File: Revert File');
    await waitForValue(panel, 3.5);
  });

  it('comes back as it was after being hidden behind another editor', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    await openTab(await here.compute(), 'Rows');
    await window.page.locator('.tab', { hasText: 'Loss: four.csv' }).first().click();
    await window.openFile('other.csv');
    await window.page.locator('.tab', { hasText: 'Loss: four.csv' }).first().click();
    const again = await window.panel();
    await settled(again);
    await again.getByRole('tab', { name: 'Rows', selected: true }).waitFor();
    await openTab(again, 'Overview');
    assert.equal((await lossValue(again, meanSquaredError)).exact, 3.5);
  });

  it('comes back after the window is loaded anew', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    await openTab(await here.compute(), 'Shape');
    await window.stored('"tab":"shape"');
    await window.page.reload();
    const again = await window.panel();
    await settled(again);
    await again.getByRole('tab', { name: 'Shape', selected: true }).waitFor();
    await openTab(again, 'Overview');
    assert.equal((await lossValue(again, meanSquaredError)).exact, 3.5);
  });

  it('speaks Korean as soon as the setting says so, and English again', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    const settings = path.join(here.folder, '.vscode/settings.json');
    const isShown = (label: string) => () => window.page.locator('.tab', { hasText: label }).first().isVisible();
    await writeUntilTaken(settings, { 'lossExplorer.language': 'ko' }, isShown('손실: four.csv'));
    await panel.getByRole('tab', { name: '개요' }).waitFor();
    assert.equal(await panel.getByRole('tab', { name: 'Overview' }).count(), 0);
    await writeUntilTaken(settings, { 'lossExplorer.language': 'en' }, isShown('Loss: four.csv'));
    await panel.getByRole('tab', { name: 'Overview' }).waitFor();
    assert.equal(await panel.getByRole('tab', { name: '개요' }).count(), 0);
  });
});
