import type { SourceRange } from '../core/arrays';
import { fail, ok, problem, type Result } from '../core/problem';
import { bareLines, isBareArray } from './bareNumbers';
import { readingOf } from './choose';
import { readCsv } from './csv';
import { csvSelection } from './csvSelection';
import { decode } from './decode';
import { formatOf, looksLikeLiterals, separatorOf, type TextFormat } from './detect';
import type { Found } from './found';
import { foundIn, readJson } from './json';
import type { NamedNode } from './jsonTables';
import { readPieces } from './literal';
import type { ReadInput, Reading, ReadSteps } from './reading';
import { growing, scaled } from './steps';

/**
 * Reads a text or the bytes of a file into a dataset with places in the source.
 *
 * Fails when nothing can be read at all (empty, no numbers, broken syntax, unclosed quote, unknown column chosen);
 * everything less is a note of the reading. Never throws, whatever the text.
 */
export function read(input: ReadInput): Result<Reading> {
  const steps = readSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `read` in steps of a few milliseconds (about 256 KB of text each), for progress and cancellation between them. */
export function readSteps(input: ReadInput): ReadSteps<Result<Reading>> {
  return growing(steps(input));
}

function* steps(input: ReadInput): ReadSteps<Result<Reading>> {
  const { fileName, languageId } = input;
  const named = fileName ? { fileName } : {};
  const decoded = input.bytes ? decode(input.bytes, fileName) : ok({ text: input.text ?? '', notes: [] });
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (!/\S/.test(text)) return fail(problem('empty-input', named));
  const clamp = (offset: number) => Math.max(0, Math.min(text.length, Math.floor(offset) || 0));
  const selections = (input.selections ?? []).map(({ start, end }) => ({
    start: clamp(Math.min(start, end)),
    end: clamp(Math.max(start, end)),
  }));
  const selected = selections.filter(({ start, end }) => end > start && /\S/.test(text.slice(start, end)));
  const caret = selected.length === 0 ? selections[0]?.start : undefined;
  const format = formatOf(languageId, fileName);
  const request: TextRequest = { text, selected, format, input };
  const found = yield* readText(request);
  if (!found.ok) return found;
  const narrowed = caret === undefined || found.value.found.format === 'csv' ? found.value.found : atCaret(found.value.found, caret);
  const reading = readingOf(
    { ...narrowed, notes: [...decoded.value.notes, ...narrowed.notes] },
    input.columns ?? found.value.columns,
    fileName,
  );
  if (!reading.ok) return reading;
  const { tables, dataset, notes } = reading.value;
  const nothing = tables.every(table => table.candidates.length === 0) || notes.some(note => note.code === 'no-numbers');
  if (!dataset && nothing) {
    const first = notes.find(note => note.severity === 'error') ?? problem('no-numbers', named);
    return fail(first, ...notes.filter(note => note !== first));
  }
  return reading;
}

interface TextRequest {
  readonly text: string;
  readonly selected: readonly SourceRange[];
  readonly format: TextFormat;
  readonly input: ReadInput;
}

interface Understood {
  readonly found: Found;
  /** Columns that the selection itself named. */
  readonly columns?: ReadInput['columns'];
}

function* readText(request: TextRequest): ReadSteps<Result<Understood>> {
  const { text, selected, format } = request;
  const isPair = selected.length === 2 && selected.every(({ start, end }) => isBareArray(text.slice(start, end), format === 'csv'));
  if (isPair) return yield* readSelected(request);
  if (format === 'csv') return yield* readValues(request);
  const lines = format === 'unknown' && selected.length < 2 ? bareLines(text, selected[0] ?? { start: 0, end: text.length }) : undefined;
  if (lines) return yield* readSelected({ ...request, selected: lines });
  if (selected.length > 0) {
    const isValues = format === 'unknown' && !selected.some(({ start, end }) => looksLikeLiterals(text.slice(start, end)));
    return yield* isValues ? readValues(request) : readSelected(request);
  }
  if (format === 'json' || format === 'jsonl') return understood(yield* readJson(text, format === 'jsonl'));
  if (format === 'code') return yield* readSelected({ ...request, selected: [{ start: 0, end: text.length }] }, true);
  if (!looksLikeLiterals(text)) return yield* readValues(request);
  const json = yield* readJson(text, false);
  if (json.ok || json.problems[0].code !== 'syntax-error') return understood(json);
  return yield* readSelected({ ...request, selected: [{ start: 0, end: text.length }] });
}

function understood(found: Result<Found>): Result<Understood> {
  return found.ok ? ok({ found: found.value }) : found;
}

function* readValues({ text, selected, input }: TextRequest): ReadSteps<Result<Understood>> {
  const separator = separatorOf(input.languageId, input.fileName);
  const isTable = selected.length === 0 || formatOf(input.languageId, input.fileName) === 'csv';
  const { regions, columns, only } = csvSelection(text, selected, separator, isTable);
  const found = yield* readCsv({
    text,
    regions,
    // Columns that a person chose may lie outside the selected ones.
    ...(only && !input.columns ? { only } : {}),
    // A selection in a text that is no table (a page of notes) stands by itself: no header far above it.
    wholeDocument: isTable,
    ...(input.fileName ? { fileName: input.fileName } : {}),
    ...(separator === undefined ? {} : { separator }),
  });
  return found.ok ? ok({ found: found.value, ...(columns ? { columns } : {}) }) : found;
}

/** Array literals inside the selections; `wholeCode` forgives what is no array, as most of a program is not. */
function* readSelected({ text, selected, format, input }: TextRequest, wholeCode = false): ReadSteps<Result<Understood>> {
  const nodes: NamedNode[] = [];
  for (const [at, range] of selected.entries()) {
    const pieces = yield* scaled(readPieces(text, range, wholeCode), part => (at + part) / selected.length);
    if (pieces.failure && (!wholeCode || pieces.failure.code === 'truncated-print' || pieces.failure.code === 'too-deep'))
      return fail(pieces.failure);
    nodes.push(...pieces.nodes);
  }
  if (nodes.length === 0) return fail(problem('no-numbers', input.fileName ? { fileName: input.fileName } : {}));
  const isPair = nodes.length === 2 && (!wholeCode || nodes.every(({ name }) => name === ''));
  const isJson = format === 'json' || format === 'jsonl';
  return ok({ found: foundIn(text, nodes, isPair ? 'order' : 'header', isJson ? 'json' : 'literal') });
}

/** Only the smallest table around the caret; all of them when it stands in none. */
function atCaret(found: Found, caret: number): Found {
  const around = found.tables.filter(({ source }) => source.start <= caret && caret <= source.end);
  if (around.length === 0) return found;
  const smallest = around.reduce((best, table) =>
    table.source.end - table.source.start < best.source.end - best.source.start ? table : best,
  );
  return { ...found, tables: [smallest] };
}
