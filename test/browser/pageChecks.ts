// What the tests of the panel by itself wait for and look at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Resolves once the view and the findings are on the screen, and nothing more is asked. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[role="tabpanel"] [aria-busy="false"]') !== null && document.querySelector('[aria-busy="true"]') === null,
  );
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Resolves once all that the page has posted has arrived: messages and replies keep their order. */
export async function delivered(page: Page): Promise<void> {
  await page.evaluate(() => undefined);
}

/** What axe finds that is serious. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run().then(result => result.violations),
  );
  return found
    .filter(each => each.impact === 'serious' || each.impact === 'critical')
    .map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}

/** Every element of text that is wider than the room it was given. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#app *')]
      // A cell of the grid ends in an ellipsis, and its tip tells all of it.
      .filter(
        element => element.children.length === 0 && element.textContent && element.clientWidth > 1 && !element.closest('[role="grid"]'),
      )
      .filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
      .map(element => element.textContent ?? ''),
  );
}

/** Whether the page can be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
