import { applyFix } from '../../advisor/fix';
import type { Dataset, NamedArray } from '../../core/arrays';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { ModelChoice, ModelRef, ModelsView } from '../../protocol/compareViews';
import { settleClasses } from '../../reader/named';
import type { Origin } from '../../reader/origin';
import type { AnyArray, Reading } from '../../reader/reading';
import { Kept } from '../kept';
import type { Computable } from '../sessions';
import { isLike } from './likeness';

/** Models beside the one in use: no more can be told apart on a screen. */
export const MOST_MODELS = 3;

/** Roles of columns that are certainly something else. */
const NO_MODELS = ['ignore', 'weight', 'mask', 'variance', 'quantile'];

/** The arrays that could be predictions of the same target, of the panel's files and of those added for comparison. */
export function models(session: Computable): Result<ModelsView> {
  const found = choicesOf(session);
  return ok({
    inUse: labelInUse(session),
    choices: [...found.filter(({ isLikely }) => isLikely), ...found.filter(({ isLikely }) => !isLikely)],
    added: session.modelFiles.map(({ name: fileName, reading }, at) => {
      if (!reading.ok) return { fileName, problem: reading.problems[0] };
      const hasModel = found.some(({ file }) => file === session.source.files.length + at);
      return hasModel ? { fileName } : { fileName, problem: problem('no-model', { rows: session.used.total }) };
    }),
  });
}

/** What the models are called, the one in use first; files are named where there are several. */
export function modelNames(
  session: Computable,
  refs: readonly ModelRef[],
): readonly { readonly label: string; readonly fileName: string }[] {
  const names = fileNames(session);
  const own = { label: labelInUse(session), fileName: names[session.fileOf('prediction')] ?? '' };
  return [own, ...refs.map(({ file, label }) => ({ label, fileName: names[file] ?? '' }))];
}

function fileNames({ source, modelFiles }: Computable): readonly string[] {
  return [...source.files, ...modelFiles].map(({ name }) => name);
}

function labelInUse(session: Computable): string {
  return inUse(session)?.candidate.label ?? session.used.dataset.prediction.name;
}

/** The predictions of another model as the panel sees its own: with the same classes, and through the same fixes. */
export function modelPredictions(session: Computable, ref: ModelRef): Result<NamedArray> {
  const kept = read.get(session) ?? new Kept<NamedArray>(MOST_MODELS);
  read.set(session, kept);
  const key = JSON.stringify([ref.file, ref.label]);
  const held = kept.get(key);
  if (held) return ok(held);
  const found = fitting(session).find(({ file, candidate }) => file === ref.file && candidate.label === ref.label);
  if (!found)
    return fail(
      problem('unknown-column', {
        name: ref.label,
        available: choicesOf(session)
          .map(({ label }) => label)
          .join(', '),
      }),
    );
  const made = adjustedPredictions(session, found);
  if (made.ok) kept.set(key, made.value);
  return made;
}

const read = new WeakMap<Computable, Kept<NamedArray>>();

/** What a fix has swapped is swapped for every model. */
function sideInUse({ steps }: Computable): 'target' | 'prediction' {
  return steps.filter(({ kind }) => kind === 'swap').length % 2 === 1 ? 'target' : 'prediction';
}

function isMadeOf({ columns }: AnyArray, origin: Origin | undefined): boolean {
  return origin !== undefined && columns.length === origin.columns.length && columns.every((column, i) => column === origin.columns[i]);
}

function inUse(session: Computable): AnyArray | undefined {
  const { origins, arrays } = session.source.reading;
  return arrays.find(array => isMadeOf(array, origins?.[sideInUse(session)]));
}

