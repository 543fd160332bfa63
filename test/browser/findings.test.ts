import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { settled } from '../../scripts/vscode/panel.mts';
import { writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { verdictValue } from './shown';
import { world } from './world';

// Labels 1 to 3 beside logits of which the true class always has ln 8 and the others 0: p = 8/10, cross-entropy ln(10/8).
const fromOne = [
  'label,logit_0,logit_1,logit_2',
  ...[1, 2, 3, 1, 2, 3, 3, 2, 1].map(label => [label, ...[1, 2, 3].map(c => (c === label ? 2.0794415416798357 : 0))].join(',')),
  '',
].join('\n');
const meant = Math.log(10 / 8);

const ratings = 'rating,y_pred\n1,1.5\n2,2.5\n3,2.75\n4,4.25\n5,4\n2,2.25\n3,3.5\n4,3.25\n5,4.75\n1,2\n';

describe('a mistake in the data', () => {
  const here = world({ 'from-one.csv': fromOne, 'ratings.csv': ratings });
  const strip = (panel: Frame) => panel.getByRole('region', { name: 'What to check in these data' });
  const squiggles = () => here.window.page.locator('.squiggly-error');
  const near = (value: number) => assert.ok(Math.abs(value - meant) < 1e-9, `${value} is ln(10/8)`);

  async function waitForValue(panel: Frame): Promise<void> {
    await panel.waitForFunction(() => /0\.2231/.test(document.querySelector('[aria-label="Verdict"]')?.textContent ?? ''));
    near((await verdictValue(panel)).exact);
  }

  it('is found, marked in the editor, and set right in the panel alone, and comes back with Undo', async () => {
    const { window } = here;
    await window.openFile('from-one.csv');
    const panel = await here.compute();
    await strip(panel).getByText('Labels count from 1').first().waitFor();
    await squiggles().first().waitFor();
    await strip(panel)
      .getByRole('button', { name: /^Subtract 1/ })
      .first()
      .click();
    await waitForValue(panel);
    await squiggles().first().waitFor({ state: 'detached' });
    await window.tab('from-one.csv').click();
    assert.match((await window.editor().textContent()) ?? '', /1,2\.07/);
    await strip(panel).getByRole('button', { name: /^Undo/ }).first().click();
    await strip(panel).getByText('Labels count from 1').first().waitFor();
    await squiggles().first().waitFor();
  });

  it('has a quick fix in the editor, by keyboard', async () => {
    const { window } = here;
    await window.openFile('from-one.csv');
    const panel = await here.compute();
    await squiggles().first().waitFor();
    await window.tab('from-one.csv').click();
    // The first row with the label 3, which does not exist.
    await window.goTo(4);
    await window.page.keyboard.press('Control+.');
    const fix = window.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'in the loss panel only' }).first();
    await fix.waitFor();
    await window.page.keyboard.press('Enter');
    await waitForValue(panel);
  });

  it('is not marked where the setting says off', async () => {
    const { window } = here;
    await window.openFile('from-one.csv');
    const panel = await here.compute();
    await squiggles().first().waitFor();
    const settings = path.join(here.folder, '.vscode/settings.json');
    await writeUntilTaken(settings, { 'lossExplorer.diagnostics': 'off' }, () =>
      squiggles()
        .first()
        .waitFor({ state: 'detached', timeout: 3000 })
        .then(
          () => true,
          () => false,
        ),
    );
    await strip(panel).getByText('Labels count from 1').first().waitFor();
    await writeUntilTaken(settings, {}, () =>
      squiggles()
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        ),
    );
  });

  it('an answer is remembered for the columns of the file', async () => {
    const { window } = here;
    await window.openFile('ratings.csv');
    const panel = await here.compute();
    const chip = (frame: Frame) => frame.locator('.chip-target .chip-body');
    const answer = strip(panel).getByRole('button', { name: /class/i }).first();
    if (!(await answer.isVisible())) await strip(panel).locator('.findings-fold').first().click();
    await answer.click();
    await panel.waitForFunction(() => /class indices/.test(document.querySelector('.chip-target .chip-body')?.textContent ?? ''));
    await window.page.locator('.tab', { hasText: 'Loss: ratings.csv' }).first().click();
    await window.palette('View: Close Editor');
    await window.page.locator('.tab', { hasText: 'Loss: ratings.csv' }).waitFor({ state: 'detached' });
    await window.openFile('ratings.csv');
    const again = await here.compute();
    await settled(again);
    assert.match((await chip(again).textContent()) ?? '', /class indices/);
  });
});
