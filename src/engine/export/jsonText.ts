/** Longer documents are not parsed again for an export: it would hold up the engine. */
const LONGEST = 100_000_000;
/** What Python's json reads beyond JSON, outside of texts. */
const BEYOND = /("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g;

/** A document as Python's json reads it. */
export interface JsonText {
  /** The document, or the list of the documents that stand one a line. */
  readonly value: unknown;
  readonly isPerLine: boolean;
}

/** Parses a text as Python's json would; undefined where it cannot (comments, single quotes). NaN and infinities come as null. */
export function jsonText(text: string): JsonText | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = parsed(text);
  if (whole !== undefined) return { value: whole, isPerLine: false };
  const values: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return { value: values, isPerLine: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Perhaps because of a NaN.
  }
  if (!/\b(?:NaN|Infinity)\b/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(BEYOND, (_, quoted?: string) => quoted ?? 'null'));
  } catch {
    return undefined;
  }
}
