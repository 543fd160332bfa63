import { bestConstant, groupTargets, type Targets } from '../../advisor/measures/bestConstant';
import type { Vector } from '../../core/arrays';
import type { Prepared } from '../../core/prepare';
import { sortedFinite } from './sorted';
import { lossOf, type Scratch } from './value';

/** Sorts the targets and groups neighbours. */
export function summariseTargets(target: Vector): Targets {
  return groupTargets(sortedFinite(target).values);
}

/**
 * Skill 1 − L / L(best constant): 1 perfect, 0 as good as the best constant guess, below 0 worse. Undefined where no constant makes
 * sense or where the best constant is already perfect.
 */
export function skillOf(prepared: Prepared, value: number, targets: Targets, scratch: Scratch): number | undefined {
  const { batch } = prepared;
  const best = bestConstant(prepared, targets);
  if (!best) return undefined;
  const constant = scratch.take('constant', batch.prediction.length);
  if (best.length === 1) constant.fill(best[0]!);
  else for (let i = 0; i < constant.length; i += batch.width) constant.set(best, i);
  const least = lossOf(prepared, scratch, { ...batch, prediction: constant }).value;
  if (!(least > 0) || !Number.isFinite(value)) return undefined;
  const skill = 1 - value / least;
  return Number.isFinite(skill) ? skill : undefined;
}
