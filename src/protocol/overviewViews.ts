import type { Fit } from '../advisor/advice';
import type { Problem } from '../core/problem';
import type { Text } from '../core/text';
import type { ExportLibrary } from '../derive/exportCode';
import type { MainChart, RowLine } from './views';

/** One row of the table of losses. */
export interface LossLine {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  readonly fit: Fit['fit'];
  readonly reason: Text;
  /** NaN when the loss cannot be computed on these data; then `problem` says why. */
  readonly value: number;
  /** Unit of the value in words or symbols: `target²`, `nats`, empty for a pure number. */
  readonly unit: Text;
  /** The value brought back to units of the target, where that makes sense (√MSE). */
  readonly inTargetUnits?: number;
  /** 1 − L / L(best constant): 1 perfect, 0 as good as the best constant guess; absent where no constant makes sense. */
  readonly skill?: number;
  /** Share of the sum held by the worst 1 % of rows (at least one row); absent where a value is negative or infinite. */
  readonly worstShare?: number;
  readonly problem?: Problem;
  /** Nobody has valued the loss yet: it comes with the rest of an Overview in parts. */
  readonly isPending?: true;
}

/** The Overview tab. */
export interface OverviewView {
  readonly lossId: string;
  readonly name: Text;
  readonly value: number;
  readonly unit: Text;
  readonly used: number;
  readonly rows: number;
  /** The verdict: the recommended loss and why, with numbers of these data. */
  readonly because: Text;
  /** The libraries whose code gives the value. */
  readonly exportable: readonly ExportLibrary[];
  readonly table: readonly LossLine[];
  /** True while the lines of possible losses have no values, because nobody asked for them. */
  readonly isBrief: boolean;
  /** Lines of the table are pending: they come with the same question without `inParts`. */
  readonly isPartial?: true;
  readonly worst: readonly RowLine[];
  /** Share of the total held by `worst`. */
  readonly worstShare: number;
  /** Absent when the loss cannot be computed on these data. */
  readonly main?: MainChart;
  /** Why the loss cannot be computed; then `value` is NaN and no rows are listed, but the other losses are. */
  readonly problem?: Problem;
}
