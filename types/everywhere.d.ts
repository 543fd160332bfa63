// The few globals that Node, Web Workers, webviews and extension hosts all have and ES2022 does not declare.
// A layer gets the group that it may use by including this file; see the table in docs/architecture.md.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
