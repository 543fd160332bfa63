import { Adviser } from '../advisor/advise';
import type { Dataset } from '../core/arrays';
import { lossById } from '../core/losses/index';
import { prepare } from '../core/prepare';
import { ok, type Problem, type Result } from '../core/problem';
import type { Adjustment } from '../protocol/adviceViews';
import type { EngineMethods } from '../protocol/messages';
import type { Opened } from '../protocol/views';
import { joinReadings } from '../reader/join';
import { lineIndex } from '../reader/lines';
import { readSteps } from '../reader/read';
import type { ReadInput, Reading } from '../reader/reading';
import { DOING } from '../strings/engine';
import { adjusted, UNADJUSTED } from './adjustment';
import type { Computed, ModelFile, SessionFile } from './computed';
import { hasErrors, leftOutNote, placedNotes, refusalNote } from './notes';
import { opened, unopened } from './opened';
import { bestFirst } from './overview';
import { Computable } from './sessions';
import { type Doors, type Feeds, type LoadedText, load } from './sources';
import { startParameters } from './startParameters';
import type { Turn } from './turn';
import { usedRows } from './used';

type OpenRequest = EngineMethods['open']['params'];

/** What an `open` came to: the answer, and the data or the problems that later requests of this session meet. */
export interface Outcome {
  readonly answer: Opened;
  readonly data: Computable | readonly Problem[];
}

/** Tells how far the opening has come, 0..1. */
export type Report = (fraction: number, doing: Opened['task']) => void;

/** Reading takes most of the time; loading before and advising after it take the rest. */
const LOADED = 0.05;
const READ = 0.85;

/** Loads and reads the sources, leaves out what cannot be computed, and asks the advisor. Never throws for bad input: the answer says what is wrong and where. */
export async function open(request: OpenRequest, feeds: Feeds, doors: Doors, turn: Turn, report: Report): Promise<Outcome> {
  const names = request.sources.map(({ fileName }) => fileName);
  report(0, DOING.loading);
  const texts: LoadedText[] = [];
  for (const source of request.sources) {
    await turn();
    const loaded = await load(source, request.session, feeds, doors);
    if (!loaded.ok) return failed(names, [], loaded.problems);
    texts.push(loaded.value);
  }
  const files = texts.map(fileOf);
  const readings: Reading[] = [];
  for (const [i, loaded] of texts.entries()) {
    const part = (READ - LOADED) / texts.length;
    const reading = await readOne(inputOf(request, loaded, i, files), turn, done => report(LOADED + part * (i + done), DOING.reading));
    if (!reading.ok) return failed(names, files, reading.problems);
    readings.push({ ...reading.value, notes: [...loaded.notes, ...reading.value.notes] });
  }
  const joined = readings.length > 1 ? joinReadings(readings[0]!, readings[1]!) : ok(readings[0]!);
  if (!joined.ok) return unjoined(readings, names, files, joined.problems);
  await turn();
  report(READ, DOING.advising);
  const modelFiles = await readModels(request, feeds, doors, turn);
  return outcomeOf(joined.value, names, { files, modelFiles }, request.adjustment ?? UNADJUSTED, turn);
}

/** Files of predictions to compare with. One that cannot be read is told where models are compared; it takes nothing else away. */
async function readModels(request: OpenRequest, feeds: Feeds, doors: Doors, turn: Turn): Promise<readonly ModelFile[]> {
  const found: ModelFile[] = [];
  for (const source of request.models ?? []) {
    await turn();
    const loaded = await load(source, request.session, feeds, doors);
    const { fileName, languageId } = source;
    const input = (text: string): ReadInput => ({ text, fileName, ...(languageId !== undefined && { languageId }) });
    found.push({ name: fileName, reading: loaded.ok ? await readOne(input(loaded.value.text), turn, () => undefined) : loaded });
  }
  return found;
}

function fileOf({ text, fileName, encoding }: LoadedText): SessionFile {
  return { name: fileName, text, lines: lineIndex(text), ...(encoding !== undefined && { encoding }) };
}

