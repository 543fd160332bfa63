import type { ParameterValues } from '../core/definition';
import type { Library } from '../core/equivalent';
import type { Problem } from '../core/problem';
import type { Text } from '../core/text';

/** The settings with which a loss gives the number of a library. */
export interface Preset {
  readonly library: Library;
  readonly parameters: ParameterValues;
}

/** What a library prints for these rows. */
export interface LibraryLine extends Preset {
  /** The call with its defaults. */
  readonly call: string;
  readonly differs?: Text;
  /** NaN when the library's form of the loss refuses these data; then `problem` says why. */
  readonly value: number;
  readonly problem?: Problem;
  /** True when the panel computes with these very settings. */
  readonly isInUse: boolean;
}
