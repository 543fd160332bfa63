// Pictures of a screen hold few colours: with a palette of 256 they take a third of the bytes, and the package stays under its limit.
import { readFileSync, writeFileSync } from 'node:fs';
import UPNG from 'upng-js';

const COLOURS = 256;

/** Writes a PNG anew with a palette, if that makes it smaller. */
export function crush(file: string): void {
  const before = readFileSync(file);
  const picture = UPNG.decode(before.buffer.slice(before.byteOffset, before.byteOffset + before.byteLength) as ArrayBuffer);
  const after = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS);
  if (after.byteLength < before.byteLength) writeFileSync(file, new Uint8Array(after));
}
