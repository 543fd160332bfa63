import type { Library } from '../../core/equivalent';

/** The libraries that code is written for. */
export type ExportLibrary = Extract<Library, 'pytorch' | 'keras' | 'optax' | 'sklearn' | 'numpy'>;

/** What surrounds a loss in the code for a library. */
export interface Frame {
  readonly library: ExportLibrary;
  /** Import lines; one that ends in ` as name` is left out where the code does not use the name. */
  readonly imports: readonly string[];
  /** Statements before the first array is made. */
  readonly setup: readonly string[];
  /** Makes a NumPy array one of the library's. Absent where it takes NumPy's own. */
  readonly convert?: (name: string) => string;
  /** Makes the library's values one a sample an array that NumPy arrays can be multiplied with. */
  readonly perSample?: (values: string) => string;
}
