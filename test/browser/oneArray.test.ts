import assert from 'node:assert/strict';
import { settled } from '../../scripts/vscode/panel.mts';
import { lossValue } from './shown';
import { world } from './world';

describe('a selection of one array', () => {
  const here = world({
    'three.json': '{\n  "a": [10.5, 20.25, 31.5, 42.75],\n  "b": [11.5, 20.25, 29.5, 45.75],\n  "c": [1.5, 2.5, 3.5, 4.5]\n}\n',
  });

  it('lets its partner be chosen from the rest of the file', async () => {
    const { window } = here;
    await window.openFile('three.json');
    await window.select([2, 8], [2, 34]);
    await window.palette('Loss Explorer: Compute Loss');
    const panel = await window.panel();
    await panel.getByRole('heading', { name: 'One array is not enough' }).waitFor();
    await panel.getByRole('button', { name: 'Choose columns…' }).click();
    await window.quickRows().filter({ hasText: /^a/ }).first().click();
    await window.quickRows().filter({ hasText: /^b/ }).first().click();
    await panel.getByRole('tab', { name: 'Overview' }).waitFor();
    await settled(panel);
    // Errors 1, 0, −2 and 3: (1 + 0 + 4 + 9)/4.
    assert.equal((await lossValue(panel, 'Mean squared error')).exact, 3.5);
  });
});
