import type { Dataset } from '../core/arrays';
import { fail, ok, problem, type Result } from '../core/problem';
import { anyArrays } from './anyArray';
import { lastKey, roleOfName, type Unit, unitsOf } from './candidates';
import type { Column } from './column';
import { normaliseName } from './columns';
import { extraUnitsOf } from './extras';
import type { Found, FoundTable } from './found';
import { matrixAsTable } from './matrix';
import { namedArrayOf, settleClasses } from './named';
import { originOf } from './origin';
import type { ColumnChoice, PlacedRange, ReadInput, Reading, ReadingNote, SingleArray, Table } from './reading';
import { type Roles, rolesOf } from './roles';

/** At most this many candidates of a table are listed; a person cannot look through more. */
const MOST_CANDIDATES = 500;

/** Settles which arrays are target, prediction and weight, and puts the reading together. */
export function readingOf(found: Found, columns: ReadInput['columns'], fileName?: string): Result<Reading> {
  const matrix = matrixAsTable(found.tables);
  if (!matrix) return settled(found, columns, fileName);
  const reading = settled({ ...found, tables: [matrix] }, columns, fileName);
  // In a pair of files the matrix is one of the two arrays.
  const whole = settled(found, undefined, fileName);
  return reading.ok && whole.ok && whole.value.single ? ok({ ...reading.value, single: whole.value.single }) : reading;
}

function settled(found: Found, columns: ReadInput['columns'], fileName: string | undefined): Result<Reading> {
  const tables = found.tables.map(table => ({ table, ...unitsOf(table) }));
  const arrays = tables.map(({ units, grouped }) => anyArrays(units.slice(0, MOST_CANDIDATES), grouped));
  const listed = tables.map(({ table }, at): Table => {
    return { name: table.name, rows: table.rows, candidates: arrays[at]!.map(({ candidate }) => candidate) };
  });
  const all = tables.flatMap(({ units }) => units);
  const fixed = chosenUnits(tables, columns);
  if (!fixed.ok) return fixed;
  const base = { tables: listed, arrays: arrays.flat(), format: found.format, tabular: found.tabular };
  const asked = fixed.value.target ?? fixed.value.prediction;
  // Tables are tried in order, then all arrays together: target and prediction may stand in different objects.
  const groups = asked
    ? []
    : tables.map(({ table, units, grouped }) => ({ units, grouped, byOrder: table.naming === 'order', broken: table.broken }));
  groups.push({
    units: all,
    grouped: new Set(tables.flatMap(({ grouped }) => [...grouped])),
    byOrder: tables.length > 0 && tables.every(({ table }) => table.naming === 'order'),
    broken: tables.some(({ table }) => table.broken),
  });
  let roles: Roles = {};
  let broken: boolean | undefined = false;
  for (const group of groups) {
    roles = rolesOf(group.units, group.grouped, group.byOrder, fixed.value);
    broken = group.broken;
    if (roles.target && roles.prediction) break;
  }
  const { target, prediction } = roles;
  if (!target || !prediction) return ok(undecided(found, all, base, fileName));
  const classes = settleClasses(
    namedArrayOf(target),
    namedArrayOf(prediction),
    target.columns.length === 1 ? prediction.classNames : undefined,
  );
  const notes: ReadingNote[] = [...found.notes, ...columnNotes([target, prediction, roles.weight]), ...classes.notes];
  if (roles.because)
    notes.push(problem('roles-guessed', { target: target.label, prediction: prediction.label, because: roles.because }, 'info'));
  const lengths = [classes.target.shape[0] ?? 0, classes.prediction.shape[0] ?? 0] as const;
  if (lengths[0] !== lengths[1])
    notes.push(
      problem(
        'length-mismatch',
        { target: lengths[0], prediction: lengths[1], targetName: target.label, predictionName: prediction.label },
        'error',
        classes.prediction.source,
      ),
    );
  const extra = Object.entries(extraUnitsOf(all, new Set(tables.flatMap(({ grouped }) => [...grouped])), target, prediction));
  const dataset: Dataset = {
    target: classes.target,
    prediction: classes.prediction,
    ...(roles.weight ? { weight: namedArrayOf(roles.weight) } : {}),
    ...(extra.length > 0 ? { extra: Object.fromEntries(extra.map(([name, unit]) => [name, namedArrayOf(unit)])) } : {}),
    ...(classes.classNames ? { classNames: classes.classNames } : {}),
  };
  return ok({
    ...base,
    ...(broken || [target, prediction].some(unit => unit.columns[0]!.isBroken) ? {} : { dataset }),
    columns: {
      target: target.columns.map(column => column.name),
      prediction: prediction.columns.map(column => column.name),
      ...(roles.weight ? { weight: roles.weight.columns[0]!.name } : {}),
    },
    origins: {
      target: originOf(found.tables, target),
      prediction: originOf(found.tables, prediction),
      ...(roles.weight ? { weight: originOf(found.tables, roles.weight) } : {}),
      extra: Object.fromEntries(extra.map(([name, unit]) => [name, originOf(found.tables, unit)])),
    },
    notes,
    rangesOf: rangesIn(found.tables, target, prediction),
  });
}