/** What is known once a text has been read: data to compute on, columns to choose, or why neither. */
async function outcomeOf(
  original: Reading,
  names: readonly string[],
  { files, modelFiles }: Pick<Computed, 'files' | 'modelFiles'>,
  adjustment: Adjustment,
  turn: Turn,
): Promise<Outcome> {
  const { reading, fixes, applied, steps } = await adjusted(original, adjustment, turn);
  const notes = placedNotes(reading.notes, files);
  const { dataset } = reading;
  if (!dataset || hasErrors(reading) || isUneven(dataset)) {
    const problems = reading.notes.filter(({ severity }) => severity === 'error');
    const state = !dataset && reading.notes.some(({ code }) => code === 'choose-columns') ? 'choose' : 'failed';
    return { answer: unopened(state, names, notes, reading), data: problems };
  }
  const used = usedRows(dataset);
  await turn();
  const { answers } = adjustment;
  const adviser = new Adviser(used.dataset, answers);
  const session = new Computable({ original, reading, files, modelFiles, used, adviser, applied, steps, adjustment: { fixes, answers } });
  // The strip of findings tells of rows that were left out, unless there is nothing to show it above.
  const leftOut = used.count === 0 ? leftOutNote(session) : undefined;
  if (leftOut) notes.push(leftOut);
  if (used.count === 0) return { answer: unopened('failed', names, notes, reading), data: leftOut ? [leftOut.problem] : [] };
  await turn();
  const { lossId, refusal } = firstComputable(session);
  if (refusal) notes.push(refusalNote(session, refusal));
  return { answer: opened(session, reading, names, notes, lossId), data: session };
}

/** The same data with other fixes and answers. */
export function adjust(session: Computable, adjustment: Adjustment, turn: Turn): Promise<Outcome> {
  const { reading, files } = session.source;
  return outcomeOf(
    reading,
    files.map(({ name }) => name),
    { files, modelFiles: session.modelFiles },
    adjustment,
    turn,
  );
}

/** The best loss that does not refuse these data, and why the advisor's first choice was refused. */
function firstComputable(session: Computable): { readonly lossId: string; readonly refusal?: Problem } {
  let refusal: Problem | undefined;
  const losses = bestFirst(session.advice);
  for (const { lossId } of losses) {
    const definition = lossById(lossId);
    if (!definition) continue;
    const prepared = session.inFileRows(prepare(definition, session.used.dataset, startParameters(session.advice, lossId)));
    if (prepared.ok) return refusal ? { lossId, refusal } : { lossId };
    refusal ??= prepared.problems[0];
  }
  const lossId = losses[0]?.lossId ?? '';
  return refusal ? { lossId, refusal } : { lossId };
}

/** The reader notes lengths that differ; this holds for readings that do not, too. */
function isUneven({ target, prediction }: Dataset): boolean {
  return target.ragged !== undefined || prediction.ragged !== undefined || (target.shape[0] ?? 1) !== (prediction.shape[0] ?? 1);
}

function inputOf(
  { selections, columns, sources }: OpenRequest,
  { text, fileName, languageId }: LoadedText,
  file: number,
  files: readonly SessionFile[],
): ReadInput {
  const isOnly = sources.length === 1;
  const { lines } = files[file]!;
  // Of two files, the first gives the targets and the second the predictions.
  const role = file === 0 ? ('target' as const) : ('prediction' as const);
  const chosen = isOnly ? columns : columns?.[role] !== undefined ? { [role]: columns[role] } : undefined;
  return {
    text,
    fileName,
    ...(languageId !== undefined && { languageId }),
    ...(isOnly &&
      selections.length > 0 && {
        selections: selections.map(({ start, end }) => ({ start: lines.offsetOf(start), end: lines.offsetOf(end) })),
      }),
    ...(chosen && { columns: chosen }),
  };
}

/** Reads in steps. Columns that a person chose for an earlier state of the file may be gone: then it is read as if none were chosen, and says so. */
async function readOne(input: ReadInput, turn: Turn, progress: (done: number) => void): Promise<Result<Reading>> {
  const steps = readSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const reading = step.value;
      const gone = reading.ok ? undefined : reading.problems.find(({ code }) => code === 'unknown-column');
      if (!gone || !input.columns) return reading;
      const { columns: _, ...rest } = input;
      const again = await readOne(rest, turn, progress);
      return again.ok ? ok({ ...again.value, notes: [{ ...gone, severity: 'warning' }, ...again.value.notes] }) : again;
    }
    progress(step.value);
    await turn();
  }
}

/** Two files of which one holds several arrays: a person has to choose; any other failure ends the opening. */
function unjoined(
  readings: readonly Reading[],
  names: readonly string[],
  files: readonly SessionFile[],
  problems: readonly [Problem, ...Problem[]],
): Outcome {
  const outcome = failed(names, files, problems);
  if (!problems.some(({ code }) => code === 'choose-columns')) return outcome;
  const tables = readings.flatMap(reading => reading.tables);
  return { ...outcome, answer: unopened('choose', names, outcome.answer.notes, { tables, columns: { target: [], prediction: [] } }) };
}

function failed(names: readonly string[], files: readonly SessionFile[], problems: readonly [Problem, ...Problem[]]): Outcome {
  return { answer: unopened('failed', names, placedNotes(problems, files)), data: problems };
}
