// What both extension hosts (Node and Web Worker) have besides hosts.d.ts. For src/host and the entries.

declare const crypto: { getRandomValues<Numbers extends Uint8Array>(into: Numbers): Numbers };
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
