// Reading our panel's document as a screen reader would: roles and accessible names, no CSS classes.
import type { Frame, Locator } from 'playwright-core';

/** The tab buttons of the panel. */
export function tabs(panel: Frame): Locator {
  return panel.getByRole('tab');
}

/** Opens a tab by its name and waits until the panel has drawn it. */
export async function openTab(panel: Frame, name: string | RegExp): Promise<void> {
  await panel.getByRole('tab', { name }).click();
  await panel.getByRole('tab', { name, selected: true }).waitFor();
  await settled(panel);
}

/** Waits until the open tab has its numbers, nothing is busy, and two frames were painted. */
export async function settled(panel: Frame): Promise<void> {
  await panel.waitForFunction(
    () => document.querySelector('[role="tabpanel"] [aria-busy="false"]') !== null && document.querySelector('[aria-busy="true"]') === null,
  );
  await panel.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Whether the panel's body has a class; VS Code puts its theme's there. */
export async function hasClass(panel: Frame, name: string): Promise<boolean> {
  return panel.evaluate(wanted => document.body.classList.contains(wanted), name);
}
