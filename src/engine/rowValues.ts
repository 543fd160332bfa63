import type { Report } from '../core/definition';

/** A report seen by rows: what the tables and charts of single rows show. */
export interface RowValues {
  /** Loss of each used row. */
  readonly loss: Float64Array;
  /** Derivative of the mean by the row's prediction, or the norm of its derivatives. */
  readonly gradient: Float64Array;
  readonly isNorm: boolean;
  /** What rows are ranked by: the loss; the size of the gradient where rows share one loss. */
  readonly order: Float64Array;
}

/**
 * Brings a report to one number a row. Several values a row (elements of a row with many outputs) are averaged, so that the
 * mean over rows stays the mean of the report. Where many rows share one value (overlap losses) each shows it, and they are ranked
 * by the size of their gradient, which is all that tells them apart.
 */
export function rowValues(report: Report, rows: number): RowValues {
  const { perSample } = report;
  const loss = perRow(perSample, rows);
  const { gradient, isNorm } = gradientPerRow(report.gradient, rows);
  return { loss, gradient, isNorm, order: perSample.length < rows ? gradient.map(Math.abs) : loss };
}

/** One value a row: the mean of its own, or the one that it shares. */
export function perRow(perSample: Float64Array, rows: number): Float64Array {
  if (perSample.length === rows) return perSample;
  const loss = new Float64Array(rows);
  const each = perSample.length / rows;
  if (each < 1) {
    for (let row = 0; row < rows; row += 1) loss[row] = perSample[Math.floor(row * each)]!;
    return loss;
  }
  for (let row = 0, i = 0; row < rows; row += 1) {
    let sum = 0;
    for (const end = (row + 1) * each; i < end; i += 1) sum += perSample[i]!;
    loss[row] = sum / each;
  }
  return loss;
}

function gradientPerRow(elements: Float64Array, rows: number): { gradient: Float64Array; isNorm: boolean } {
  const width = rows === 0 ? 1 : elements.length / rows;
  if (width === 1) return { gradient: elements, isNorm: false };
  const gradient = new Float64Array(rows);
  for (let row = 0, i = 0; row < rows; row += 1) {
    let squares = 0;
    for (const end = i + width; i < end; i += 1) squares += elements[i]! * elements[i]!;
    gradient[row] = Math.sqrt(squares);
  }
  return { gradient, isNorm: true };
}
