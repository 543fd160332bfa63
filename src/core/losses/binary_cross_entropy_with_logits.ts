import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { quickExp, quickLog1p } from '../quick';
import { pairwiseSum } from '../reduce';
import { text } from '../text';
import { byTarget } from './_branches';
import { arrayCode, smoothedLabels } from './_classCode';
import { kerasCode, numpyCode, optaxCode, py, torchCode } from './_code';
import { differs } from './_differs';
import { binaryLabelSmoothing, normalization } from './_parameters';
import { positiveWeights, posWeight } from './_positiveWeight';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/**
 * With p = σ(x): −ln p = ln(1 + e⁻ˣ) = softplus(−x) and −ln(1 − p) = softplus(x), so with yes = q·t and no = 1 − t
 *
 *     ℓ = yes·softplus(−x) + no·softplus(x),    softplus(±x) = max(±x, 0) + log1p(e^−|x|)
 *       = (yes + no)·log1p(e^−|x|) + wrong·|x|,    wrong = yes for x < 0, else no
 *
 * `power` is e^−|x|. The last term is left out where nothing is wrong: an infinite logit on the right side costs 0.
 */
function value(yes: number, no: number, x: number, power: number): number {
  const wrong = x < 0 ? yes : no;
  return (yes + no) * quickLog1p(power) + (wrong === 0 ? 0 : wrong * Math.abs(x));
}

/**
 * (1 − t)·σ(x) − q·t·σ(−x); σ(x) − t would lose the digits of a right answer.
 * σ of the larger of ±x is 1/(1 + power), of the smaller power/(1 + power).
 */
function derivative(yes: number, no: number, x: number, power: number): number {
  return (x < 0 ? no * power - yes : no - yes * power) / (1 + power);
}

/**
 * The usual case, one weight for all positives and no smoothing, without a jump on the sign of x:
 *
 *     ℓ = (yes + no)·log1p(power) + no·max(x, 0) + yes·max(−x, 0)
 *     σ(±x) = (power + [±x ≥ 0]·(1 − power))/(1 + power)       exactly power/(1 + power) on the small side
 *
 * Two short loops: the chain from x to the slope is too long for the processor to overlap several samples. NaN where x is infinite,
 * since 0·∞ is; the caller takes the general loop then.
 */
function usual(values: Float64Array, gradient: Float64Array, target: Vector, prediction: Vector, count: number, q: number): void {
  for (let i = 0; i < count; i++) gradient[i] = quickExp(-Math.abs(prediction[i]!));
  for (let i = 0; i < count; i++) {
    const x = prediction[i]!;
    const power = gradient[i]!;
    const yes = q * target[i]!;
    const no = 1 - target[i]!;
    const size = Math.abs(x);
    values[i] = (yes + no) * quickLog1p(power) + 0.5 * (no * (size + x) + yes * (size - x));
    const isLow = Number(x < 0);
    gradient[i] = (no * (power + (1 - isLow) * (1 - power)) - yes * (power + isLow * (1 - power))) / (1 + power);
  }
}

