import assert from 'node:assert/strict';
import { settled } from '../../scripts/vscode/panel.mts';
import { world } from './world';

/** Above the 10 MB at which a remote window asks before it shows a file: 400 000 rows of 27 characters. */
const rows = Array.from(
  { length: 400_000 },
  (_, row) => `${String(row % 97).padStart(12, '0')}.5,${String(row % 89).padStart(10, '0')}.25`,
);

describe('a file so large that VS Code asks before it shows it', () => {
  const here = world({ 'large.csv': `target,prediction\n${rows.join('\n')}\n` });

  it('computes all the same, and a row that cannot be selected yet says why and what to do', async () => {
    const { window } = here;
    await window.explorerItem('large.csv').dblclick();
    await window.page.getByRole('button', { name: 'Open Anyway' }).waitFor();
    await window.palette('Loss Explorer: Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    await panel.getByRole('button', { name: /^Row / }).first().click();
    // Under the test driver VS Code pops up no messages; they stand in the list behind the bell.
    await window.page.locator('[id="status.notifications"]').click();
    const message = window.page.locator('.notifications-center').getByText(/Line [\d\s]+ of “large\.csv” cannot be selected yet/);
    await message.waitFor();
    assert.match((await message.textContent()) ?? '', /asks before it shows more than 10 MB.*Open Anyway/);
  });
});
