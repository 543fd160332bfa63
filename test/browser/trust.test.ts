import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { settled } from '../../scripts/vscode/panel.mts';
import { type Server, startServer } from '../../scripts/vscode/server.mts';
import { temporaryFolder } from '../../scripts/vscode/shell.mts';
import { type CodeWindow, openWindow } from '../../scripts/vscode/window.mts';
import { sharedCode } from './sharedCode';
import { lossValue } from './shown';

describe('a folder that is not trusted', () => {
  let server: Server | undefined;
  let window: CodeWindow | undefined;

  after(async () => {
    await window?.close();
    await server?.stop();
  });

  it('gets tip, command and panel in Restricted Mode', async () => {
    const folder = temporaryFolder('untrusted');
    // Errors 1, 0, −2 and 3: the mean squared error is (1 + 0 + 4 + 9)/4 = 3.5.
    writeFileSync(path.join(folder, 'four.csv'), 'target,prediction\n10.5,11.5\n20.25,20.25\n31.5,29.5\n42.75,45.75\n');
    const vsix = process.env.LOSS_EXPLORER_VSIX;
    assert.ok(vsix, 'LOSS_EXPLORER_VSIX names the package that is tested.');
    const { browser } = await sharedCode();
    server = await startServer({ vsix, trusted: false, settings: { 'security.workspace.trust.startupPrompt': 'never' } });
    window = await openWindow(browser, server, { folder });
    const { page } = window;
    await page.getByText('Restricted Mode').first().waitFor();
    await window.offer('Loss Explorer: Compute Loss');
    await page.keyboard.press('Escape');
    await window.openFile('four.csv');

    const box = await window.editor().locator('.view-line').filter({ hasText: '31.5,29.5' }).boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 55, box.y + box.height / 2);
    await page.locator('.monaco-hover:visible').filter({ hasText: 'Compute Loss' }).waitFor();
    await page.mouse.move(0, 0);

    await window.palette('Loss Explorer: Compute Loss');
    const panel = await window.panel();
    await settled(panel);
    assert.equal((await lossValue(panel, 'Mean squared error')).exact, 3.5);
    assert.deepEqual(window.complaints, []);
  });
});
