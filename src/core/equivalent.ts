import type { ParameterValues, ResolvedParameters } from './definition';
import type { Text } from './text';

/** The libraries that losses are told of; NumPy has none of its own, only code. */
export type Library = 'pytorch' | 'keras' | 'optax' | 'sklearn' | 'tfjs' | 'xgboost' | 'lightgbm' | 'numpy';

/**
 * A library's code for a loss, as lines of Python. It finds the arrays `target`, `prediction` and those of `extra` (by their names)
 * as float64 arrays or tensors of the library, in the shapes of `Batch` (pairs as they are, rows as `(count, width)`, sets as
 * `(count, width)`); targets of whole numbers (class indices, label lists) are of an integer type.
 */
export interface LossCode {
  /** Whole import lines beyond the library's own, for example `from sklearn.metrics import mean_squared_error`. */
  readonly imports?: readonly string[];
  /** Statements that come before the expressions. */
  readonly before?: readonly string[];
  /** Expression of the unweighted mean: our `Report.mean` without sample weights. */
  readonly mean: string;
  /** Expression of one number a sample, in the order of `Report.perSample`, class weights applied: for sample weights. Absent where the library has none. */
  readonly perSample?: string;
  /** Expression with one number a sample of what the mean divides by, where that is not 1 each (class weights, ignored rows). */
  readonly rowWeight?: string;
  /** Expression of the mean with the sample weights in `weight`, where the library takes them itself and divides by the rule named. */
  readonly weighted?: { readonly mean: string; readonly normalization: 'count' | 'weightSum' | 'nonzeroCount' };
}

/** How one library spells a loss. */
export interface Equivalent {
  readonly library: Library;
  /** The call, for example `torch.nn.HuberLoss(delta=1.0)`. */
  readonly call: string;
  /** What differs from ours, when anything does. */
  readonly differs?: Text;
  /**
   * The parameters (over our defaults) with which `evaluate` gives the number that this call with its defaults prints for the same arrays.
   * Absent where no parameters do: the library calls a metric or objective without printing this number, or computes something else.
   */
  readonly preset?: ParameterValues;
  /** Code that prints our number with these parameters; undefined where the library cannot. */
  readonly code?: (parameters: ResolvedParameters) => LossCode | undefined;
}
