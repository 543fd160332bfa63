import { layoutOf } from '../../core/batch';
import type { Prepared } from '../../core/prepare';
import { mean as meanOf } from '../../core/reduce';
import { bestConstant, groupTargets } from './bestConstant';

/** A loss beside that of the best constant prediction, row by row. */
export interface AgainstConstant {
  /** Rows compared: of the first axis. */
  readonly rows: number;
  /** Mean losses of the predictions and of the constant; of a root, those of its squares. */
  readonly own: number;
  readonly constant: number;
  /** The lowest mean that perfect predictions could have: 0 for most losses. */
  readonly perfect: number;
  /** How many standard errors √(s²/n) the mean of the differences own − constant lies above 0, with the n and s of rows. */
  readonly deviations: number;
  /** One number, or one a class. */
  readonly prediction: Float64Array;
}

/**
 * Compares predictions with the best constant: the t statistic of paired differences, so that what makes a row hard for both does not
 * count as noise. Undefined where no constant makes sense.
 */
export function againstConstant(prepared: Prepared, rows: number): AgainstConstant | undefined {
  const { definition, batch, parameters, weight } = prepared;
  const isPairs = layoutOf(definition, parameters) === 'pairs';
  const ascending = isPairs ? Float64Array.from(batch.target as Float64Array).sort() : new Float64Array(0);
  const best = bestConstant(prepared, groupTargets(ascending));
  if (!best || rows < 2 || batch.count % rows !== 0) return undefined;
  const same = new Float64Array(batch.prediction.length);
  for (let i = 0; i < same.length; i += best.length) same.set(best, i);
  const [own, constant] = [batch.prediction, same].map(prediction => {
    const losses = new Float64Array(batch.count);
    definition.perSample(losses, { ...batch, prediction }, parameters);
    return byRow(losses, rows, weight);
  }) as [Float64Array, Float64Array];
  const differences = own.map((loss, row) => loss - constant[row]!);
  const mean = meanOf(differences);
  const variance = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / (rows - 1);
  return {
    rows,
    own: meanOf(own),
    constant: meanOf(constant),
    perfect: meanOf(byRow(perfectLosses(prepared), rows, weight)),
    deviations: mean / Math.sqrt(variance / rows),
    prediction: best,
  };
}

/** Means of the losses that stand in one row of the file, times their weights. */
function byRow(losses: Float64Array, rows: number, weight: Prepared['weight']): Float64Array {
  const each = losses.length / rows;
  const means = new Float64Array(rows);
  for (let i = 0; i < losses.length; i += 1) means[Math.floor(i / each)]! += (losses[i]! * (weight ? weight[i]! : 1)) / each;
  return means;
}

/** The likelihood of counts is not 0 at its best: a rate equal to the count itself is the least that it can be. */
function perfectLosses({ definition, batch, parameters }: Prepared): Float64Array {
  const losses = new Float64Array(batch.count);
  if (definition.id !== 'poisson_nll') return losses;
  const logInput = parameters.logInput === true;
  const prediction = Float64Array.from(batch.target as Float64Array, count => (logInput ? Math.log(count) : count));
  definition.perSample(losses, { ...batch, prediction }, parameters);
  return losses;
}
