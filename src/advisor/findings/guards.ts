import { makeBatch } from '../../core/batch';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import { resolveParameters } from '../../core/parameters';
import type { Truth } from '../measures/atTruth';
import type { CheckInput } from './check';
import { readsRows } from './classLabels';
import { wantedDomain } from './lossForms';

/** What a library does about the logarithm of 0, as parameters of ours. */
export interface Guard {
  readonly library: string;
  readonly parameters: ParameterValues;
  /** The most that one mistake can cost. */
  readonly most: number;
}

const GUARDS: readonly Guard[] = [
  { library: 'PyTorch (ln p ≥ −100)', parameters: { clamp: 'torch' }, most: 100 },
  { library: 'Keras (ε = 1e-7)', parameters: { clamp: 'clip', eps: 1e-7 }, most: -Math.log(1e-7) },
  { library: 'scikit-learn (ε = 2.2e-16)', parameters: { clamp: 'clip', eps: Number.EPSILON }, most: -Math.log(Number.EPSILON) },
];

/** What Keras clips probabilities at. */
export const KERAS_EPSILON = 1e-7;
export const KERAS_GUARD = GUARDS[1]!;

/** The guards that a loss can take. */
export function guardsOf({ parameters }: LossDefinition): readonly Guard[] {
  const clamp = parameters.find(({ name }) => name === 'clamp');
  const choices = clamp?.kind === 'choice' ? clamp.choices.map(({ value }) => value) : [];
  return GUARDS.filter(guard => choices.includes(guard.parameters.clamp as string));
}

/**
 * Whether the loss takes probabilities, and a probability of 0 for what is true costs infinitely much: so it is with cross entropies, and
 * neither with overlaps nor with squared errors. The loss itself is asked, with its defaults.
 */
export function takesLogarithms(input: CheckInput): boolean {
  const { loss } = input;
  const domain = wantedDomain(input);
  const defaults = resolveParameters(loss, {});
  if ((domain !== 'probability' && domain !== 'simplex') || loss.layout === 'sets' || !defaults.ok) return false;
  const [target, prediction] = loss.layout === 'pairs' ? [[1], [0]] : [loss.target === 'classIndex' ? [0] : [1, 0], [0, 1]];
  const cost = new Float64Array(1);
  loss.perSample(cost, makeBatch(Float64Array.from(target), Float64Array.from(prediction), 1, prediction.length), defaults.value);
  return cost[0] === Number.POSITIVE_INFINITY;
}

/** How the loss pairs probabilities with what is true. */
export function truthOf(input: CheckInput): Truth {
  const { evidence, parameters } = input;
  const { ignoreIndex, labelSmoothing, classWeights } = parameters;
  const marks = (evidence.classMap?.labels ?? evidence.labels)?.ignored ?? [];
  return {
    layout: readsRows(input) ? 'rows' : 'pairs',
    isSmoothed: typeof labelSmoothing === 'number' && labelSmoothing > 0,
    ...(Array.isArray(classWeights) && { classWeights }),
    ignored: new Set(typeof ignoreIndex === 'number' ? [...marks, ignoreIndex] : marks),
  };
}
