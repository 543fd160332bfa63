import type { ChoiceParameter, LossDefinition, ResolvedParameters } from '../definition';
import { text } from '../text';
import { checkDistributions } from './_check';
import { CLIP, guardOf } from './_guard';
import { eps, normalization, rowClamp } from './_parameters';
import { sources } from './_sources';

/** A probability or log-probability q as ln q. Keras clips probabilities to [ε, 1]; logarithms are taken as they are. */
function logOf(entry: number, isLog: boolean, clips: boolean, epsilon: number): number {
  return isLog ? entry : Math.log(clips ? Math.min(Math.max(entry, epsilon), 1) : entry);
}

function shareOf(entry: number, isLog: boolean, clips: boolean, epsilon: number): number {
  if (isLog) return Math.exp(entry);
  return clips ? Math.min(Math.max(entry, epsilon), 1) : entry;
}

/** One class's term t·(ln t − ln q), 0 where t = 0. */
function value(t: number, q: number, rule: Rule): number {
  const share = shareOf(t, rule.logTarget, rule.clips, rule.eps);
  if (share === 0) return 0;
  return share * (logOf(t, rule.logTarget, rule.clips, rule.eps) - logOf(q, rule.logPrediction, rule.clips, rule.eps));
}

/** −t for a log-probability, −t/q for a probability, 0 outside a clip. */
function derivative(t: number, q: number, rule: Rule): number {
  const share = shareOf(t, rule.logTarget, rule.clips, rule.eps);
  if (share === 0) return 0;
  if (rule.logPrediction) return -share;
  return rule.clips && (q < rule.eps || q > 1) ? 0 : -share / q;
}

interface Rule {
  readonly logTarget: boolean;
  readonly logPrediction: boolean;
  readonly clips: boolean;
  readonly eps: number;
}

function ruleOf(parameters: ResolvedParameters): Rule {
  const { targetSpace, predictionSpace } = parameters;
  return {
    logTarget: targetSpace === 'log',
    logPrediction: predictionSpace === 'log',
    clips: guardOf(parameters) === CLIP,
    eps: parameters.eps as number,
  };
}

const space: Omit<ChoiceParameter, 'name' | 'symbol' | 'label' | 'about'> = {
  kind: 'choice',
  default: 'prob',
  choices: [
    { value: 'prob', about: text('Probabilities that add up to 1.', '합이 1인 확률입니다.') },
    { value: 'log', about: text('Logarithms of probabilities, as from log-softmax.', '로그 소프트맥스에서 나온 로그 확률입니다.') },
  ],
};

/** Kullback–Leibler divergence of the prediction from the target. */
export const klDivergence: LossDefinition = {
  id: 'kl_divergence',
  names: {
    full: text('Kullback–Leibler divergence', '쿨백–라이블러 발산'),
    short: 'KL',
    aliases: ['KLDivLoss', 'KLDivergence', 'kl_divergence', 'relative entropy', 'kullbackLeiblerDivergence', 'rel_entr'],
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
    {
      ...space,
      name: 'predictionSpace',
      symbol: 'p',
      label: 'p',
      about: text('Whether predictions are probabilities or their logarithms.', '예측값이 확률인지 로그 확률인지 정합니다.'),
    },
    {
      ...space,
      name: 'targetSpace',
      symbol: 't',
      label: 't',
      about: text('Whether targets are probabilities or their logarithms.', '정답이 확률인지 로그 확률인지 정합니다.'),
    },
    { ...rowClamp, choices: rowClamp.choices.filter(choice => choice.value !== 'add') },
    eps,
    normalization,
  ],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const rule = ruleOf(parameters);
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (const end = i + width; i < end; i++) loss += value(target[i]!, prediction[i]!, rule);
      out[row] = loss;
    }
  },
  gradient(out, { target, prediction }, parameters) {
    const rule = ruleOf(parameters);
    for (let i = 0; i < prediction.length; i++) out[i] = derivative(target[i]!, prediction[i]!, rule);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const rule = ruleOf(parameters);
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
  shape: { axis: 'probability', others: ['logit'] },
  advice: {
    use: text(
      'Target rows that are distributions (a teacher’s probabilities, soft labels): it is 0 exactly when both agree.',
      '정답 행이 분포일 때(교사 모델의 확률, 소프트 레이블) 씁니다. 두 분포가 같을 때만 정확히 0입니다.',
    ),
    avoid: text(
      'On unnormalised rows, or with the two exchanged: KL(t‖p) is not KL(p‖t). With one-hot targets it equals cross entropy.',
      '합이 1이 아닌 행에는 쓰지 않으며, 순서를 바꾸지 않습니다. KL(t‖p)과 KL(p‖t)은 다릅니다. 정답이 원-핫이면 교차 엔트로피와 같습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: "torch.nn.KLDivLoss(reduction='batchmean')",
      differs: text(
        'Input holds log-probabilities (predictionSpace = log); its own ‘mean’ also divides by C.',
        '입력이 로그 확률입니다(predictionSpace = log). 기본값인 ‘mean’은 C로도 나눕니다.',
      ),
    },
    {
      library: 'keras',
      call: 'keras.losses.KLDivergence()',
      differs: text(
        'Clips both to [1e-7, 1] and multiplies with the clipped target: clamp = clip.',
        '둘 다 [1e-7, 1]로 자르고 자른 정답을 곱합니다(clamp = clip).',
      ),
    },
    {
      library: 'optax',
      call: 'optax.losses.kl_divergence(log_predictions, targets).mean()',
      differs: text('Takes log-probabilities first: predictionSpace = log.', '로그 확률을 먼저 받습니다(predictionSpace = log).'),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'kullbackLeiblerDivergence'})",
      differs: text('Multiplies with the raw target.', '자르지 않은 정답을 곱합니다.'),
    },
  ],
  sources: [sources.kullback, sources.pytorch],
};
