import { stringEnd } from './blanks';

/**
 * Offset of the sign `close` that ends a call whose first argument ends before `start`; -1 when it is not there. What stands between
 * (`dtype=float32`, `device='cuda:0'`, `grad_fn=<SigmoidBackward0>`) says nothing of the values.
 */
export function callEnd(text: string, start: number, end: number, close: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      at = stringEnd(text, at, end);
      if (at < 0) return -1;
      continue;
    }
    if (code === 40 || code === 91 || code === 60) depth += 1;
    else if (code === close && depth === 0) return at;
    else if (code === 41 || code === 93 || code === 62) depth -= 1;
    at += 1;
  }
  return -1;
}
