import { fail, ok, type Problem, problem, type Result } from '../core/problem';
import { skipSpace } from './blanks';
import type { Found } from './found';
import { type NamedNode, tablesOf } from './jsonTables';
import { endOfLine, lineIndex } from './lines';
import { readPieces } from './literal';
import type { Node, RecordsNode } from './nodes';
import { ValueParser } from './parse';
import type { ReadSteps } from './reading';

const STEP = 1 << 17;
/** So many broken lines of a log are told one by one. */
const MOST_BROKEN_LINES = 20;

/** Reads a whole JSON document: one value, JSON Lines, or several values one after the other. */
export function* readJson(text: string, declaredLines: boolean): ReadSteps<Result<Found>> {
  const start = skipSpace(text, 0, text.length);
  if (declaredLines || looksLikeLines(text, start)) return yield* readLines(text, start);
  const parser = new ValueParser(text, start, text.length, false);
  while (parser.advance(STEP)) yield parser.at / text.length;
  if (parser.failure) return fail(parser.failure);
  const rest = skipSpace(text, parser.at, text.length);
  if (rest < text.length) {
    const code = text.charCodeAt(rest);
    if (code !== 91 && code !== 123) return fail(unexpected(text, rest));
    const pieces = yield* readPieces(text, { start: 0, end: text.length }, false);
    if (pieces.failure) return fail(pieces.failure);
    return ok(foundIn(text, pieces.nodes, pieces.nodes.length === 2 ? 'order' : 'none'));
  }
  return ok(foundIn(text, [{ name: '', node: parser.root! }], 'none'));
}

function unexpected(text: string, at: number): Problem {
  const { line, character } = lineIndex(text).positionOf(at);
  const found = text.slice(at, at + 1);
  return problem('syntax-error', { line, column: character, found, expected: 'end of text' }, 'error', { start: at, end: at + 1 });
}

/** Puts parsed values together as what a format reader hands over. */
export function foundIn(
  text: string,
  nodes: readonly NamedNode[],
  naming: 'order' | 'none' | 'header',
  format: Found['format'] = 'json',
): Found {
  const { tables, notes } = tablesOf(text, nodes, naming);
  return { tables, notes, format, tabular: false };
}

/** A first line that is an object by itself, with another one after it. */
function looksLikeLines(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== 123) return false;
  const stop = endOfLine(text, start);
  const next = skipSpace(text, stop, text.length);
  if (text.charCodeAt(next) !== 123) return false;
  const parser = new ValueParser(text, start, stop, false);
  while (parser.advance(STEP));
  return parser.isComplete && skipSpace(text, parser.at, stop) === stop;
}

function recordsFrom(start: number, end: number): RecordsNode {
  return { kind: 'records', columns: new Map(), rows: 0, offsets: [], start, end };
}

/** JSON Lines: a record a line. Lines that cannot be read are told; a last line cut off while writing too. */
function* readLines(text: string, start: number): ReadSteps<Result<Found>> {
  const node = recordsFrom(start, text.length);
  const broken: Problem[] = [];
  const others: Node[] = [];
  let at = start;
  let yielded = start;
  while (at < text.length) {
    const stop = endOfLine(text, at);
    const first = skipSpace(text, at, stop);
    if (first < stop) {
      if (text.charCodeAt(first) === 91) {
        const parser = new ValueParser(text, first, stop, false);
        while (parser.advance(STEP));
        if (parser.failure) broken.push(parser.failure);
        else others.push(parser.root!);
      } else {
        // A line that does not even end like a record is tried apart, so that no half of it becomes a row.
        const isWhole = /\}\s*$/.test(text.slice(Math.max(first, stop - 200), stop));
        const parser = new ValueParser(text, first, stop, false, { node: isWhole ? node : recordsFrom(first, stop) });
        if (!parser.readEntry() || !isWhole) broken.push(parser.failure ?? unexpected(text, Math.max(first, stop - 1)));
      }
    }
    at = stop + 1;
    if (at - yielded > STEP) {
      yield at / text.length;
      yielded = at;
    }
    if (broken.length > MOST_BROKEN_LINES && node.rows === 0) break;
  }
  if (node.rows === 0 && others.length === 0 && broken.length > 0) return fail(broken[0]!);
  const nodes: NamedNode[] = others.map(other => ({ name: '', node: other }));
  if (node.rows > 0) nodes.push({ name: '', node });
  const found = foundIn(text, nodes, others.length === 2 ? 'order' : 'none');
  const told = broken.slice(0, MOST_BROKEN_LINES).map((note): Problem => ({ ...note, severity: 'warning' }));
  return ok({ ...found, notes: [...told, ...found.notes] });
}
