import type { Dataset, Vector } from './arrays';
import type { Batch, LossDefinition, ParameterValues, Report, ResolvedParameters } from './definition';
import { lossById } from './losses/index';
import { type Prepared, prepare } from './prepare';
import { fail, ok, problem, type Result } from './problem';
import { countNonFinite, pairwiseSum } from './reduce';
import { applyWeight } from './weights';
import { worstOrder } from './worst';

/**
 * Computes a loss on a dataset: per-sample values, sum, mean and the gradient of the mean.
 *
 * Refuses an unknown loss, and what `prepare` refuses. NaN and infinities propagate; no samples give the sum 0 and the mean NaN.
 */
export function evaluate(lossId: string, dataset: Dataset, parameters: ParameterValues = {}): Result<Report> {
  const definition = lossById(lossId);
  if (!definition) return fail(problem('unknown-loss', { lossId }));
  const prepared = prepare(definition, dataset, parameters);
  return prepared.ok ? ok(report(prepared.value)) : prepared;
}

function report({ definition, batch, parameters, weight, denominator }: Prepared): Report {
  const perSample = new Float64Array(batch.count);
  const gradient = new Float64Array(batch.prediction.length);
  if (definition.whole) definition.perSample(perSample, batch, parameters);
  else if (definition.valueAndGradient) definition.valueAndGradient(perSample, gradient, batch, parameters);
  else {
    definition.perSample(perSample, batch, parameters);
    definition.gradient(gradient, batch, parameters);
  }
  if (weight) applyWeight(perSample, weight);
  const total = pairwiseSum(perSample);
  // A finite sum has finite terms: only the other case needs counting.
  const nonFinite = Number.isFinite(total) ? 0 : countNonFinite(perSample);
  if (!definition.whole) reduceGradient(gradient, batch, weight, denominator);
  const extraGradient = definition.extraGradient && extraGradientOf(definition, batch, parameters, weight, denominator);
  const { sum, mean } = definition.whole?.(gradient, batch, weight, denominator, total) ?? { sum: total, mean: total / denominator };
  let worst: Uint32Array | undefined;
  return {
    lossId: definition.id,
    parameters,
    perSample,
    sum,
    mean,
    gradient,
    ...(extraGradient && { extraGradient }),
    denominator,
    nonFinite,
    get worst() {
      worst ??= worstOrder(perSample);
      return worst;
    },
  };
}

/** Derivatives of the mean by every extra array. */
function extraGradientOf(
  definition: LossDefinition,
  batch: Batch,
  parameters: ResolvedParameters,
  weight: Vector | undefined,
  denominator: number,
): Readonly<Record<string, Float64Array>> {
  const out = Object.fromEntries(Object.entries(batch.extra).map(([name, { length }]) => [name, new Float64Array(length)]));
  definition.extraGradient!(out, batch, parameters);
  for (const gradient of Object.values(out)) reduceGradient(gradient, batch, weight, denominator);
  return out;
}

/** Turns derivatives of per-sample values into those of the mean: times w/D. Where nothing counts (D = 0) a zero stays zero, as in torch. */
function reduceGradient(gradient: Float64Array, batch: Batch, weight: Vector | undefined, denominator: number): void {
  const width = batch.count > 0 ? gradient.length / batch.count : 1;
  if (weight) {
    for (let sample = 0, i = 0; sample < batch.count; sample++) {
      const w = weight[sample]!;
      for (const end = i + width; i < end; i++) gradient[i]! *= w;
    }
  }
  if (denominator === 0) for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i] === 0 ? 0 : Number.NaN;
  else if (denominator !== 1) for (let i = 0; i < gradient.length; i++) gradient[i]! /= denominator;
}
