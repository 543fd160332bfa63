import { roleOf } from './columns';
import { endOfLine } from './lines';

/** What stands above a table and is no record of it. */
export interface Preamble {
  /** Offset of the table's first line. */
  readonly end: number;
  /** Char code that Excel's `sep=;` names. */
  readonly separator?: number;
  /** A last comment that may be the header, as `numpy.savetxt(header=…)` writes it: `# y_true,y_pred`. */
  readonly header?: string;
}

/** Finds Excel's `sep=` line, or comments that begin with `#`, at the top of a text. A first line such as `#,y_true` is a header. */
export function preambleOf(text: string): Preamble {
  const excel = /^"?sep=(.)"?\r?\n/i.exec(text.slice(0, 20));
  if (excel) return { end: excel[0].length, separator: excel[1]!.charCodeAt(0) };
  let end = 0;
  let comment: string | undefined;
  while (text.charCodeAt(end) === 35) {
    const stop = endOfLine(text, end);
    const written = text.slice(end + 1, stop);
    if (/^\s*[,;\t|]/.test(written)) break;
    comment = written.trim();
    end = stop + 1;
    if (text.charCodeAt(stop) === 13 && text.charCodeAt(end) === 10) end += 1;
  }
  return comment !== undefined && namesRoles(comment) ? { end, header: comment } : { end };
}

function namesRoles(comment: string): boolean {
  const names = comment.split(/[,;\t| ]+/);
  return names.length > 1 && names.some(name => roleOf(name) !== undefined);
}
