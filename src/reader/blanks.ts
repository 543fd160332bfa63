/** Skips white space, and comments as JSON with comments (two slashes, slash and star) and Python (hash) write them. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (
      code === 32 ||
      (code >= 9 && code <= 13) ||
      code === 160 ||
      code === 0xfeff ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x200b
    )
      at += 1;
    else if (code === 47 && text.charCodeAt(at + 1) === 47) at = lineEnd(text, at, end);
    else if (code === 35) at = lineEnd(text, at, end);
    else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      const close = text.indexOf('*/', at + 2);
      at = close < 0 || close + 2 > end ? end : close + 2;
    } else break;
  }
  return at;
}

function lineEnd(text: string, at: number, end: number): number {
  const stop = text.indexOf('\n', at);
  return stop < 0 || stop > end ? end : stop;
}

/** Offset after the string whose opening quote stands at `start`; -1 when it is not closed before `end`. */
export function stringEnd(text: string, start: number, end: number): number {
  const quote = text[start]!;
  let at = start;
  for (;;) {
    at = text.indexOf(quote, at + 1);
    if (at < 0 || at >= end) return -1;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** The content of a string with its escapes resolved; `written` includes the quotes. */
export function stringValue(written: string): string {
  const inner = written.slice(1, -1);
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[\s\S])/g, (whole, kind: string, long?: string, short?: string) => {
    if (long ?? short) return String.fromCharCode(Number.parseInt((long ?? short)!, 16));
    return ESCAPES.get(kind) ?? whole.slice(1);
  });
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['0', '\0'],
]);

/** True for letters, digits, `_`, `$` and whatever lies beyond ASCII: what names are made of. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    (code > 127 && code !== 160 && code !== 0xfeff && code !== 0x2212 && code !== 0x200b && code !== 0x2028 && code !== 0x2029)
  );
}

/** End of the dotted name that starts at `start`. */
export function nameEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isNameCode(text.charCodeAt(at)) || text.charCodeAt(at) === 46)) at += 1;
  return at;
}
