// What a person feels once the panel stands: how long a hover takes to be seen, and a step of a slider to be drawn.
import type { Frame } from 'playwright-core';
import { openTab } from '../../scripts/vscode/panel.mts';
import { hasRest } from './rest.mts';

/** Milliseconds: median and 95th percentile. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** Measures taken on one panel. */
export interface ScreenMeasures {
  readonly hover: Spread;
  readonly slider: Spread;
  /** Of a step, from the engine's answer to the end of the frame that shows it. */
  readonly sliderAnswer: Spread;
  /** Of that, the page's work: drawing, layout and paint, without the wait for the screen's next frame. */
  readonly sliderFrame: Spread;
  /** What the scripts of the panel's process hold after all tabs were open, in bytes. */
  readonly heap: number;
}

const STEPS = 60;

/** Hovers over the first chart, drags the first slider of the Shape tab, opens every tab once. */
export async function measureScreen(panel: Frame): Promise<ScreenMeasures> {
  await hasRest();
  const hover = spreadOf(await panel.evaluate(hovers, STEPS));
  const names = (await panel.getByRole('tab').allTextContents()).map(name => name.trim());
  for (const name of names) await openTab(panel, name);
  // What the advisor recommends here, the squared error, has no parameter to slide.
  await openTab(panel, 'Overview');
  await panel.getByRole('table', { name: 'Losses on these data' }).getByRole('button', { name: 'Huber loss', exact: true }).click();
  await panel.getByRole('region', { name: 'Verdict' }).getByRole('heading', { name: 'Huber loss' }).waitFor();
  await openTab(panel, 'Shape');
  await hasRest();
  const steps = await panel.evaluate(slides, STEPS);
  const slider = spreadOf(steps.map(([step]) => step));
  const sliderAnswer = spreadOf(steps.map(([, answer]) => answer));
  const sliderFrame = spreadOf(steps.map(([, , frame]) => frame));
  const heap = await heapOf(panel);
  return { hover, slider, sliderAnswer, sliderFrame, heap };
}

/** What the scripts of a frame's process hold once the garbage is gone, in bytes: those of VS Code's own window among them. */
export async function heapOf(frame: Frame): Promise<number> {
  const session = await frame.page().context().newCDPSession(frame.page());
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return frame.evaluate(() => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return memory?.usedJSHeapSize ?? Number.NaN;
  });
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

// The functions below run in the page.

/** From a pointer event to the end of the frame that shows its ring. */
async function hovers(steps: number): Promise<number[]> {
  const canvas = document.querySelector<HTMLElement>('.plot canvas[role="img"]');
  if (!canvas) return [];
  const box = canvas.getBoundingClientRect();
  const times: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const place = 0.15 + (0.7 * step) / steps;
    const began = performance.now();
    const [clientX, clientY] = [box.left + place * box.width, box.top + (0.9 - 0.8 * place) * box.height];
    canvas.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }));
    times.push(
      await new Promise<number>(resolve =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(null);
        }),
      ),
    );
  }
  return times;
}

/**
 * From a step of a slider until the frame that shows it has ended; of it, the time since the engine's answer came; and of that, the
 * page's own work: from the answer to the end of drawing, and the frame itself.
 */
async function slides(steps: number): Promise<[number, number, number][]> {
  const slider = document.querySelector<HTMLInputElement>('[role="tabpanel"] input[type="range"]');
  const content = document.querySelector('.view-content');
  const { arrivals } = globalThis as unknown as { arrivals: [number, string][] };
  if (!slider || !content) return [];
  const [low, high] = [Number(slider.min), Number(slider.max)];
  const frame = () =>
    new Promise<[number, number]>(resolve =>
      requestAnimationFrame(() => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve([start, performance.now()]);
        port2.postMessage(null);
      }),
    );
  const times: [number, number, number][] = [];
  for (let step = 0; step < steps; step += 1) {
    const began = performance.now();
    const before = arrivals.length;
    const drawn = new Promise<number>(resolve => {
      const observer = new MutationObserver(() => {
        if (content.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(content, { attributes: true, attributeFilter: ['aria-busy'] });
    });
    slider.value = String(low + ((high - low) * (step + 1)) / (steps + 1));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const drawnAt = await drawn;
    const answer = arrivals.slice(before).find(([, text]) => text.includes('"curves"'));
    const [start, end] = await frame();
    const came = answer ? answer[0] - performance.timeOrigin : Number.NaN;
    times.push([end - began, end - came, drawnAt - came + (end - start)]);
  }
  return times;
}
