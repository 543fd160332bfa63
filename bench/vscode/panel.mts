// From the command to the painted panel in the real VS Code, and what the extension host and the webview paid for it.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { startServer } from '../../scripts/vscode/server.mts';
import { root, temporaryFolder } from '../../scripts/vscode/shell.mts';
import { type CodeWindow, openWindow } from '../../scripts/vscode/window.mts';
import { writePredictions } from './predictions.mts';
import { megabytes, milliseconds, printTable } from './table.mts';

interface HostReport {
  readonly wasActive?: boolean;
  readonly milliseconds?: number;
  readonly longestBlock?: number;
  readonly peakRss?: number;
  readonly rss?: number;
}

interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly activation: number;
  readonly painted: number;
  readonly longestBlock: number;
  readonly before: number;
  readonly peakRss: number;
  readonly webviewHeap: number;
}

const sizes = [1e3, 1e5, 1e6];
const repetitions = 3;

/** Measures each size in fresh windows and prints the medians. */
export async function benchPanel(vsix: string): Promise<void> {
  const folder = temporaryFolder('bench');
  const browser = await launchBrowser();
  const medians: Measured[] = [];
  for (const rows of sizes) {
    const file = path.join(folder, `predictions-${rows}.csv`);
    writePredictions(file, rows);
    const runs: Measured[] = [];
    for (let run = 0; run < repetitions; run += 1) runs.push(await measure(browser, vsix, folder, file, rows));
    medians.push(runs.sort((first, second) => first.painted - second.painted)[Math.floor(runs.length / 2)] as Measured);
  }
  await browser.close();
  printTable(
    `In the real VS Code, median of ${repetitions} fresh windows by the time to paint`,
    ['rows', 'file', 'load + activate()', 'command → painted', 'longest host block', 'host before', 'host peak', 'webview heap'],
    medians.map(each => [
      `10^${Math.log10(each.rows)}`,
      megabytes(each.bytes),
      milliseconds(each.activation),
      milliseconds(each.painted),
      milliseconds(each.longestBlock),
      megabytes(each.before),
      megabytes(each.peakRss),
      megabytes(each.webviewHeap),
    ]),
  );
}

async function measure(browser: Browser, vsix: string, folder: string, file: string, rows: number): Promise<Measured> {
  const answerFile = path.join(folder, 'answer.json');
  const server = await startServer({ vsix, env: { LOSS_EXPLORER_BENCH: answerFile } });
  const window = await openWindow(browser, server, { folder, extension: path.join(root, 'bench/vscode/helper') });
  try {
    const activated = await ask(window, 'Bench: Activate', answerFile);
    await window.openFile(path.basename(file));
    const before = await ask(window, 'Bench: Report', answerFile);
    await ask(window, 'Bench: Watch', answerFile);
    const began = await accept(window, 'Loss Explorer: Compute Loss');
    const panel = await window.panel(10);
    const painted = await panel.waitForFunction(
      () => {
        const view = document.querySelector('[role="tabpanel"]:not([hidden])');
        const canvas = view?.querySelector('canvas');
        if (!view || !canvas || canvas.width === 0 || document.querySelector('[aria-busy="true"]')) return undefined;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        if (!pixels?.some(part => part !== 0)) return undefined;
        // The next frame is the one on the screen.
        return new Promise<number>(resolve => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
      },
      undefined,
      { polling: 'raf', timeout: 120_000 },
    );
    const end = (await painted.jsonValue()) as number;
    const host = await ask(window, 'Bench: Report', answerFile);
    const webviewHeap = await panel.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN,
    );
    return {
      rows,
      bytes: statSync(file).size,
      activation: activated.wasActive ? Number.NaN : (activated.milliseconds ?? Number.NaN),
      painted: end - began,
      longestBlock: host.longestBlock ?? Number.NaN,
      before: before.rss ?? Number.NaN,
      peakRss: host.peakRss ?? Number.NaN,
      webviewHeap,
    };
  } finally {
    await window.close();
    await server.stop();
  }
}

/** Runs a command of the helper and takes its answer. */
async function ask(window: CodeWindow, title: string, answerFile: string): Promise<HostReport> {
  rmSync(answerFile, { force: true });
  await window.palette(title);
  while (!existsSync(answerFile)) await window.page.waitForTimeout(10);
  return JSON.parse(readFileSync(answerFile, 'utf8')) as HostReport;
}

/** Clicks a command in the palette; resolves with the moment of the click by the page's own clock, in milliseconds since 1970. */
async function accept(window: CodeWindow, title: string): Promise<number> {
  await window.page.evaluate(() => {
    const page = globalThis as unknown as { accepted?: number };
    addEventListener(
      'mousedown',
      () => {
        page.accepted ??= performance.timeOrigin + performance.now();
      },
      { capture: true },
    );
  });
  await (await window.offer(title)).click();
  return window.page.evaluate(() => (globalThis as unknown as { accepted: number }).accepted);
}
