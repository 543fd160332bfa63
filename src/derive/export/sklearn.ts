import type { Frame } from './frame';

/** scikit-learn: metrics on NumPy arrays; each loss brings its import. */
export const sklearn: Frame = { library: 'sklearn', imports: [], setup: [] };