/** Where a sample stands: its record when both arrays are columns of one table, else its element in each array. */
function rangesIn(tables: readonly FoundTable[], target: Unit, prediction: Unit): Reading['rangesOf'] {
  const tableOf = (unit: Unit) => tables.find(table => table.columns.includes(unit.columns[0]!));
  const table = tableOf(target);
  const rowsOf = (unit: Unit) => unit.shape[0] ?? 0;
  if (table?.recordOf && table === tableOf(prediction)) {
    const recordOf = table.recordOf;
    return index => (index >= 0 && index < table.rows ? [{ ...recordOf(index), file: 0 }] : []);
  }
  const placeOf = (unit: Unit, index: number): PlacedRange[] => {
    if (index < 0 || index >= rowsOf(unit)) return [];
    const record = tableOf(unit)?.recordOf;
    return [{ ...(record ? record(index) : unit.columns[0]!.rangeOf(index)), file: 0 }];
  };
  return index => [...placeOf(target, index), ...placeOf(prediction, index)];
}

function columnNotes(units: readonly (Unit | undefined)[]): ReadingNote[] {
  return units.flatMap(unit => unit?.columns.flatMap(column => column.notes) ?? []);
}

function undecided(
  found: Found,
  all: readonly Unit[],
  base: Pick<Reading, 'tables' | 'arrays' | 'format' | 'tabular'>,
  fileName: string | undefined,
): Reading {
  const broken = all.filter(unit => unit.columns.length === 1 && unit.columns[0]!.isBroken);
  // A named column without a single value is why the other one stands alone.
  const empty = found.tables.flatMap(table => table.columns).filter(column => column.kind === 'empty' && roleOfName(column.name));
  const notes: ReadingNote[] = [...found.notes, ...columnNotes(broken), ...empty.flatMap(column => column.notes)];
  const usable = all.filter(unit => unit.columns.length > 1 || unit.columns[0]!.kind !== 'mixed');
  const arrays = usable.filter(unit => unit.role !== 'ignore' && unit.role !== 'weight');
  const [only] = arrays;
  const isOnlyOne =
    only !== undefined && arrays.every(unit => unit === only || unit.columns.every(column => only.columns.includes(column)));
  if (isOnlyOne && !only.role && only.columns[0]!.kind === 'word') notes.push(problem('no-numbers', fileName ? { fileName } : {}));
  else if (isOnlyOne)
    notes.push(
      ...columnNotes([only]),
      problem('single-array', { name: only.label, length: only.shape[0] ?? 0 }, 'error', only.columns[0]!.source),
    );
  else if (isProse(usable)) notes.push(problem('no-numbers', fileName ? { fileName } : {}));
  else if (usable.length === 0) {
    const texts = all.flatMap(unit => unit.columns.flatMap(column => column.notes)).slice(0, 1);
    if (broken.length === 0) notes.push(...texts);
    if (notes.every(note => note.severity !== 'error')) notes.push(problem('no-numbers', fileName ? { fileName } : {}));
  } else notes.push(problem('choose-columns', { candidates: all.length }, 'warning'));
  return { ...base, columns: { target: [], prediction: [] }, notes, rangesOf: () => [], single: role => singleOf(found, all, role) };
}

