import { lastKey, type Unit } from './candidates';
import { normaliseName, predictionRank, targetRank } from './columns';
import { isExtraRole } from './extras';

/** Which units are the target, the prediction and the weight, and why when no name said so. */
export interface Roles {
  readonly target?: Unit;
  readonly prediction?: Unit;
  readonly weight?: Unit;
  readonly because?: 'order' | 'values' | 'elimination';
}

/** The one unit of the highest rank, or undefined when none or several share it. */
function best(units: readonly Unit[], rank: (unit: Unit) => number): Unit | undefined {
  if (units.length === 0) return undefined;
  const ranks = units.map(rank);
  const highest = Math.max(...ranks);
  const top = units.filter((_, at) => ranks[at] === highest);
  return top.length === 1 ? top[0] : undefined;
}

/**
 * Finds target and prediction by name; by order where a person ordered two arrays; by values in the one clear case
 * (0/1 beside fractions in [0,1]); by elimination when one is named and one column is left. Anything else is a person's choice.
 */
export function rolesOf(
  units: readonly Unit[],
  grouped: ReadonlySet<unknown>,
  byOrder: boolean,
  fixed: { readonly target?: Unit; readonly prediction?: Unit; readonly weight?: Unit },
): Roles {
  const taken = new Set([fixed.target, fixed.prediction, fixed.weight].flatMap(unit => unit?.columns ?? []));
  const free = units.filter(
    unit => !unit.columns.some(column => taken.has(column)) && (unit.columns.length > 1 || !grouped.has(unit.columns[0])) && isUsable(unit),
  );
  const weight = fixed.weight ?? free.find(unit => unit.role === 'weight' && unit.columns[0]!.kind !== 'word');
  const named = namedRoles(free, fixed);
  const [one, two, more] = free.filter(unit => unit !== weight);
  // Two arrays that a person put in order, both named as a model's output (teacher and student): the order decides.
  const isOrdered = byOrder && !fixed.target && !fixed.prediction && one && two && !more;
  if (isOrdered && !named.target && Boolean(one.role) === Boolean(two.role)) return { target: one, prediction: two, because: 'order' };
  const target = fixed.target ?? named.target;
  const prediction = fixed.prediction ?? named.prediction;
  const withWeight = weight ? { weight } : {};
  if (target && prediction) return { target, prediction, ...withWeight };
  const rest = free.filter(
    unit =>
      unit !== target &&
      unit !== prediction &&
      unit !== weight &&
      unit.role !== 'ignore' &&
      unit.role !== 'weight' &&
      unit.role !== 'mask' &&
      unit.role !== 'quantile' &&
      !isExtraRole(unit.role),
  );
  if (target || prediction) {
    const other = rest.length === 1 ? rest[0] : undefined;
    // A column that is named a target is no prediction merely because it is left over.
    if (isOrdered && other) return { target: target ?? other, prediction: prediction ?? other, because: 'order' };
    if (!other || other.role === (target ? 'target' : 'prediction'))
      return { ...(target ? { target } : { prediction: prediction! }), ...withWeight };
    return { target: target ?? other, prediction: prediction ?? other, because: 'elimination', ...withWeight };
  }
  const [first, second] = rest;
  if (rest.length !== 2 || first!.role || second!.role) return withWeight;
  if (byOrder) return { target: first!, prediction: second!, because: 'order', ...withWeight };
  if (isBinary(first!) && isFractions(second!)) return { target: first!, prediction: second!, because: 'values', ...withWeight };
  if (isBinary(second!) && isFractions(first!)) return { target: second!, prediction: first!, because: 'values', ...withWeight };
  return withWeight;
}

/** Ids and the like, and texts that are no classes, are taken only when a person says so. */
function isUsable(unit: Unit): boolean {
  return unit.role !== 'ignore' && (unit.columns[0]!.kind !== 'mixed' || unit.columns[0]!.words !== undefined || hasNumbers(unit));
}

function hasNumbers(unit: Unit): boolean {
  const { values } = unit.columns[0]!;
  let numbers = 0;
  for (let at = 0; at < values.length && at < 1000; at++) if (!Number.isNaN(values[at]!)) numbers += 1;
  return numbers * 2 >= Math.min(values.length, 1000);
}

function namedRoles(units: readonly Unit[], fixed: { readonly target?: Unit; readonly prediction?: Unit }): Roles {
  let targets = units.filter(unit => unit.role === 'target');
  const rank = (unit: Unit) => targetRank(lastKey(unit.columns[0]!.name));
  const target = fixed.target ?? best(targets, rank);
  // Conflict (f): a mask is the target of a segmentation when nothing else is.
  const masks = units.filter(unit => unit.role === 'mask');
  if (!target && targets.length === 0 && masks.length === 1) targets = masks;
  const chosen = target ?? (targets.length === 1 ? targets[0] : undefined);
  const outputs = units.filter(
    unit => unit.role === 'probability' || unit.role === 'logit' || unit.role === 'logProbability' || unit.role === 'prediction',
  );
  // Conflict (a): `label` beside `target` is what the model decided.
  const labels = chosen ? targets.filter(unit => unit !== chosen && rank(unit) === 0) : [];
  const prediction = best(outputs.length > 0 ? outputs : labels, unit => predictionWeight(unit, outputs));
  return { ...(chosen ? { target: chosen } : {}), ...(prediction ? { prediction } : {}) };
}

/**
 * Which of several model outputs the loss is for: class columns before one column, probabilities before logits before hard
 * predictions (conflict c). `confidence` beside a prediction is the top class's share, not class 1's (conflict d).
 */
function predictionWeight(unit: Unit, outputs: readonly Unit[]): number {
  const name = normaliseName(lastKey(unit.columns[0]!.name));
  const width = unit.shape[1] ?? 1;
  const byWidth = width > 1 ? 100 : 0;
  if (/conf(idence)?s?$/.test(name) && outputs.length > 1) return -1;
  const byRole = { probability: 30, logit: 20, logProbability: 10 }[unit.role as string] ?? 0;
  return byWidth + byRole + predictionRank(lastKey(unit.columns[0]!.name));
}

function isBinary(unit: Unit): boolean {
  const column = unit.columns[0]!;
  if (unit.shape.length !== 1) return false;
  return column.words?.length === 2 || column.values.every(value => value === 0 || value === 1 || Number.isNaN(value));
}

function isFractions(unit: Unit): boolean {
  const { values } = unit.columns[0]!;
  return unit.shape.length === 1 && !isBinary(unit) && !unit.columns[0]!.words && values.every(value => !(value < 0 || value > 1));
}
