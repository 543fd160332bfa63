import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkDistributions } from './_check';
import { kerasEpsilon } from './_classCode';
import { kerasCode } from './_code';
import { type DivergenceRule, divergenceRule, logOf, predictionSpace, shareOf, targetSpace } from './_divergence';
import { numpyKl, optaxKl, torchKl } from './_klCode';
import { eps, normalization, rowClamp } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** ln(t/q): one logarithm, and for t ≈ q more digits than ln t − ln q, which remains for quotients that overflow and for q = −0. */
function logRatio(t: number, q: number): number {
  const ratio = t / q;
  return ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(t) - Math.log(q);
}

/** One class's term t·(ln t − ln q), 0 where t = 0. */
function value(t: number, q: number, rule: DivergenceRule): number {
  const share = shareOf(t, rule.logTarget, rule.clips, rule.eps);
  if (share === 0) return 0;
  if (!rule.logTarget && !rule.logPrediction) return share * logRatio(share, shareOf(q, false, rule.clips, rule.eps));
  return share * (logOf(t, rule.logTarget, rule.clips, rule.eps) - logOf(q, rule.logPrediction, rule.clips, rule.eps));
}

/** −t for a log-probability, −t/q for a probability, 0 outside a clip. */
function derivative(t: number, q: number, rule: DivergenceRule): number {
  const share = shareOf(t, rule.logTarget, rule.clips, rule.eps);
  if (share === 0) return 0;
  if (rule.logPrediction) return -share;
  return rule.clips && (q < rule.eps || q > 1) ? 0 : -share / q;
}

/** Rows of probabilities as they are, the usual case: nothing to convert or clip for each element. */
function usual(values: Float64Array, gradient: Float64Array, target: Vector, prediction: Vector, count: number, width: number): void {
  for (let row = 0, i = 0; row < count; row++) {
    let loss = 0;
    for (const end = i + width; i < end; i++) {
      const t = target[i]!;
      const q = prediction[i]!;
      if (t !== 0) loss += t * logRatio(t, q);
      gradient[i] = t === 0 ? 0 : -t / q;
    }
    values[row] = loss;
  }
}

/** Kullback–Leibler divergence of the prediction from the target. */
export const klDivergence: LossDefinition = {
  id: 'kl_divergence',
  names: {
    full: text('Kullback–Leibler divergence', '쿨백–라이블러 발산'),
    short: 'KL',
    aliases: ['KLDivLoss', 'KLDivergence', 'kl_divergence', 'KL 발산', 'relative entropy', 'kullbackLeiblerDivergence', 'rel_entr'],
  },
  family: 'distribution',
  layout: 'rows',
  target: 'simplex',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\sum_c t_c (\\ln t_c - \\ln p_c)',
    gradient: '\\frac{\\partial \\ell}{\\partial p_c} = -\\frac{t_c}{p_c}, \\quad \\frac{\\partial \\ell}{\\partial \\ln p_c} = -t_c',
  },
  parameters: [
    predictionSpace,
    targetSpace,
    {
      ...rowClamp,
      choices: [
        ...rowClamp.choices.filter(choice => choice.value === 'none'),
        {
          value: 'clip',
          about: text(
            'Probabilities of both sides are clipped to [ε, 1], as in Keras; the derivative is 0 outside.',
            'Keras처럼 두 분포의 확률을 [ε, 1] 안으로 자릅니다. 그 밖에서는 도함수가 0입니다.',
          ),
        },
      ],
    },
    eps,
    normalization,
  ],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const rule = divergenceRule(parameters);
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (const end = i + width; i < end; i++) loss += value(target[i]!, prediction[i]!, rule);
      out[row] = loss;
    }
  },
  gradient(out, { target, prediction }, parameters) {
    const rule = divergenceRule(parameters);
    for (let i = 0; i < prediction.length; i++) out[i] = derivative(target[i]!, prediction[i]!, rule);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const rule = divergenceRule(parameters);
    if (!rule.logTarget && !rule.logPrediction && !rule.clips) return usual(values, gradient, target, prediction, count, width);
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (const end = i + width; i < end; i++) {
        loss += value(target[i]!, prediction[i]!, rule);
        gradient[i] = derivative(target[i]!, prediction[i]!, rule);
      }
      values[row] = loss;
    }
  },
  check: checkDistributions,
  textbook: (t, p) => t.reduce((sum, share, c) => sum + share * Math.log(share / p[c]!), 0),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'Target rows that are distributions (a teacher’s probabilities, soft labels): it is 0 exactly when both agree.',
      '정답 행이 분포일 때(교사 모델의 확률, 소프트 레이블) 씁니다. 두 분포가 같을 때만 정확히 0입니다.',
    ),
    avoid: text(
      'On unnormalised rows, or with the two exchanged: KL(t‖p) is not KL(p‖t). With one-hot targets it equals cross entropy.',
      '합이 1이 아닌 행에는 쓰지 않으며, 두 인수의 순서를 바꾸면 안 됩니다. KL(t‖p)와 KL(p‖t)는 다릅니다. 정답이 원-핫이면 교차 엔트로피와 같습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: "torch.nn.KLDivLoss(reduction='batchmean', log_target=False)",
      differs: text(
        'Input holds log-probabilities (predictionSpace = log). ‘batchmean’ divides by the first axis; the default ‘mean’ also by C.',
        '입력이 로그 확률입니다(predictionSpace = log). ‘batchmean’은 첫 축의 길이로 나누고, 기본값 ‘mean’은 C로도 나눕니다.',
      ),
      preset: { predictionSpace: 'log' },
      code: torchKl,
    },
    {
      library: 'keras',
      call: 'keras.losses.KLDivergence()',
      differs: text(
        'Clips both to [1e-7, 1] and multiplies by the clipped target: clamp = clip.',
        '둘 다 [1e-7, 1]로 자르고 자른 정답을 곱합니다(clamp = clip).',
      ),
      preset: { clamp: 'clip', eps: 1e-7 },
      code: parameters => {
        if (parameters.predictionSpace === 'log' || parameters.targetSpace === 'log') return undefined;
        const epsilon = kerasEpsilon(parameters);
        return epsilon && { ...epsilon, ...kerasCode('KLDivergence', [], { isRow: true }) };
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.kl_divergence(log_predictions, targets).mean()',
      differs: text(
        'Takes log-probabilities first: predictionSpace = log. kl_divergence_with_log_targets takes two of them.',
        '로그 확률을 먼저 받습니다(predictionSpace = log). kl_divergence_with_log_targets는 둘 다 로그 확률로 받습니다.',
      ),
      preset: { predictionSpace: 'log' },
      code: optaxKl,
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'kullbackLeiblerDivergence'})",
      differs: text(
        'Clips both to [1e-7, 1] in the logarithm, but multiplies by the raw target.',
        '로그 안에서는 둘 다 [1e-7, 1]로 자르지만 자르지 않은 정답을 곱합니다.',
      ),
    },
    {
      library: 'numpy',
      call: '(t * (np.log(t) - np.log(p))).sum(-1).mean()',
      differs: text('scipy.special.rel_entr(t, p) gives the terms.', 'scipy.special.rel_entr(t, p)는 각 항을 계산합니다.'),
      code: numpyKl,
    },
  ],
  sources: [sources.kullback, sources.pytorch],
};
