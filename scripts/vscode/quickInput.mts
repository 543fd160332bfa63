// VS Code's box at the top, in which commands, files and lines are typed. It closes when something else takes the focus.
import type { Locator, Page } from 'playwright-core';
import { patience } from './settings.mts';

/** Opens the box of a key and writes into it. */
export async function typeQuickly(page: Page, key: string, text: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget input.input').first();
  // A key pressed while VS Code gives the focus back to an editor is lost, or closes again what it opened: even while it is written in.
  return untilDone(async () => {
    await page.keyboard.press(key);
    await input.waitFor({ timeout: 2000 });
    await input.fill(text, { timeout: 2000 });
    return input;
  });
}

/** Types a command's title into the palette; resolves with its line there. */
export async function offerCommand(page: Page, title: string): Promise<Locator> {
  // The label of a line goes on with the keybinding; other commands may begin with the same words.
  const line = page.locator(`.quick-input-widget .monaco-list-row:is([aria-label="${title}"], [aria-label^="${title}, "])`).first();
  // A palette that was opened before the extension host had brought its commands never shows them: it is opened again.
  for (const deadline = Date.now() + patience; ; ) {
    const input = await typeQuickly(page, 'F1', `>${title}`);
    try {
      await line.waitFor({ timeout: 2000 });
      return line;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    }
  }
}

/** Runs a command by its title, as typed into the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  // A page that loads may take the focus between typing and click: then nothing was run, and the palette is opened again.
  await untilDone(async () => (await offerCommand(page, title)).click({ timeout: 2000 }));
  // The palette closes, or gives way to a quick pick of the command.
  await page.waitForFunction(() => {
    const input = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
    return !input?.checkVisibility() || !input.value.startsWith('>');
  });
}

/** Tries again as long as a user would wait. */
async function untilDone<Done>(act: () => Promise<Done>): Promise<Done> {
  for (const deadline = Date.now() + patience; ; ) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
