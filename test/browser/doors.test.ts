import assert from 'node:assert/strict';
import { settled } from '../../scripts/vscode/panel.mts';
import { lossValue, verdictValue } from './shown';
import { world } from './world';

// Errors 1, 0, −2 and 3: squares 1, 0, 4, 9, so the mean squared error is 14/4 = 3.5 and the mean absolute error 6/4 = 1.5.
const four = 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n';
const meanSquaredError = 'Mean squared error';

describe('every door to the panel', () => {
  const here = world({
    'four.csv': four,
    'truth.csv': 'y_true\n10.5\n20.25\n31.5\n42.75\n',
    'model.csv': 'y_pred\n11.5\n20.25\n29.5\n45.75\n',
    'unnamed.csv': 'a,b,c\n10.5,1.5,11.5\n20.25,2.25,20.25\n31.5,3.5,29.5\n42.75,4.25,45.75\n',
    'pair.json': '{\n  "y_true": [10.5, 20.25, 31.5, 42.75],\n  "y_pred": [11.5, 20.25, 29.5, 45.75]\n}\n',
  });

  it('the palette takes the whole document when nothing is selected', async () => {
    await here.window.openFile('four.csv');
    assert.equal((await lossValue(await here.compute(), meanSquaredError)).exact, 3.5);
  });

  it('the panel opens beside the data and leaves the focus in the editor', async () => {
    await here.window.openFile('four.csv');
    await here.compute();
    await here.window.page.keyboard.press('Control+Home');
    await here.window.position(position => position.line === 1 && position.column === 1);
  });

  it('a right-click on a file in the explorer', async () => {
    const { window } = here;
    await window.explorerItem('four.csv').click({ button: 'right' });
    await window.chooseFromMenu('Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
  });

  it('two files selected in the explorer are target and prediction by their names', async () => {
    const { window } = here;
    await window.explorerItem('model.csv').click();
    await window.explorerItem('truth.csv').click({ modifiers: ['Control'] });
    await window.explorerItem('truth.csv').click({ button: 'right' });
    await window.chooseFromMenu('Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
    await window.page.locator('.tab', { hasText: 'Loss: truth.csv × model.csv' }).first().waitFor();
  });

  it('the CodeLens above a pair that is recognised by name in JSON', async () => {
    const { window } = here;
    await window.openFile('pair.json');
    await window.page.locator('.codelens-decoration a').filter({ hasText: 'Compute Loss' }).first().click();
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
  });

  it('the tip over a column says what fits, with a picture and a link that computes', async () => {
    const { window } = here;
    await window.openFile('four.csv');
    const line = window.editor().locator('.view-line').filter({ hasText: '31.5,29.5' });
    const box = await line.boundingBox();
    assert.ok(box);
    await window.page.mouse.move(box.x + 55, box.y + box.height / 2);
    const tip = window.page.locator('.monaco-hover:visible').filter({ hasText: 'Compute Loss' });
    await tip.waitFor();
    await tip.locator('img[src^="data:image/svg+xml;base64,"]').first().waitFor();
    await tip.getByText('Compute Loss').first().click();
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await verdictValue(panel)).exact > 0, true);
  });

  it('asks which columns are meant when names do not tell, and remembers the answer for the file', async () => {
    const { window } = here;
    await window.openFile('unnamed.csv');
    await window.palette('Loss Explorer: Compute Loss');
    await window.quickRows().filter({ hasText: /^a/ }).first().click();
    await window.quickRows().filter({ hasText: /^c/ }).first().click();
    const first = await window.panel();
    await settled(first);
    assert.equal((await lossValue(first, meanSquaredError)).exact, 3.5);

    await window.page.locator('.tab', { hasText: 'Loss: unnamed.csv' }).first().click();
    await window.palette('View: Close Editor');
    await window.page.locator('.tab', { hasText: 'Loss: unnamed.csv' }).waitFor({ state: 'detached' });
    await window.openFile('unnamed.csv');
    const second = await here.compute();
    assert.equal((await lossValue(second, meanSquaredError)).exact, 3.5);
  });

  it('two selections: the first is the target, the second the prediction', async () => {
    const { window } = here;
    await window.openFile('pair.json');
    // Both arrays stand between the same columns, so a column selection takes the two: from after `"y_true": ` to the end of the line.
    await window.select([2, 13], [2, 39]);
    await window.palette('Add Cursor Below');
    await window.contextMenuOnSelection('Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, meanSquaredError)).exact, 3.5);
  });
});
