import assert from 'node:assert/strict';
import path from 'node:path';
import { settled } from '../../scripts/vscode/panel.mts';
import { writeUntilTaken } from '../../scripts/vscode/settings.mts';
import { lossValue } from './shown';
import { world } from './world';

describe('a panel that may not compute again by itself', () => {
  const settings = { 'lossExplorer.recomputeOnEdit': false };
  const here = world({
    // Errors 1, 0, −2 and 3: the mean squared error is (1 + 0 + 4 + 9)/4 = 3.5.
    'four.csv': 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n',
  });

  it('says that the file has changed, and reads it again when asked', async () => {
    const { window, folder } = here;
    await window.openFile('four.csv');
    const panel = await here.compute();
    const old = panel.getByText('The file has changed since these numbers were computed');
    // The setting is taken up once an edit is told instead of counted.
    await window.select([5, 7], [5, 12]);
    await writeUntilTaken(path.join(folder, '.vscode/settings.json'), settings, async () => {
      await window.page.keyboard.type('4');
      return old.isVisible();
    });
    await window.page.keyboard.press('Control+Shift+ArrowLeft');
    await window.page.keyboard.type('42.75');
    await panel.getByRole('region', { name: 'Notes on these data' }).getByRole('button', { name: 'Read again' }).click();
    await old.waitFor({ state: 'detached' });
    await settled(panel);
    // The last error is 0 now: (1 + 0 + 4 + 0)/4.
    assert.equal((await lossValue(panel, 'Mean squared error')).exact, 1.25);
    await window.palette('File: Revert File');
  });
});
