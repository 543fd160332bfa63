// Where the time goes between the command and the first chart, as the page itself notes it.
import type { Frame } from 'playwright-core';

/** Where the time goes, each in milliseconds after the command. */
export interface Stages {
  /** VS Code created the webview's frame. */
  readonly frame: number;
  /** VS Code put our page into it. */
  readonly page: number;
  /** Our script was loaded. */
  readonly script: number;
  /** What the engine opened was in the page. */
  readonly opened: number;
  /** The end of the frame that showed the first chart. */
  readonly shown: number;
}

/**
 * Runs in every new document: notes when messages reach our page, and when the frame with the first chart has ended. VS Code writes the
 * page into a document whose listeners go, but not its globals. Asking from outside, frame by frame, whether pixels stand in the canvas
 * took 100 ms and more from what it measured.
 */
export function noteArrivals(): void {
  if (window === top) return;
  const page = globalThis as unknown as { arrivals: [number, string][]; shown?: number };
  page.arrivals = [];
  const look = (): void => {
    // VS Code's own frame around the page hears messages, too.
    if (!document.getElementById('app')) return;
    const view = document.querySelector('[role="tabpanel"]:not([hidden])');
    const canvas = view?.querySelector('canvas');
    if (!view || !canvas?.width || view.querySelector('.view-content[aria-busy="true"]')) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      page.shown = performance.timeOrigin + performance.now();
    };
    port2.postMessage(null);
  };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener, options): void {
    if (type !== 'message' || typeof listener !== 'function') {
      add.call(this, type, listener, options);
      return;
    }
    const noting = (event: Event): void => {
      if (page.arrivals.length === 0) requestAnimationFrame(look);
      page.arrivals.push([performance.timeOrigin + performance.now(), JSON.stringify((event as MessageEvent).data).slice(0, 2000)]);
      listener.call(this, event);
    };
    add.call(this, type, noting, options);
  };
}

export async function stagesOf(panel: Frame, began: number): Promise<Stages> {
  const frame = (await panel.parentFrame()?.evaluate(() => performance.timeOrigin)) ?? Number.NaN;
  const { page, script, arrivals, shown } = await panel.evaluate(() => ({
    page: performance.timeOrigin,
    script:
      performance.timeOrigin +
      (performance.getEntriesByType('resource').find(({ name }) => /webview\.js/.test(name)) as PerformanceResourceTiming).responseEnd,
    arrivals: (globalThis as unknown as { arrivals?: [number, string][] }).arrivals ?? [],
    shown: (globalThis as unknown as { shown?: number }).shown ?? Number.NaN,
  }));
  if (process.env.LOSS_EXPLORER_ARRIVALS)
    for (const [at, text] of arrivals) console.log(`  ${Math.round(at - began)} ms ${text.slice(0, 100)}`);
  const [opened] = arrivals.find(([, text]) => /"(tables|losses)":/.test(text)) ?? [Number.NaN];
  return { frame: frame - began, page: page - began, script: script - began, opened: opened - began, shown: shown - began };
}
