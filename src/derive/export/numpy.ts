import type { Frame } from './frame';

/** NumPy alone. */
export const numpy: Frame = { library: 'numpy', imports: [], setup: [] };
