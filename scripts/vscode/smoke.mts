// A look at every example without a display: Compute Loss on each, the numbers that the panel shows, pictures of every tab.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { launchBrowser } from './chromium.mts';
import { copyExamples } from './examples.mts';
import { settled, tabs } from './panel.mts';
import { takePictures } from './pictures.mts';
import { startServer } from './server.mts';
import { root, say, temporaryFolder } from './shell.mts';
import { openWindow } from './window.mts';

/** Opens every example and computes; returns 0 when each gave a panel with numbers and our code complained about nothing. */
export async function smoke(vsix: string, outFolder: string): Promise<number> {
  mkdirSync(outFolder, { recursive: true });
  const folder = path.join(temporaryFolder('smoke'), 'examples');
  const examples = copyExamples(folder);
  if (examples.length === 0) throw new Error('There are no examples.');
  const server = await startServer({ vsix });
  const browser = await launchBrowser();
  const failures: string[] = [];
  try {
    for (const example of examples) {
      // A window for each: what one example leaves open must not show in the next one's pictures.
      const window = await openWindow(browser, server, { folder, file: path.join(folder, example), height: 1300 });
      try {
        await window.palette('Loss Explorer: Compute Loss');
        const panel = await window.panel();
        await settled(panel);
        await mend(panel);
        const lines = await valuesOf(panel);
        console.log(`\n${example}\n${lines.map(line => `  ${line}`).join('\n')}`);
        if (!lines.some(line => /\d/.test(line))) failures.push(`${example}: the panel shows no number`);
        const stem = path.join(outFolder, example.replace(/\.\w+$/, ''));
        const names = (await tabs(panel).allTextContents()).map(label => label.trim());
        await takePictures({ server, window, panel }, names, (tab, theme, width) => `${stem}-${tab}-${theme}-${width}.png`);
        failures.push(...window.complaints.map(complaint => `${example}: ${complaint}`));
      } catch (error) {
        await window.page.screenshot({ path: path.join(outFolder, `${example}-failed.png`) });
        failures.push(`${example}: ${error instanceof Error ? error.message : error}`);
      }
      await window.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  for (const failure of failures) console.log(`✗ ${failure}`);
  say(`pictures are in ${path.relative(root, outFolder)}/`);
  return failures.length === 0 ? 0 : 1;
}

/** The headline of the overview and every line of its tables, as text. */
async function valuesOf(panel: Frame): Promise<string[]> {
  return panel.evaluate(() => {
    const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
    const overview = document.querySelector('[role="tabpanel"]:not([hidden])') ?? document.body;
    const headline = overview.querySelector('h1, h2, [role="heading"]');
    const rows = Array.from(overview.querySelectorAll('tr'), row => Array.from(row.cells, words).join('  '));
    return [...(headline ? [words(headline)] : []), ...rows].filter(line => line !== '');
  });
}

/** Some examples hold a mistake that leaves no number: its fix is taken, as a person would. */
async function mend(panel: Frame): Promise<void> {
  const fix = panel.locator('.finding-error .finding-fix').first();
  if (!(await fix.isVisible())) return;
  await fix.click();
  await fix.waitFor({ state: 'detached' });
  await settled(panel);
}
