/** Pearson's correlation of pairs; NaN where one side does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const length = Math.min(a.length, b.length);
  const [originA, originB] = [a[0] ?? 0, b[0] ?? 0];
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    // Distances to the first value: large offsets keep their digits.
    const [x, y] = [a[i]! - originA, b[i]! - originB];
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  const [spreadA, spreadB] = [squaresA - (sumA * sumA) / length, squaresB - (sumB * sumB) / length];
  return spreadA > 0 && spreadB > 0 ? (products - (sumA * sumB) / length) / Math.sqrt(spreadA * spreadB) : Number.NaN;
}

/** The correlation of both sides in ascending order: near 1 where they are the same values up to place and scale, in any order. */
export function sortedCorrelation(a: Float64Array, b: Float64Array): number {
  return correlation(a.slice().sort(), b.slice().sort());
}

/** Spearman's correlation: that of the ranks, which no single value can make or spoil. Equal values share their mean rank. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  return correlation(ranksOf(a), ranksOf(b));
}

function ranksOf(values: Float64Array): Float64Array {
  const order = new Uint32Array(values.length).map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let place = start; place < end; place += 1) ranks[order[place]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