/** Every array of as many rows and numbers as the predictions in use that is not in use itself. */
function fitting(session: Computable): readonly AnyArray[] {
  const { reading, files } = session.source;
  const { dataset, origins } = reading;
  const own = dataset?.[sideInUse(session)];
  if (!own) return [];
  const taken = new Set(
    [origins?.target, origins?.prediction, origins?.weight, ...Object.values(origins?.extra ?? {})].flatMap(
      origin => origin?.columns ?? [],
    ),
  );
  const added = session.modelFiles.flatMap(({ reading: other }, at) =>
    other.ok ? other.value.arrays.map(array => ({ ...array, file: files.length + at })) : [],
  );
  return [...reading.arrays, ...added].filter(({ candidate, columns }) => {
    const { shape, kind, role } = candidate;
    const isNumber = kind === 'number' || kind === 'integer' || kind === 'boolean' || (kind === 'word' && own.words !== undefined);
    const isAlike = (shape[0] ?? 1) === (own.shape[0] ?? 1) && shape.reduce((size, axis) => size * axis, 1) === own.values.length;
    return isNumber && isAlike && !NO_MODELS.includes(role ?? '') && !columns.some(column => taken.has(column) || column.isBroken);
  });
}

function choicesOf(session: Computable): readonly ModelChoice[] {
  const { files } = session.source;
  const names = fileNames(session);
  const own = inUse(session)?.candidate;
  const all = fitting(session);
  return all.map(({ file, candidate, isPart }) => {
    const isOnlyOne = file >= files.length && all.filter(other => other.file === file).length === 1;
    return {
      file,
      label: candidate.label,
      fileName: names[file] ?? '',
      isLikely: isOnlyOne || (!isPart && own !== undefined && isLike(candidate, own)),
    };
  });
}

function adjustedPredictions(session: Computable, model: AnyArray): Result<NamedArray> {
  const { reading } = session.source;
  const settled = withClassesOf(reading, sideInUse(session), model);
  if (!settled) return fail(problem('other-classes', { name: model.candidate.label }));
  const { prediction } = session.steps.reduce<Dataset>((dataset, step) => applyFix(dataset, step), {
    ...reading.dataset!,
    [sideInUse(session)]: settled,
  });
  return ok(prediction);
}

/** The array with the class numbers that the panel uses; nothing where the classes are others. */
function withClassesOf({ dataset, origins, arrays }: Reading, side: 'target' | 'prediction', model: AnyArray): NamedArray | undefined {
  const otherSide = side === 'target' ? 'prediction' : 'target';
  const own = dataset![side];
  const raw = arrays.find(array => isMadeOf(array, origins?.[otherSide]))?.read();
  const given = model.read();
  const order = orderLike(given.classNames, dataset!.classNames);
  const array = order ? reordered(given.array, order) : given.array;
  const names = order ? dataset!.classNames : given.classNames;
  const other = raw?.array ?? dataset![otherSide];
  const settled =
    side === 'prediction' ? settleClasses(other, array, isOne(other) ? names : undefined) : settleClasses(array, other, raw?.classNames);
  const before = dataset![otherSide].values;
  const after = settled[otherSide].values;
  for (let i = 0; i < before.length; i += 1) if (!Object.is(before[i], after[i])) return undefined;
  return { ...settled[side], shape: own.shape };
}

function isOne({ shape }: NamedArray): boolean {
  return (shape[1] ?? 1) === 1;
}

/** Where each of the `wanted` classes stands among the `given` ones; nothing where they are others, or in this order already. */
function orderLike(given: readonly string[] | undefined, wanted: readonly string[] | undefined): readonly number[] | undefined {
  if (!given || !wanted || given.length !== wanted.length) return undefined;
  const order = wanted.map(name => given.indexOf(name));
  return order.includes(-1) || order.every((place, i) => place === i) ? undefined : order;
}

function reordered(array: NamedArray, order: readonly number[]): NamedArray {
  const width = order.length;
  const place = (i: number) => i - (i % width) + order[i % width]!;
  return { ...array, values: Float64Array.from({ length: array.values.length }, (_, i) => array.values[place(i)]!) };
}
