import { fail, ok, type Problem, problem, type Result } from '../core/problem';

/** A text, and what had to be assumed to get it from its bytes. */
export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it; nothing where characters had to be replaced. */
  readonly encoding?: string;
  readonly notes: readonly Problem[];
}

/**
 * Bytes to text without a byte order mark: UTF-16 when its mark says so, else UTF-8, else EUC-KR with a note, because Korean
 * Excel writes CP949 (which the `euc-kr` decoder covers).
 */
export function decode(bytes: Uint8Array, fileName = ''): Result<Decoded> {
  const binary = binaryFormat(bytes, fileName);
  if (binary) return fail(problem('unsupported-format', { fileName, format: binary }));
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return ok({ text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', notes: [] });
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return ok({ text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', notes: [] });
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return ok({
        text,
        encoding,
        notes: encoding === 'utf-8' ? [] : [problem('wrong-encoding', { fileName, used: encoding }, 'warning')],
      });
    } catch {
      // Not this encoding: a fatal decoder throws at the first byte that does not fit.
    }
  }
  // Neither: keep what can be read, with U+FFFD where it cannot, and say so.
  return ok({ text: new TextDecoder('utf-8').decode(bytes), notes: [problem('wrong-encoding', { fileName, used: 'utf-8' }, 'warning')] });
}

/** Names the binary formats that this version cannot read, by their first bytes. */
function binaryFormat(bytes: Uint8Array, fileName: string): string | undefined {
  const begins = (...codes: readonly number[]) => codes.every((code, at) => bytes[at] === code);
  if (begins(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) return 'NumPy .npy';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return fileName.endsWith('.npz') ? 'NumPy .npz' : fileName.endsWith('.xlsx') ? 'Excel .xlsx' : 'ZIP';
  if (begins(0x50, 0x41, 0x52, 0x31)) return 'Parquet';
  if (begins(0x1f, 0x8b)) return 'gzip';
  if (begins(0x41, 0x52, 0x52, 0x4f, 0x57, 0x31)) return 'Arrow';
  return begins(0x89, 0x50, 0x4e, 0x47) ? 'PNG' : undefined;
}
