// What a person saves from a panel and brings to it, by VS Code's own dialogs: rows, a picture, a view, a report, a second file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openTab, settled } from '../../scripts/vscode/panel.mts';
import { patience } from '../../scripts/vscode/settings.mts';
import { world } from './world';

// Errors 1, 0, −2 and 3: squares 1, 0, 4 and 9, mean 3.5; absolute 1.5.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
// The other model errs by 1 in every row.
const other = 'prediction\n11.5\n21.25\n32.5\n43.75\n';

describe('what is saved and opened by dialogs', () => {
  const here = world({ 'four.csv': four, 'other.csv': other });

  const compute = async (): Promise<Frame> => {
    await here.window.openFile('four.csv');
    return here.compute();
  };
  const fileOf = (name: string) => path.join(here.folder, name);
  /** Names a file in VS Code's dialog, which this build draws itself. */
  const answer = async (name: string): Promise<void> => {
    const input = here.window.page.locator('.quick-input-widget:visible input.input').first();
    await input.waitFor();
    await here.window.page.waitForFunction(
      folder => document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.startsWith(folder),
      here.folder,
    );
    await input.fill(fileOf(name));
    await here.window.page
      .locator('.quick-input-widget:visible .quick-input-action .monaco-button, .quick-input-widget:visible a.monaco-button')
      .first()
      .click();
  };
  const take = async (panel: Frame, item: string): Promise<void> => {
    await panel.getByRole('button', { name: 'Save or copy…' }).click();
    await panel.getByRole('menuitem', { name: item }).click();
  };
  const written = async (name: string): Promise<Buffer> => {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await here.window.page.waitForTimeout(50))
      if (existsSync(fileOf(name)) && readFileSync(fileOf(name)).length > 0) return readFileSync(fileOf(name));
    throw new Error(`${name} was never written.`);
  };

  it('the rows as CSV, each with its loss; and as an array for NumPy', async () => {
    const panel = await compute();
    await take(panel, 'Rows as CSV…');
    await answer('rows.csv');
    const [header = '', ...lines] = (await written('rows.csv')).toString().trim().split(/\r?\n/);
    const loss = header.split(',').indexOf('loss');
    assert.ok(loss > 0, header);
    assert.deepEqual(
      lines.map(line => Number(line.split(',')[loss])),
      [1, 0, 4, 9],
    );
    await take(panel, 'Rows for NumPy (.npy)…');
    await answer('rows.npy');
    assert.equal((await written('rows.npy')).subarray(1, 6).toString('latin1'), 'NUMPY');
  });

  it('a chart as a drawing', async () => {
    const panel = await compute();
    await panel.getByRole('button', { name: 'Save picture' }).first().click();
    await panel.getByRole('menuitem', { name: 'Drawing (SVG)…' }).click();
    await answer('chart.svg');
    assert.match((await written('chart.svg')).toString(), /^<svg[\s\S]*Prediction against target[\s\S]*<\/svg>\s*$/);
  });

  it('the report in a new editor', async () => {
    const panel = await compute();
    await take(panel, 'Report in a new editor');
    await here.window.page.locator('.tab', { hasText: 'Untitled' }).first().waitFor();
    await here.window.page.locator('.view-line', { hasText: '3.5' }).first().waitFor();
    // Closed like this it does not ask whether to save it.
    await here.window.palette('View: Revert and Close Editor');
  });

  it('a view that is saved, and opened again after everything was closed', async () => {
    const panel = await compute();
    await openTab(panel, 'Rows');
    await panel.getByRole('button', { name: 'Histogram' }).first().click();
    await take(panel, 'Save this view…');
    await answer('mine.lossview.json');
    await written('mine.lossview.json');
    await here.window.clear();
    await here.window.palette('Loss Explorer: Open Saved View…');
    await answer('mine.lossview.json');
    const again = await here.window.panel();
    await again.getByRole('tab', { name: 'Rows', selected: true }).waitFor();
    await settled(again);
    await again.getByRole('button', { name: 'Histogram', pressed: true }).first().waitFor();
  });

  it('a second file of predictions: the model that errs by 1 everywhere has the smaller squared error', async () => {
    const panel = await compute();
    await panel.getByRole('button', { name: /^Compare models/ }).click();
    await panel.getByRole('button', { name: 'Add a model' }).click();
    await panel.getByText('A file of predictions…').click();
    await answer('other.csv');
    const table = panel.getByRole('table', { name: 'Value of each model' });
    const line = table.getByRole('row').filter({ hasText: 'other.csv' }).first();
    await line.waitFor();
    const value = (await line.locator('button.value').first().getAttribute('title')) ?? '';
    assert.equal(Number(value.split('\n')[0]), 1);
    await panel.getByRole('region', { name: 'Verdict' }).getByText('3.5').first().waitFor();
  });
});
