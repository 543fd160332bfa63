/** A place in a picture, in pixels. */
export type Spot = readonly [x: number, y: number];

/** How far, in pixels, a drawn curve may be from the true one. */
const SLACK = 0.15;

/** Curves beyond the frame are drawn at most this far outside of it, where nobody sees them. */
const OUTSIDE = 50;

/**
 * Path commands through places, broken where a place is not finite, without the places that a straight line passes anyway
 * (Douglas and Peucker 1973): a Huber curve of 241 places becomes 40.
 */
export function outline(spots: readonly Spot[], height: number): string {
  const pieces: Spot[][] = [[]];
  for (const [x, y] of spots) {
    if (Number.isNaN(x + y)) pieces.push([]);
    else pieces.at(-1)!.push([x, Math.min(height + OUTSIDE, Math.max(-OUTSIDE, y))]);
  }
  return pieces
    .filter(piece => piece.length > 1)
    .map(piece => 'M' + thinned(piece).map(written).join('L'))
    .join('');
}

function written([x, y]: Spot): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function thinned(piece: readonly Spot[]): readonly Spot[] {
  const kept = new Uint8Array(piece.length);
  kept[0] = 1;
  kept[piece.length - 1] = 1;
  const open: [number, number][] = [[0, piece.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [first, last] = range;
    const [[ax, ay], [bx, by]] = [piece[first]!, piece[last]!];
    const length = Math.hypot(bx - ax, by - ay);
    let [furthest, distance] = [-1, SLACK];
    for (let i = first + 1; i < last; i += 1) {
      const [x, y] = piece[i]!;
      const away = length > 0 ? Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length : Math.hypot(x - ax, y - ay);
      if (away > distance) [furthest, distance] = [i, away];
    }
    if (furthest < 0) continue;
    kept[furthest] = 1;
    open.push([first, furthest], [furthest, last]);
  }
  return piece.filter((_, i) => kept[i] === 1);
}