/** Columns of words without telling names that share no word: names and cities, not classes and guesses at them. */
function isProse(units: readonly Unit[]): boolean {
  const columns = units.flatMap(unit => (!unit.role || unit.role === 'ignore' ? unit.columns : []));
  if (columns.length === 0 || units.some(unit => !unit.columns.every(column => columns.includes(column)))) return false;
  const seen = new Set<string>();
  for (const { kind, words = [] } of columns) {
    if (kind !== 'word' || words.some(word => seen.has(word))) return false;
    for (const word of words) seen.add(word);
  }
  return true;
}

/** The array for one part of a pair of files: the one that its name fits, else the only one there is. */
function singleOf(found: Found, all: readonly Unit[], role: 'target' | 'prediction'): SingleArray | undefined {
  if (found.tables.some(table => table.broken)) return undefined;
  const grouped = new Set(all.filter(unit => unit.columns.length > 1).flatMap(unit => unit.columns));
  const free = all.filter(unit => unit.columns.length > 1 || !grouped.has(unit.columns[0]!));
  const usable = free.filter(unit => unit.role !== 'ignore' && unit.role !== 'weight' && unit.columns[0]!.kind !== 'mixed');
  const named = rolesOf(free, grouped, false, {})[role];
  const unit = named ?? (usable.length === 1 ? usable[0] : undefined);
  if (!unit) return undefined;
  const record = found.tables.find(table => table.columns.includes(unit.columns[0]!))?.recordOf;
  return {
    array: namedArrayOf(unit),
    names: unit.columns.map(column => column.name),
    rangeOf: record ?? unit.columns[0]!.rangeOf,
    origin: originOf(found.tables, unit),
    ...(unit.classNames ? { classNames: unit.classNames } : {}),
  };
}

interface Fixed {
  target?: Unit;
  prediction?: Unit;
  weight?: Unit;
}

/** The units that a person chose, by name as written or 0-based number. */
function chosenUnits(tables: readonly { table: FoundTable; units: readonly Unit[] }[], columns: ReadInput['columns']): Result<Fixed> {
  const fixed: Fixed = {};
  for (const part of ['target', 'prediction', 'weight'] as const) {
    const choice = columns?.[part];
    if (choice === undefined || (Array.isArray(choice) && choice.length === 0)) continue;
    const unit = unitFor(tables, choice);
    if (typeof unit === 'string') {
      const names = tables.flatMap(({ table }) => table.columns.map(column => column.name));
      const available = names.slice(0, 20).join(', ') + (names.length > 20 ? ', …' : '');
      return fail(problem('unknown-column', { name: unit, available }));
    }
    fixed[part] = unit;
  }
  return ok(fixed);
}

/** The unit for a choice, or the name that does not exist. */
function unitFor(tables: readonly { table: FoundTable; units: readonly Unit[] }[], choice: ColumnChoice): Unit | string {
  const wanted = Array.isArray(choice) ? (choice as readonly (string | number)[]) : [choice as string | number];
  const columns: Column[] = [];
  for (const one of wanted) {
    const column = findColumn(tables, one);
    if (column) columns.push(column);
    else {
      const group = wanted.length === 1 ? tables.flatMap(({ units }) => units).find(unit => unit.label === one) : undefined;
      return group ?? String(one);
    }
  }
  const units = tables.flatMap(table => table.units);
  const same = units.find(unit => unit.columns.length === columns.length && unit.columns.every((column, at) => column === columns[at]));
  if (same) return same;
  const rows = Math.max(...columns.map(column => column.shape[0] ?? 0));
  return {
    columns,
    label: columns.map(column => column.name).join(', '),
    shape: columns.length === 1 ? columns[0]!.shape : [rows, columns.length],
    ...(columns.length > 1 ? { classNames: columns.map(column => lastKey(column.name)) } : {}),
  };
}

function findColumn(tables: readonly { table: FoundTable }[], wanted: string | number): Column | undefined {
  const all = tables.flatMap(({ table }) => table.columns);
  if (typeof wanted === 'number') return tables.length === 1 ? all.find(column => column.index === wanted) : all[wanted];
  return (
    all.find(column => column.name === wanted) ??
    all.find(column => column.name === wanted.trim()) ??
    onlyOne(all.filter(column => lastKey(column.name) === wanted)) ??
    onlyOne(all.filter(column => normaliseName(column.name) === normaliseName(wanted)))
  );
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
