// From the command to the painted panel in the real VS Code, and what the extension host and the webview paid for it.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/chromium.mts';
import { type Server, startServer } from '../../scripts/vscode/server.mts';
import { root, temporaryFolder } from '../../scripts/vscode/shell.mts';
import { type CodeWindow, openWindow } from '../../scripts/vscode/window.mts';
import { writePredictions } from './predictions.mts';
import { hasRest } from './rest.mts';
import { heapOf, measureScreen, type ScreenMeasures, type Spread } from './screen.mts';
import { noteArrivals, type Stages, stagesOf } from './stages.mts';
import { megabytes, milliseconds, printTable } from './table.mts';

interface HostReport {
  readonly wasActive?: boolean;
  readonly milliseconds?: number;
  readonly longestBlock?: number;
  readonly longestWait?: number;
  readonly peakRss?: number;
  readonly rss?: number;
}

interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly activation: number;
  readonly painted: number;
  /** When everything else on the page had come, too: the findings, what libraries print, models to compare. */
  readonly settled: number;
  /** The most processor time that the extension host's thread took between two ticks. */
  readonly longestBlock: number;
  /** The same in wall time, with what other processes took meanwhile. */
  readonly longestWait: number;
  readonly before: number;
  readonly peakRss: number;
  /** What VS Code's window and its webviews, which share a process, held before the command. */
  readonly heapBefore: number;
  readonly stages: Stages;
  readonly screen: ScreenMeasures;
}

/** `LOSS_EXPLORER_ROWS=1e4,1e6` measures these alone. */
const sizes = process.env.LOSS_EXPLORER_ROWS?.split(',').map(Number) ?? [1e3, 1e4, 1e5, 1e6];
const repetitions = 3;

/** Measures each size in fresh windows and prints the medians. */
export async function benchPanel(vsix: string): Promise<void> {
  const folder = temporaryFolder('bench');
  const browser = await launchBrowser();
  const answerFile = path.join(folder, 'answer.json');
  // A browser's VS Code asks before it opens more than 10 MB.
  const settings = { 'workbench.editorLargeFileConfirmation': 1024 };
  // One server for all: every window has an extension host of its own.
  const server = await startServer({ vsix, settings, env: { LOSS_EXPLORER_BENCH: answerFile } });
  const medians: Measured[] = [];
  const all = new Map<number, readonly Measured[]>();
  for (const rows of sizes) {
    const file = path.join(folder, `predictions-${rows}.csv`);
    writePredictions(file, rows);
    const runs: Measured[] = [];
    for (let run = 0; run < repetitions; run += 1) {
      const measured = await measure(browser, server, answerFile, file, rows);
      console.log(`· ${rows} rows: ${milliseconds(measured.painted)}, load ${loadavg()[0]?.toFixed(1)}`);
      runs.push(measured);
    }
    medians.push(runs.sort((first, second) => first.painted - second.painted)[Math.floor(runs.length / 2)] as Measured);
    all.set(rows, runs);
  }
  await browser.close();
  await server.stop();
  printTable(
    `In the real VS Code, median of ${repetitions} fresh windows by the time to paint`,
    ['rows', 'file', 'load + activate()', 'command → painted', 'longest host block', 'in wall time', 'host before', 'host peak'],
    medians.map(each => [
      `10^${Math.log10(each.rows)}`,
      megabytes(each.bytes),
      milliseconds(each.activation),
      milliseconds(each.painted),
      milliseconds(each.longestBlock),
      milliseconds(each.longestWait),
      megabytes(each.before),
      megabytes(each.peakRss),
    ]),
  );
  printTable(
    'Of the same runs: milliseconds after the command',
    ['rows', 'webview frame', 'our page in it', 'script loaded', 'opened arrived', 'shown', 'seen from outside', 'all of it settled'],
    medians.map(each => [
      `10^${Math.log10(each.rows)}`,
      ...[each.stages.frame, each.stages.page, each.stages.script, each.stages.opened, each.stages.shown, each.painted, each.settled].map(
        milliseconds,
      ),
    ]),
  );
  const median = (rows: number, of: (run: Measured) => number) => {
    const sorted = (all.get(rows) ?? []).map(of).sort((first, second) => first - second);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const spread = (rows: number, of: (screen: ScreenMeasures) => Spread) =>
    [median(rows, run => of(run.screen).median), median(rows, run => of(run.screen).p95)].map(time => time.toFixed(0)).join(' / ');
  printTable(
    'What is felt, in milliseconds: the first view once the data are in the page; then median / 95th percentile of 60 steps; each the median of the windows',
    ['rows', 'first view', 'hover', 'slider step', 'since the answer', 'of it work', 'heap of the page'],
    sizes.map(rows => [
      `10^${Math.log10(rows)}`,
      milliseconds(median(rows, run => run.stages.shown - run.stages.opened)),
      spread(rows, screen => screen.hover),
      spread(rows, screen => screen.slider),
      spread(rows, screen => screen.sliderAnswer),
      spread(rows, screen => screen.sliderFrame),
      megabytes(median(rows, run => run.screen.heap - run.heapBefore)),
    ]),
  );
}

async function measure(browser: Browser, server: Server, answerFile: string, file: string, rows: number): Promise<Measured> {
  const folder = path.dirname(file);
  const window = await openWindow(browser, server, { folder, extension: path.join(root, 'bench/vscode/helper') });
  await window.page.context().addInitScript(noteArrivals);
  try {
    const { wasActive, milliseconds: took = Number.NaN } = await ask(window, 'Bench: Activate', answerFile);
    const activation = wasActive ? Number.NaN : took;
    await window.openFile(path.basename(file));
    const before = await ask(window, 'Bench: Report', answerFile);
    const heapBefore = await heapOf(window.page.mainFrame());
    await hasRest();
    await ask(window, 'Bench: Watch', answerFile);
    const began = await accept(window, 'Loss Explorer: Compute Loss');
    const panel = await window.panel(10);
    const painted = await firstMoment(panel, '.view-content[aria-busy="true"]');
    const settled = await firstMoment(panel, '[aria-busy="true"]');
    const host = await ask(window, 'Bench: Report', answerFile);
    return {
      rows,
      bytes: statSync(file).size,
      activation,
      painted: painted - began,
      settled: settled - began,
      longestBlock: host.longestBlock ?? Number.NaN,
      longestWait: host.longestWait ?? Number.NaN,
      before: before.rss ?? Number.NaN,
      peakRss: host.peakRss ?? Number.NaN,
      heapBefore,
      stages: await stagesOf(panel, began),
      screen: await measureScreen(panel),
    };
  } finally {
    await window.close();
  }
}

/** The moment, in milliseconds since 1970, from which a view with a painted chart is on the screen and nothing matches `busy`. */
async function firstMoment(panel: Frame, busy: string): Promise<number> {
  const moment = await panel.waitForFunction(
    selector => {
      const view = document.querySelector('[role="tabpanel"]:not([hidden])');
      const canvas = view?.querySelector('canvas');
      if (!view || !canvas || canvas.width === 0 || document.querySelector(selector)) return undefined;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (!pixels?.some(part => part !== 0)) return undefined;
      // The next frame is the one on the screen.
      return new Promise<number>(resolve => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    },
    busy,
    { polling: 'raf', timeout: 120_000 },
  );
  return (await moment.jsonValue()) as number;
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
