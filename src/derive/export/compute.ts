import type { LossDefinition, ResolvedParameters } from '../../core/definition';
import type { LossCode } from '../../core/equivalent';
import type { Frame } from './frame';

type Rule = 'count' | 'weightSum' | 'nonzeroCount';

/** From the mean by one rule to the mean by another: what to multiply with. Row weights of the loss itself are not in it. */
const FACTORS: Readonly<Record<Rule, Partial<Record<Rule, string>>>> = {
  weightSum: { count: 'weight.mean()', nonzeroCount: 'weight.sum() / (weight != 0).sum()' },
  count: { weightSum: '1 / weight.mean()', nonzeroCount: '1 / (weight != 0).mean()' },
  nonzeroCount: {},
};

/** Statements that compute `loss`, weighted by `weight` and divided as the parameters ask; undefined where this code cannot. */
export function lossLines(
  definition: LossDefinition,
  code: LossCode,
  parameters: ResolvedParameters,
  frame: Frame,
  isWeighted: boolean,
): readonly string[] | undefined {
  if (!isWeighted) return [`loss = ${code.mean}`];
  const rule = (parameters.normalization ?? 'count') as Rule;
  const { weighted, perSample } = code;
  if (weighted?.normalization === rule) return [`loss = ${weighted.mean}`];
  const isRoot = definition.reduction === 'rootMean';
  if (perSample) {
    const values = `per_sample = ${frame.perSample?.(perSample) ?? perSample}`;
    const own = code.rowWeight && `row_weight = ${frame.perSample?.(code.rowWeight) ?? code.rowWeight}`;
    const mean = meanOf(rule, own !== undefined);
    return [values, ...(own ? [own] : []), `loss = ${isRoot ? rootOf(mean) : mean}`];
  }
  const factor = weighted && !definition.rowWeight ? FACTORS[weighted.normalization][rule] : undefined;
  // An expression of its own: the code of a mean may be a difference.
  return factor === undefined ? undefined : [`loss = ${weighted!.mean}`, `loss = loss * ${isRoot ? rootOf(factor) : factor}`];
}

/** Σ w·ℓ over what `evaluate` divides by. */
function meanOf(rule: Rule, hasRowWeight: boolean): string {
  if (rule === 'count') return hasRowWeight ? '(weight * per_sample).sum() / row_weight.sum()' : '(weight * per_sample).mean()';
  const denominators = hasRowWeight
    ? { weightSum: '(weight * row_weight).sum()', nonzeroCount: 'row_weight[weight != 0].sum()' }
    : { weightSum: 'weight.sum()', nonzeroCount: '(weight != 0).sum()' };
  return `(weight * per_sample).sum() / ${denominators[rule]}`;
}

function rootOf(expression: string): string {
  return `(${expression}) ** 0.5`;
}
