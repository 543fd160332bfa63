import type { Guess } from '../advisor/advice';
import { lossById } from '../core/losses/index';
import { text } from '../core/text';
import type { PlacedProblem } from '../protocol/places';
import type { ArrayView, LossChoice, Opened } from '../protocol/views';
import type { Reading } from '../reader/reading';
import { TASKS } from '../strings/engine';
import { UNADJUSTED } from './adjustment';
import { presetsOf } from './libraries';
import { bestFirst } from './overview';
import type { Computable } from './sessions';
import { startParameters, suggestedParameters } from './startParameters';
import { taskViewOf } from './taskView';

/** Everything that an `Opened` holds before anything could be computed. */
export function unopened(
  state: 'choose' | 'failed',
  files: readonly string[],
  notes: readonly PlacedProblem[],
  reading?: Pick<Reading, 'tables' | 'columns'>,
): Opened {
  return {
    state,
    files,
    tables: reading?.tables ?? [],
    columns: reading?.columns ?? { target: [], prediction: [] },
    isWeighted: false,
    rows: 0,
    used: 0,
    notes,
    adjustment: UNADJUSTED,
    losses: [],
    lossId: '',
    task: text('', ''),
  };
}

/** The answer to `open` for data that losses can be computed on. */
export function opened(
  session: Computable,
  reading: Reading,
  files: readonly string[],
  notes: readonly PlacedProblem[],
  lossId: string,
): Opened {
  const { advice, used } = session;
  const family = lossById(lossId)?.family;
  const taskView = taskViewOf(session, family);
  return {
    state: 'ready',
    files,
    tables: reading.tables,
    columns: reading.columns,
    target: arrayView(session, reading, 'target', advice.target[0]),
    prediction: arrayView(session, reading, 'prediction', advice.prediction[0]),
    isWeighted: used.dataset.weight !== undefined,
    rows: used.total,
    used: used.count,
    notes,
    adjustment: session.adjustment,
    losses: bestFirst(advice).flatMap(fit => choiceOf(session, fit) ?? []),
    lossId,
    task: TASKS[family ?? 'regression'],
    ...(taskView && { taskView }),
  };
}

function choiceOf({ advice }: Computable, fit: LossChoice | Computable['advice']['fits'][number]): LossChoice | undefined {
  const definition = lossById(fit.lossId);
  return (
    definition && {
      ...fit,
      name: definition.names.full,
      short: definition.names.short,
      family: definition.family,
      parameters: definition.parameters,
      start: startParameters(advice, fit.lossId),
      suggested: suggestedParameters(advice, fit.lossId),
      presets: presetsOf(definition),
    }
  );
}

function arrayView(
  session: Computable,
  reading: Reading,
  role: 'target' | 'prediction',
  guess: Guess<ArrayView['kind']> | undefined,
): ArrayView {
  const array = reading.dataset![role];
  const lines = session.linesOf(role);
  return {
    label: labelOf(reading, role),
    shape: array.shape,
    kind: guess?.kind ?? 'real',
    because: guess?.because ?? text('', ''),
    file: session.fileOf(role),
    ...(lines && { lines }),
  };
}

/** What a person calls the columns: the label of their candidate, which shortens the names of a group. */
function labelOf({ tables, columns, dataset }: Reading, role: 'target' | 'prediction'): string {
  const names = columns[role];
  const candidates = tables.flatMap(table => table.candidates);
  const same = candidates.find(
    candidate => candidate.names.length === names.length && candidate.names.every((name, i) => name === names[i]),
  );
  return same?.label ?? dataset![role].name;
}
