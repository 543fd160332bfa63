import type { RowPoints } from '../../src/protocol/selectionViews';
import type { PlotWindow } from '../../src/protocol/views';
import type { Theme } from '../theme';
import type { Drawing } from './drawing';

/** What a tip about a stop shows: at once, and once an answer has come. */
export interface TipContent {
  readonly now: readonly Node[];
  readonly later?: Promise<readonly Node[] | undefined>;
}

/** One of `theme.others`, with its dash. */
export type OtherMark = 'other-0' | 'other-1' | 'other-2';

export interface LegendEntry {
  readonly mark:
    | 'rows'
    | 'curve'
    | 'positive'
    | 'negative'
    | 'dashed'
    | 'density'
    | 'curve-dashed'
    | 'muted'
    | 'worst'
    | 'line'
    | 'line-dashed'
    | 'bars'
    | OtherMark;
  readonly label: string;
}

/** Where a row stands in a chart, in units of its axes. */
export interface ChartPlace {
  readonly x: number;
  readonly y: number;
}

/** What stands around and behind a chart. */
export interface FigureContent {
  readonly drawing: (theme: Theme) => Drawing;
  /** The finding in words: what a screen reader says instead of the picture. */
  readonly label: string;
  readonly legend?: readonly LegendEntry[];
  readonly note?: string;
  readonly tip: (stop: number) => TipContent;
  /** The row behind a stop, counted from 0: pointing at the stop points at the row in every view, a click makes it the primary one. */
  readonly rowOf?: (stop: number) => number | undefined;
  /** Where entry `index` of the points stands in this chart, so that hovered and selected rows are seen in it; undefined for nowhere. */
  readonly placeOf?: (points: RowPoints, index: number) => ChartPlace | undefined;
  /** The expression of the rows within a box, in units of the axes; with it a box can be dragged. */
  readonly box?: (box: PlotWindow) => string;
  /** What Enter and a click do where a stop is no row; `stay` keeps the focus in the panel. */
  readonly choose?: (stop: number, stay: boolean) => void;
  readonly table: () => HTMLElement;
  /** The part that is looked at, unless it is the whole, and the way to another one; without it the chart cannot be zoomed. */
  readonly zoom?: { readonly window: PlotWindow | undefined; readonly to: (window: PlotWindow | undefined) => void };
}
