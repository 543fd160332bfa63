// Timers, clocks and bytes of a text: for the engine, the extension host and the entries, not for the pure layers.

declare function setTimeout(run: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare const performance: { now(): number };
declare function queueMicrotask(run: () => void): void;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
