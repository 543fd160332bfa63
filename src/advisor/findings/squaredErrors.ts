/** Losses that square the error of plain numbers. */
export const SQUARED_ERRORS: ReadonlySet<string> = new Set(['mse', 'rmse', 'squared_error', 'half_squared_error']);
