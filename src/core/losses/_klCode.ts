import type { ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { numpyCode, optaxCode, py } from './_code';

/** Whether each array holds logarithms, and what clips one to [ε, 1]; logarithms are never clipped. */
function spacesOf({ targetSpace, predictionSpace, clamp, eps }: ResolvedParameters) {
  return { logTarget: targetSpace === 'log', logPrediction: predictionSpace === 'log', clips: clamp === 'clip', bounds: `${py(eps)}, 1` };
}

/** A probability of 0 under a target of 0 is taken for 1, because torch has 0·ln 0 = NaN. */
export function torchKl(parameters: ResolvedParameters): LossCode {
  const { logTarget, logPrediction, clips, bounds } = spacesOf(parameters);
  const safe = logTarget ? 'prediction' : 'prediction.masked_fill(target == 0, 1)';
  const input = logPrediction ? 'prediction' : `${clips ? `prediction.clamp(${bounds})` : safe}.log()`;
  const target = clips && !logTarget ? `target.clamp(${bounds})` : 'target';
  const call = (reduction: string) => `F.kl_div(${input}, ${target}, reduction="${reduction}"${logTarget ? ', log_target=True' : ''})`;
  return { mean: call('batchmean'), perSample: `${call('none')}.sum(-1)` };
}

export function optaxKl(parameters: ResolvedParameters): LossCode {
  const { logTarget, logPrediction, clips, bounds } = spacesOf(parameters);
  const safe = logTarget ? 'prediction' : 'jnp.where(target == 0, 1, prediction)';
  const input = logPrediction ? 'prediction' : `jnp.log(${clips ? `jnp.clip(prediction, ${bounds})` : safe})`;
  if (logTarget) return optaxCode(`optax.losses.kl_divergence_with_log_targets(${input}, target)`);
  return optaxCode(`optax.losses.kl_divergence(${input}, ${clips ? `jnp.clip(target, ${bounds})` : 'target'})`);
}

export function numpyKl(parameters: ResolvedParameters): LossCode {
  const { logTarget, logPrediction, clips, bounds } = spacesOf(parameters);
  const clipped = (array: string) => (clips ? `np.clip(${array}, ${bounds})` : array);
  const before = [
    `t = ${logTarget ? 'np.exp(target)' : clipped('target')}`,
    `log_t = ${logTarget ? 'target' : 'np.log(np.where(t == 0, 1, t))'}`,
    `log_p = ${logPrediction ? 'prediction' : `np.log(${clipped('prediction')})`}`,
  ];
  return numpyCode('np.where(t == 0, 0, t * (log_t - log_p)).sum(axis=-1)', { before });
}
