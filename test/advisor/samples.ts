/** A repeatable stream of numbers in [0, 1): Park and Miller's generator, so that every run sees the same data. */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** `n` numbers of a normal distribution (Box and Muller). */
export function normals(n: number, seed: number): number[] {
  const random = randomStream(seed);
  return Array.from({ length: n }, () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()));
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function softmax(row: readonly number[]): number[] {
  const largest = Math.max(...row);
  const powers = row.map(x => Math.exp(x - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}

/** `n` rows of `width` numbers. */
export function matrix(n: number, width: number, seed: number): number[][] {
  const numbers = normals(n * width, seed);
  return Array.from({ length: n }, (_, row) => numbers.slice(row * width, (row + 1) * width));
}

/** Numbers as a file prints them. */
export const printed = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A Poisson number for each rate (Knuth). */
export function poissons(rates: readonly number[], seed: number): number[] {
  const random = randomStream(seed);
  return rates.map(rate => {
    let count = -1;
    for (let left = 1; left > Math.exp(-rate); left *= random()) count += 1;
    return count;
  });
}
