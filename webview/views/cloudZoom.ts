import type { Cloud, Opened, PlotWindow } from '../../src/protocol/views';
import { Lane } from '../ask';
import type { Panel } from '../panel';

/**
 * The part of a scatter that is looked at. Where all points are on the screen it shows those of the window; of more, the engine counts the
 * window anew or sends its rows. Until that has come, what is known of the whole is shown larger. Other data are looked at as a whole.
 */
export class CloudZoom {
  private part: PlotWindow | undefined;
  private fine: Cloud | undefined;
  private opened: Opened | undefined;
  private whole: Cloud | undefined;
  private readonly lane = new Lane();

  /** Called when another part, or more of it, can be seen. */
  redraw: () => void = () => undefined;

  constructor(private readonly panel: Panel) {}

  get window(): PlotWindow | undefined {
    return this.part;
  }

  /** What there is to see of a cloud. */
  seen(whole: Cloud): Cloud {
    const { opened } = this.panel.store.model;
    if (opened !== this.opened) this.forget();
    this.opened = opened;
    this.whole = whole;
    const { part, fine } = this;
    if (!part) return whole;
    // The rows of a window that holds few; else those that stand out, over the density.
    if (fine && !fine.density) return fine;
    const points = inside(whole, part);
    const density = fine?.density ?? whole.density;
    return density ? { points, density } : { points };
  }

  /** Looks at a part; one that holds the whole is the whole. */
  to(part: PlotWindow | undefined): void {
    const { whole, panel } = this;
    if (!whole) return;
    this.forget();
    this.part = part && isPart(part, whole) ? part : undefined;
    this.redraw();
    const wanted = this.part;
    if (!wanted || !whole.density) return;
    this.lane.ask(
      () => panel.host.request('cloudIn', { window: wanted }),
      result => {
        if (!result.ok || this.part !== wanted) return;
        this.fine = result.value;
        this.redraw();
      },
    );
  }

  private forget(): void {
    this.part = undefined;
    this.fine = undefined;
    this.lane.clear();
  }
}

/** How many points a cloud stands for. */
export function countOf({ points, density }: Cloud): number {
  return density ? density.counts.reduce((sum, count) => sum + count, 0) : points.x.length;
}

function inside({ points }: Cloud, { x, y }: PlotWindow): Cloud['points'] {
  const kept = Array.from(points.x.keys()).filter(
    at => points.x[at]! >= x[0] && points.x[at]! <= x[1] && points.y[at]! >= y[0] && points.y[at]! <= y[1],
  );
  const of = (values: Float64Array) => Float64Array.from(kept, at => values[at]!);
  return { x: of(points.x), y: of(points.y), row: of(points.row), banded: points.banded };
}

/** Leaves out something of the cloud, in one direction at least. */
function isPart({ x, y }: PlotWindow, { points, density }: Cloud): boolean {
  const isBeyond = (values: Float64Array, [low, high]: readonly [number, number]) => values.some(value => value < low || value > high);
  if (density) return density.xMin < x[0] || density.xMax > x[1] || density.yMin < y[0] || density.yMax > y[1];
  return isBeyond(points.x, x) || isBeyond(points.y, y);
}
