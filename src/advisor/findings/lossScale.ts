import type { Dataset, Vector } from '../../core/arrays';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import type { Evidence } from '../evidence';
import { sampledPairs } from '../measures/pairs';
import { outliersDominate } from '../regressionCandidates';
import { MEDIAN_SAMPLE, type ResidualFacts, residualFacts } from '../residuals';
import { SQUARED_ERRORS } from './squaredErrors';

/**
 * On which scale a loss of amounts squares errors: `squared` as they are, `logarithm` those of logarithms, `root` those of square roots,
 * on which Poisson counts vary alike (Anscombe 1948). A `bounded` loss grows no faster than the error itself.
 */
export type LossScale = 'squared' | 'logarithm' | 'root' | 'bounded';

const SCALES: Readonly<Record<string, LossScale>> = {
  expectile: 'squared',
  msle: 'logarithm',
  gamma_deviance: 'logarithm',
  poisson_nll: 'root',
  poisson_deviance: 'root',
  tweedie_deviance: 'root',
};

/** Losses that divide errors by a predicted variance, or by the targets. */
const DIVIDED: ReadonlySet<string> = new Set(['gaussian_nll', 'mape', 'smape']);

/** Undefined for losses that are none of amounts, or that see errors in another unit for every row. */
export function scaleOfLoss({ id, family }: LossDefinition): LossScale | undefined {
  return family !== 'regression' || DIVIDED.has(id) ? undefined : SQUARED_ERRORS.has(id) ? 'squared' : (SCALES[id] ?? 'bounded');
}

/** Whether the predictions of a loss are logarithms of rates. */
export function areLogRates({ id }: LossDefinition, { logInput }: ParameterValues): boolean {
  return id === 'poisson_nll' && logInput !== false;
}

/** Predicted rates beyond this many times the largest count are no logarithms of rates; mine. */
const FAR_ABOVE = 10;

/**
 * The residuals on the scale of a loss. Only errors that stand out as they are get looked at on another scale, so that most data cost
 * nothing; predictions that are logarithms themselves have no errors as they are.
 */
export function residualsOnScale(
  { residuals, dataset, target, prediction }: Evidence,
  loss: LossDefinition,
  parameters: ParameterValues,
): ResidualFacts | undefined {
  const scale = scaleOfLoss(loss);
  const areLogarithms = areLogRates(loss, parameters);
  if (!residuals || scale === 'squared' || scale === 'bounded' || scale === undefined) return residuals;
  if (areLogarithms && Math.exp(prediction.max) > FAR_ABOVE * (target.max + 1)) return undefined;
  if (residuals.outliers === 0 && !areLogarithms) return residuals;
  // Near 0 the logarithm of 1 + t is t itself, whose errors grow with it: those of ln t tell what stands out.
  const of = scale === 'root' ? Math.sqrt : Math.log;
  return residualsOf(dataset, of, areLogarithms ? rate => Math.exp(rate / 2) : of);
}

/** Data with fewer pairs above 0 are none of which the ratio counts; mine. */
const MOST = 0.9;

/**
 * Whether errors that rule the squared error do not rule that of logarithms: they grow with the targets then, and the rows are the tail of
 * the data rather than mistakes.
 */
export function growWithTargets({ residuals, dataset, target, prediction }: Evidence): boolean {
  if (!residuals || !(target.min >= 0) || !(prediction.min >= 0)) return false;
  const facts = residualsOf(dataset, Math.log, Math.log);
  return facts !== undefined && facts.count >= MOST * Math.min(residuals.count, MEDIAN_SAMPLE) && !outliersDominate(facts);
}

function residualsOf(
  { target, prediction }: Dataset,
  ofTarget: (value: number) => number,
  ofPrediction: (value: number) => number,
): ResidualFacts | undefined {
  const factsOf = (t: Vector, p: Vector) => residualFacts(mapped(t, ofTarget), mapped(p, ofPrediction));
  const { length } = target.values;
  if (length > MEDIAN_SAMPLE) {
    // On these scales a few rows among so many cannot hold half of the squares: a sample shows whether many do.
    const sample = sampledPairs({ target, prediction }, length, 1, 0, MEDIAN_SAMPLE);
    const facts = factsOf(sample.target, sample.prediction);
    if (!outliersDominate(facts)) return facts;
  }
  return factsOf(target.values, prediction.values);
}

function mapped(values: Vector, of: (value: number) => number): Float64Array {
  return (values as Float64Array).map(value => of(value));
}
