import type { NamedArray } from '../../core/arrays';
import { ROW_SAMPLE, sampleOf } from './sample';

/** The mean entropy of soft labels, in nats, and the rows it was taken of. */
export interface Entropy {
  readonly mean: number;
  readonly rows: number;
}

/**
 * The smallest cross-entropy that soft labels allow: −Σ t ln t a row of shares, or −t ln t − (1 − t) ln(1 − t) a single label, after label
 * smoothing by s. Of a sample of 20 000 rows where there are more; rows with a missing value take no part.
 */
export function entropyOf({ values, shape }: NamedArray, form: 'rows' | 'labels', smoothing: number): Entropy | undefined {
  const width = form === 'rows' ? (shape.at(-1) ?? 1) : 1;
  if (!(width >= 1)) return undefined;
  const classes = form === 'rows' ? width : 2;
  const places = sampleOf(Math.floor(values.length / width), ROW_SAMPLE);
  const part = (share: number) => {
    const t = share * (1 - smoothing) + smoothing / classes;
    return t > 0 ? -t * Math.log(t) : t * 0;
  };
  let sum = 0;
  let rows = 0;
  for (let at = 0; at < places.length; at += 1) {
    const start = places[at]! * width;
    let entropy = 0;
    for (let i = start; i < start + width; i += 1) entropy += form === 'rows' ? part(values[i]!) : part(values[i]!) + part(1 - values[i]!);
    if (Number.isNaN(entropy)) continue;
    sum += entropy;
    rows += 1;
  }
  return rows > 0 ? { mean: sum / rows, rows } : undefined;
}
