// Data as an engineer has them: an id, a target, a prediction and a few columns beside; 29 bytes a row.
import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a CSV of `rows` rows; the same numbers each time (Mulberry32, seed 1). */
export function writePredictions(file: string, rows: number): void {
  let state = 1;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const handle = openSync(file, 'w');
  writeSync(handle, 'id,y_true,y_pred,split\n');
  for (let row = 0; row < rows; ) {
    const lines: string[] = [];
    for (; row < rows && lines.length < 10_000; row += 1) {
      const target = 10 * (random() - 0.5);
      const residual = random() < 0.01 ? 8 * (random() - 0.5) : random() + random() - 1;
      lines.push(`${row},${target.toFixed(5)},${(target + residual).toFixed(5)},test`);
    }
    writeSync(handle, `${lines.join('\n')}\n`);
  }
  closeSync(handle);
}
