import { fail, ok, problem, type Result } from '../../core/problem';
import type { EngineMethods } from '../../protocol/messages';
import type { RowFormat, RowsPiece } from '../../protocol/takeViews';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { type TakenColumn, takenColumns } from './columns';
import { csvHeader, csvLine } from './csv';
import { JSON_END, jsonCloses, jsonOpens, jsonStart, jsonValue, type RowsAbout } from './json';
import { npyHeader, npyItems } from './npy';
import { type RowIndices, rowsWhere } from './rowsWhere';

type Question = Omit<EngineMethods['exportRows']['params'], 'session'>;

/** Rows (of JSON: values) of one piece, and of a step between two turns: a step takes some 10 ms. */
const PIECE = 50_000;
const STEP = 5_000;

const editions = new WeakMap<Computable, number>();
let lastEdition = 0;

/** A number for the state that the data are in. */
function editionOf(session: Computable): number {
  const kept = editions.get(session);
  if (kept !== undefined) return kept;
  lastEdition += 1;
  editions.set(session, lastEdition);
  return lastEdition;
}

/** One piece of a file of rows. The host asks for one after the other, so that it can tell how far it has come, and stop. */
export async function exportRows(session: Computable, question: Question, turn: Turn): Promise<Result<RowsPiece>> {
  const { format, where = '', from, edition = editionOf(session) } = question;
  if (edition !== editionOf(session)) {
    const { files } = session.source;
    return fail(problem('source-changed', { fileName: files[session.fileOf('prediction')]?.name ?? '' }));
  }
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const columns = takenColumns(session, evaluated.value);
  if (!columns.ok) return columns;
  const rows = await rowsWhere(session, where, question, turn);
  if (!rows.ok) return rows;
  const { lossId, parameters, mean } = evaluated.value.report;
  const { dataset, total, count } = session.used;
  const about: RowsAbout = {
    loss: lossId,
    parameters,
    mean,
    target: dataset.target.name,
    prediction: dataset.prediction.name,
    ...(where && { where }),
    leftOut: total - count,
  };
  const piece = await WRITERS[format]({ columns: columns.value, rows: rows.value, about, from, turn });
  return ok({ ...piece, edition });
}

interface Writing {
  readonly columns: readonly TakenColumn[];
  readonly rows: RowIndices;
  readonly about: RowsAbout;
  readonly from: number;
  readonly turn: Turn;
}

type Piece = Omit<RowsPiece, 'edition'>;

const WRITERS: Readonly<Record<RowFormat, (writing: Writing) => Promise<Piece>>> = { csv, json, npy };

async function csv({ columns, rows, from, turn }: Writing): Promise<Piece> {
  const to = Math.min(rows.count, from + PIECE);
  const lines = from === 0 ? [csvHeader(columns)] : [];
  await inSteps(from, to, turn, place => lines.push(csvLine(columns, rows.at(place))));
  return pieceOf(lines, to, rows.count);
}

/** Column by column: `from` counts values. */
async function json({ columns, rows, about, from, turn }: Writing): Promise<Piece> {
  const total = columns.length * rows.count;
  const parts = from === 0 ? [jsonStart(about)] : [];
  const to = Math.min(total, from + PIECE);
  await inSteps(from, to, turn, value => {
    const [column, place] = [Math.floor(value / rows.count), value % rows.count];
    const taken = columns[column]!;
    if (place === 0) parts.push(jsonOpens(taken));
    parts.push((place > 0 ? ',' : '') + jsonValue(taken, rows.at(place)));
    if (place === rows.count - 1) parts.push(jsonCloses(column === columns.length - 1));
  });
  if (total === 0) parts.push(...columns.map((column, i) => jsonOpens(column) + jsonCloses(i === columns.length - 1)));
  if (to === total) parts.push(JSON_END);
  return pieceOf(parts, to, total);
}

async function npy({ columns, rows, from, turn }: Writing): Promise<Piece> {
  const to = Math.min(rows.count, from + PIECE);
  const parts = from === 0 ? [npyHeader(columns, rows.count)] : [];
  for (let begin = from; begin < to; begin += STEP) {
    parts.push(npyItems(columns, Math.min(STEP, to - begin), place => rows.at(begin + place)));
    await turn();
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((offset, part) => {
    bytes.set(part, offset);
    return offset + part.length;
  }, 0);
  return { bytes, next: to < rows.count ? to : null, total: rows.count };
}

async function inSteps(from: number, to: number, turn: Turn, write: (place: number) => void): Promise<void> {
  for (let begin = from; begin < to; begin += STEP) {
    const end = Math.min(to, begin + STEP);
    for (let place = begin; place < end; place += 1) write(place);
    await turn();
  }
}

function pieceOf(parts: readonly string[], to: number, total: number): Piece {
  return { bytes: new TextEncoder().encode(parts.join('')), next: to < total ? to : null, total };
}
