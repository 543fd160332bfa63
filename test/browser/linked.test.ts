import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { settled } from '../../scripts/vscode/panel.mts';
import { writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { heatBars, hintedLines } from './editorMarks';
import { world } from './world';

const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';

// Errors 1, 0, 2, 3 and 9 of ten rows, then 0: of ten, the worst has place 0 (the worst 1 %), the next ones 10 %, 20 % and 30 %; six ties
// share places 4 to 9, whose middle is 65 %.
const ten = ['target,prediction', '1,2', '2,2', '3,5', '4,7', '5,14', '6,6', '7,7', '8,8', '9,9', '10,10', ''].join('\n');
const tenBars = { 2: 5, 3: 2, 4: 5, 5: 8, 6: 16, 7: 2, 8: 2, 9: 2, 10: 2, 11: 2 };

const lists = '{\n  "y_true": [10, 20, 30, 40],\n  "y_pred": [11,\n    20,\n    27,\n    45]\n}\n';

describe('rows in the editor and in the panel', () => {
  const here = world({
    'four.csv': four,
    'ten.csv': ten,
    'lists.json': lists,
    'y_true.csv': 'y_true\n10\n20\n30\n40\n',
    'y_pred.csv': 'y_pred\n11\n\n20\n27\n45\n',
  });

  /** Waits for what `look` finds; VS Code draws marks at its own time. */
  async function waitFor<Found>(wanted: Found, look: () => Promise<Found>): Promise<void> {
    const { page } = here.window;
    let found = await look();
    for (
      const deadline = Date.now() + 20_000;
      Date.now() < deadline && JSON.stringify(found) !== JSON.stringify(wanted);
      found = await look()
    )
      await page.waitForTimeout(50);
    assert.deepEqual(found, wanted);
  }
  const hinted = (lines: readonly number[]) => waitFor([...lines], () => hintedLines(here.window.page));
  const bars = (wanted: Readonly<Record<number, number>>) => waitFor(wanted, () => heatBars(here.window.page));

  /** How far to the right the ring of the hovered row stands in the main chart; undefined for none. */
  const ringAt = (panel: Frame): Promise<number | undefined> =>
    panel.evaluate(() => {
      const ring = document.querySelector<HTMLElement>('.plot .ring-linked');
      return !ring || ring.hidden ? undefined : ring.offsetLeft;
    });
  async function ringMoves(panel: Frame, fits: (at: number | undefined) => boolean): Promise<number> {
    let at = await ringAt(panel);
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && !fits(at); at = await ringAt(panel))
      await panel.page().waitForTimeout(50);
    assert.ok(fits(at), `the ring stands at ${at}`);
    return at ?? Number.NaN;
  }

  /** The main chart, with the keys on it. */
  async function focusChart(panel: Frame): Promise<void> {
    await panel.locator('.plot canvas[role="img"]').first().focus();
  }

  it('the row under the cursor is ringed in the chart, and follows it', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    await window.tab('four.csv').click();
    await window.goTo(2);
    const first = await ringMoves(panel, at => at !== undefined);
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.press('ArrowUp');
    const last = await ringMoves(panel, at => at !== undefined && at > first + 20);
    await window.page.keyboard.press('ArrowUp');
    await ringMoves(panel, at => at !== undefined && at < last - 10 && at > first + 10);
    await window.page.keyboard.press('Control+Home');
    await ringMoves(panel, at => at === undefined);
  });

  it('the row that the panel points at is framed in the editor, whose cursor stays', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    await window.tab('four.csv').click();
    await window.goTo(3);
    await focusChart(panel);
    await window.page.keyboard.press('End');
    await hinted([5]);
    await window.page.keyboard.press('Home');
    await hinted([2]);
    await window.page.keyboard.press('ArrowRight');
    await hinted([3]);
    await window.tab('four.csv').click();
    await hinted([]);
    await window.position(position => position.line === 3 && position.column === 1);
  });

  it('of lists, both elements are framed, and either one is ringed', async () => {
    const { window } = here;
    await window.openFile('lists.json');
    const panel = await here.compute();
    await focusChart(panel);
    await window.page.keyboard.press('End');
    await hinted([2, 6]);
    await window.tab('lists.json').click();
    await window.goTo(6, 6);
    const last = await ringMoves(panel, at => at !== undefined);
    await window.goTo(2, 15);
    await ringMoves(panel, at => at !== undefined && at < last - 20);
  });

  it('of two files, the row is framed in the one that is shown, and its cursor is followed', async () => {
    const { window } = here;
    await window.openFile('y_pred.csv');
    await window.explorerItem('y_pred.csv').click();
    await window.explorerItem('y_true.csv').click({ modifiers: ['Control'] });
    await window.explorerItem('y_true.csv').click({ button: 'right' });
    await window.chooseFromMenu('Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    await focusChart(panel);
    await window.page.keyboard.press('End');
    await hinted([6]);
    await window.tab('y_pred.csv').click();
    await window.goTo(6);
    const last = await ringMoves(panel, at => at !== undefined);
    await window.goTo(2);
    await ringMoves(panel, at => at !== undefined && at < last - 20);
  });

  it('heat comes and goes by its command, follows the loss, and goes while the file is being edited', async () => {
    const { window } = here;
    await window.openFile('ten.csv');
    await here.compute();
    assert.deepEqual(await heatBars(window.page), {});
    await window.palette('Loss Explorer: Show or Hide Loss in the Editor');
    await bars(tenBars);
    await window.tab('ten.csv').click();
    // The last error becomes 13: 23 − 10. Now it is the worst, and the 9 of before the next.
    await window.select([11, 4], [11, 6]);
    await window.page.keyboard.type('23');
    await bars({ ...tenBars, 6: 8, 5: 5, 4: 5, 2: 5, 11: 16 });
    await window.palette('File: Revert File');
    await bars(tenBars);
    await window.palette('Loss Explorer: Show or Hide Loss in the Editor');
    await bars({});
  });

  it('heat comes and goes by its setting, and goes with the panel', async () => {
    const { window } = here;
    await window.openFile('ten.csv');
    await here.compute();
    const settings = path.join(here.folder, '.vscode/settings.json');
    const isHeated = (wanted: boolean) => async () => Object.keys(await heatBars(window.page)).length > 0 === wanted;
    await writeUntilTaken(settings, { 'lossExplorer.heat': true }, isHeated(true));
    await bars(tenBars);
    await window.page.locator('.tab', { hasText: 'Loss: ten.csv' }).first().click();
    await window.palette('View: Close Editor');
    await bars({});
    await here.compute();
    await bars(tenBars);
    await writeUntilTaken(settings, { 'lossExplorer.heat': false }, isHeated(false));
  });
});
