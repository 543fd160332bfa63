// What VS Code does to a panel: hides it, loads its window anew, changes and deletes its file. The view comes back as it was.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openTab, settled } from '../../scripts/vscode/panel.mts';
import { lossValue } from './shown';
import { world } from './world';

// Errors 1, 0, −2 and 3: the mean absolute error is 6/4 = 1.5.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
const meanAbsoluteError = 'Mean absolute error';

describe('a panel whose page, window or file goes', () => {
  const here = world({ 'four.csv': four, 'other.csv': 'a\n1\n' });
  const tab = () => here.window.page.locator('.tab', { hasText: 'Loss: four.csv' }).first();

  /** Opens a fold, chooses a way to show rows, clicks the last point and scrolls: a view that a person has made theirs. */
  async function madeOwn(): Promise<void> {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    await panel.getByText(/losses do not fit these data/).click();
    await openTab(panel, 'Rows');
    await panel.getByRole('button', { name: 'Histogram' }).first().click();
    await openTab(panel, 'Overview');
    await panel.locator('.plot canvas[role="img"]').first().focus();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await panel.evaluate(() => scrollTo(0, 300));
    await window.stored('"scroll":300');
  }

  async function isAsBefore(panel: Frame): Promise<void> {
    await settled(panel);
    await panel.waitForFunction(() => Math.abs(scrollY - 300) <= 1);
    await panel.waitForFunction(() =>
      [...document.querySelectorAll('details')].some(({ open, textContent }) => open && /do not fit/.test(textContent ?? '')),
    );
    await openTab(panel, 'Rows');
    await panel.getByRole('button', { name: 'Histogram', pressed: true }).first().waitFor();
  }

  it('hidden and shown: scrolled, unfolded and chosen as before', async () => {
    const { window } = here;
    await madeOwn();
    await tab().click();
    await window.openFile('other.csv');
    await tab().click();
    await isAsBefore(await window.panel());
  });

  it('a window that is loaded anew: the same', async () => {
    const { window } = here;
    await madeOwn();
    await window.page.reload();
    await isAsBefore(await window.panel());
  });

  it('an edit: the tab, the choice and the selection stay', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    await openTab(panel, 'Rows');
    await panel.getByRole('button', { name: 'Histogram' }).first().click();
    await window.tab('four.csv').click();
    await window.select([5, 7], [5, 12]);
    await window.page.keyboard.type('42.75');
    await openTab(panel, 'Overview');
    await panel.waitForFunction(() => /0\.75/.test(document.querySelector('table')?.textContent ?? ''));
    // (1 + 0 + 2 + 0)/4.
    assert.equal((await lossValue(panel, meanAbsoluteError)).exact, 0.75);
    await openTab(panel, 'Rows');
    await panel.getByRole('button', { name: 'Histogram', pressed: true }).first().waitFor();
    await window.tab('four.csv').click();
    await window.palette('File: Revert File');
  });

  it('a deleted file: it says so and keeps its numbers; the file that comes back is computed', async () => {
    const { window, folder } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    await window.tab('four.csv').click();
    await window.palette('View: Close Editor');
    rmSync(path.join(folder, 'four.csv'));
    await panel.getByText('The source ‘four.csv’ is no longer there').first().waitFor();
    assert.equal((await lossValue(panel, meanAbsoluteError)).exact, 1.5);
    // The third error becomes 0: (1 + 0 + 0 + 3)/4 = 1.
    writeFileSync(path.join(folder, 'four.csv'), four.replace('31.5,29.5', '31.5,31.5'));
    await panel.getByText('The source ‘four.csv’ is no longer there').first().waitFor({ state: 'detached' });
    await settled(panel);
    assert.equal((await lossValue(panel, meanAbsoluteError)).exact, 1);
  });
});