/** Binary cross entropy of logits. */
export const binaryCrossEntropyWithLogits: LossDefinition = {
  id: 'binary_cross_entropy_with_logits',
  names: {
    full: text('Binary cross entropy with logits', '로짓 이진 교차 엔트로피 오차'),
    short: 'BCE (logits)',
    aliases: ['BCEWithLogitsLoss', 'sigmoid_binary_cross_entropy', 'sigmoidCrossEntropy', 'binary:logistic', 'logistic loss'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'binary',
  prediction: 'logit',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = -q\\,t \\ln \\sigma(x) - (1 - t) \\ln(1 - \\sigma(x))',
    gradient: '\\frac{\\partial \\ell}{\\partial x} = (1 - t)\\,\\sigma(x) - q\\,t\\,\\sigma(-x)',
    stable:
      '\\ell = q\\,t\\,\\operatorname{sp}(-x) + (1 - t) \\operatorname{sp}(x), \\quad \\operatorname{sp}(x) = \\max(x, 0) + \\operatorname{log1p}(e^{-\\lvert x \\rvert})',
  },
  parameters: [posWeight, binaryLabelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, columns }, parameters) {
    const [weights, s] = [positiveWeights(parameters, columns), parameters.labelSmoothing as number];
    for (let i = 0, c = 0; i < count; i++, c = c + 1 === columns ? 0 : c + 1) {
      const t = target[i]! * (1 - s) + s / 2;
      out[i] = value(weights[c]! * t, 1 - t, prediction[i]!, quickExp(-Math.abs(prediction[i]!)));
    }
  },
  gradient(out, { target, prediction, count, columns }, parameters) {
    const [weights, s] = [positiveWeights(parameters, columns), parameters.labelSmoothing as number];
    for (let i = 0, c = 0; i < count; i++, c = c + 1 === columns ? 0 : c + 1) {
      const t = target[i]! * (1 - s) + s / 2;
      out[i] = derivative(weights[c]! * t, 1 - t, prediction[i]!, quickExp(-Math.abs(prediction[i]!)));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, columns }, parameters) {
    const { posWeight: q, labelSmoothing } = parameters;
    if (typeof q === 'number' && labelSmoothing === 0) {
      usual(values, gradient, target, prediction, count, q);
      if (Number.isFinite(pairwiseSum(values, 0, count))) return;
    }
    const [weights, s] = [positiveWeights(parameters, columns), parameters.labelSmoothing as number];
    for (let i = 0, c = 0; i < count; i++, c = c + 1 === columns ? 0 : c + 1) {
      const t = target[i]! * (1 - s) + s / 2;
      const x = prediction[i]!;
      const yes = weights[c]! * t;
      const power = quickExp(-Math.abs(x));
      values[i] = value(yes, 1 - t, x, power);
      gradient[i] = derivative(yes, 1 - t, x, power);
    }
  },
  textbook: ([t], [x]) => {
    const p = 1 / (1 + Math.exp(-x!));
    return -(t! * Math.log(p) + (1 - t!) * Math.log(1 - p));
  },
  kinks: () => [],
  shape: { ...confidenceShape('logit'), branches: byTarget('q\\,t \\ln \\sigma(x)', '(1 - t) \\ln(1 - \\sigma(x))') },
  advice: {
    use: text(
      'Targets 0 or 1 and raw scores of any size. Exact in the tails; posWeight balances rare positives.',
      '정답이 0 또는 1이고 예측이 크기에 제한 없는 점수일 때 씁니다. 꼬리에서도 정확하며, posWeight로 드문 양성의 균형을 맞춥니다.',
    ),
    avoid: text(
      'On probabilities: numbers in [0, 1] would be squashed a second time. Use the form without logits.',
      '확률에는 쓰지 않습니다. [0, 1]의 수를 시그모이드에 한 번 더 넣는 셈이 됩니다. 로짓이 아닌 형태를 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.BCEWithLogitsLoss(pos_weight=None)',
      differs: text(
        'Has no label smoothing. Old versions (1.13) lose the digits of tiny losses and give NaN for infinite logits.',
        '레이블 스무딩이 없습니다. 예전 버전(1.13)은 아주 작은 손실의 유효 숫자를 잃고, 무한대 로짓에서 NaN이 됩니다.',
      ),
      preset: { posWeight: 1 },
      code: parameters => {
        const q = parameters.posWeight!;
        const args = q === 1 ? [] : [`pos_weight=${arrayCode(q, 'torch')}`];
        return torchCode('binary_cross_entropy_with_logits', args, `prediction, ${smoothedLabels(parameters)}`);
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.0)',
      differs: text('Has no posWeight.', 'posWeight가 없습니다.'),
      preset: { posWeight: 1 },
      code: ({ posWeight: q, labelSmoothing: s }) => {
        const args = ['from_logits=True', ...(s === 0 ? [] : [`label_smoothing=${py(s)}`])];
        return q === 1 ? kerasCode('BinaryCrossentropy', args) : undefined;
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.sigmoid_binary_cross_entropy(logits, labels).mean()',
      differs: text('Has neither posWeight nor label smoothing.', 'posWeight와 레이블 스무딩이 없습니다.'),
      preset: { posWeight: 1 },
      code: parameters =>
        parameters.posWeight === 1
          ? optaxCode(`optax.losses.sigmoid_binary_cross_entropy(prediction, ${smoothedLabels(parameters)})`)
          : undefined,
    },
    {
      library: 'tfjs',
      call: 'tf.losses.sigmoidCrossEntropy(multiClassLabels, logits, undefined, 0)',
      differs: differs.nonzeroCount,
      preset: { posWeight: 1, normalization: 'nonzeroCount' },
    },
    {
      library: 'xgboost',
      call: "objective='binary:logistic', scale_pos_weight=1",
      differs: text(
        'Prints the log loss of σ(x) in float32, at most 36.8 a sample: with target 0 a logit of 17 already gives that. posWeight enters the gradient only.',
        'σ(x)의 로그 손실을 float32로 출력하며 표본당 최대 36.8입니다. 정답이 0이면 로짓 17에서 이미 이 값이 됩니다. posWeight는 기울기에만 들어갑니다.',
      ),
    },
    {
      library: 'lightgbm',
      call: "objective='binary', scale_pos_weight=1",
      differs: text(
        'Takes labels 0 and 1 only and prints the log loss of σ(x), at most 34.5 a sample, by the sum of the weights; posWeight enters the gradient only.',
        '레이블이 0과 1이어야 하며, σ(x)의 로그 손실(표본당 최대 34.5)을 가중치의 합으로 나누어 출력합니다. posWeight는 기울기에만 들어갑니다.',
      ),
      preset: { posWeight: 1, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.logaddexp(0, prediction) - target * prediction)',
      code: parameters => {
        const q = parameters.posWeight!;
        const labels = smoothedLabels(parameters);
        const t = parameters.labelSmoothing === 0 ? labels : 't';
        const before = [
          ...(t === 't' ? [`t = ${labels}`] : []),
          `yes = ${q === 1 ? t : `${typeof q === 'number' ? py(q) : arrayCode(q, 'np')} * ${t}`}`,
          `no = 1 - ${t}`,
        ];
        const term = (factor: string, x: string) => `${factor} * np.logaddexp(0, np.where(${factor} == 0, 0, ${x}))`;
        return numpyCode('loss', { before: [...before, `loss = ${term('yes', '-prediction')} + ${term('no', 'prediction')}`] });
      },
    },
  ],
  sources: [sources.pytorch, sources.goodfellow, sources.szegedy],
};
