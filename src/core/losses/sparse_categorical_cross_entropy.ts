import type { Vector } from '../arrays';
import type { LossDefinition, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { text } from '../text';
import { checkClassIndices, checkRows } from './_check';
import { arrayCode, countedRows, guardedRows, kerasEpsilon, kerasIndexCode, torchClasses } from './_classCode';
import { ignoredIndex, weightsOf } from './_classes';
import { numpyCode, torchCode } from './_code';
import { differs } from './_differs';
import { guardedLog, guardedSlope } from './_guard';
import { classWeights, eps, ignoreIndex, normalization, normalize, rowClamp } from './_parameters';
import { divisorOf, isPlain, type ProbabilityRule, ruleOf } from './_probabilityRows';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** −w_y ln q_y, with q = p/Σp when rows are normalised. `at` is the place of p_y. */
function value(p: Vector, start: number, end: number, at: number, rule: ProbabilityRule): number {
  const weight = rule.weights[at - start]!;
  return weight === 0 ? 0 : -weight * guardedLog(p[at]! / divisorOf(p, start, end, rule), rule.guard, rule.eps);
}

/** g_y = −w_y/q_y and 0 elsewhere; normalised rows: (g_j − g_y q_y)/Σp. `out` is overwritten from start to end. */
function derivative(out: Float64Array, p: Vector, start: number, end: number, at: number, rule: ProbabilityRule): void {
  const sum = divisorOf(p, start, end, rule);
  const weight = rule.weights[at - start]!;
  const slope = weight === 0 ? 0 : -weight * guardedSlope(p[at]! / sum, rule.guard, rule.eps);
  const rest = rule.normalize && slope !== 0 ? (-slope * (p[at]! / sum)) / sum : 0;
  for (let i = start; i < end; i++) out[i] = rest;
  out[at] = rest + slope / sum;
}

function torchCodeOf(parameters: ResolvedParameters): LossCode {
  const { before, p } = guardedRows(parameters, 'torch');
  const { args, rowWeight } = torchClasses(parameters);
  return { ...(before.length > 0 && { before }), ...torchCode('nll_loss', args, `${p}.log(), target`), ...(rowWeight && { rowWeight }) };
}

/** The weight of the target's class is a sample weight to `log_loss`; rows to ignore it does not know. */
function sklearnCodeOf({
  clamp,
  eps: epsilon,
  normalize: divides,
  classWeights: weights,
  ignoreIndex: ignored,
}: ResolvedParameters): LossCode | undefined {
  if (clamp !== 'clip' || epsilon !== Number.EPSILON || ignored !== null) return undefined;
  const p = divides ? 'prediction / prediction.sum(-1, keepdims=True)' : 'prediction';
  const call = (sampleWeight: string) => `log_loss(target, ${p}, labels=range(prediction.shape[-1])${sampleWeight})`;
  const own = weights === null ? undefined : `${arrayCode(weights!, 'np')}[target]`;
  return {
    imports: ['from sklearn.metrics import log_loss'],
    mean: call(own ? `, sample_weight=${own}` : ''),
    weighted: { mean: call(`, sample_weight=weight.ravel()${own ? ` * ${own}` : ''}`), normalization: 'weightSum' },
  };
}

function numpyCodeOf(parameters: ResolvedParameters): LossCode {
  const { before, p } = guardedRows(parameters, 'np');
  const { before: counting, label, rowWeight } = countedRows(parameters, 'np');
  const chosen = `${p}[np.arange(len(target)), ${label}]`;
  if (!rowWeight) return numpyCode('loss', { before: [...before, `loss = -np.log(${chosen})`] });
  const isUnweighted = parameters.classWeights === null;
  const loss = isUnweighted ? `-np.log(np.where(kept, ${chosen}, 1))` : `-row_weight * np.log(np.where(row_weight > 0, ${chosen}, 1))`;
  return numpyCode('loss', { before: [...before, ...counting, `loss = ${loss}`], rowWeight });
}

/** Categorical cross entropy of class indices and probabilities. */
export const sparseCategoricalCrossEntropy: LossDefinition = {
  id: 'sparse_categorical_cross_entropy',
  names: {
    full: text('Sparse categorical cross entropy', '희소 교차 엔트로피 오차'),
    short: 'Sparse CCE',
    aliases: ['SparseCategoricalCrossentropy', 'sparseCategoricalCrossentropy', 'log_loss', 'multiclass log loss', '크로스 엔트로피'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = -w_y \\ln p_y',
    gradient: '\\frac{\\partial \\ell}{\\partial p_c} = -\\frac{w_y\\,[c = y]}{p_y}',
  },
  parameters: [rowClamp, eps, normalize, classWeights, { ...ignoreIndex, offByDefault: true }, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [rule, ignored] = [ruleOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0, start = 0; row < count; row++, start += width)
      out[row] = target[row] === ignored ? 0 : value(prediction, start, start + width, start + target[row]!, rule);
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [rule, ignored] = [ruleOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0, start = 0; row < count; row++, start += width)
      if (target[row] === ignored) out.fill(0, start, start + width);
      else derivative(out, prediction, start, start + width, start + target[row]!, rule);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [rule, ignored, plain] = [ruleOf(parameters, width), ignoredIndex(parameters), isPlain(parameters)];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      if (plain && target[row] !== ignored) {
        const at = start + target[row]!;
        for (let i = start; i < start + width; i++) gradient[i] = 0;
        values[row] = -Math.log(prediction[at]!);
        gradient[at] = -1 / (prediction[at]! + 0); // of −0, too, −∞
      } else if (target[row] === ignored) {
        values[row] = 0;
        gradient.fill(0, start, start + width);
      } else {
        values[row] = value(prediction, start, start + width, start + target[row]!, rule);
        derivative(gradient, prediction, start, start + width, start + target[row]!, rule);
      }
    }
  },
  rowWeight(out, { target, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0; row < count; row++) out[row] = target[row] === ignored ? 0 : weights[target[row]!]!;
  },
  check: (batch, parameters) => checkClassIndices(batch, parameters) ?? checkRows(batch, parameters),
  textbook: ([y], p) => -Math.log(p[y!]!),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'A class index 0 … C − 1 as the target and probability rows from a softmax. Same number as with one-hot rows.',
      '정답이 클래스 번호 0 … C − 1이고 예측이 소프트맥스의 확률 행일 때 씁니다. 원-핫으로 쓴 것과 값이 같습니다.',
    ),
    avoid: text(
      'When the logits are at hand, with labels from 1 to C, or when several labels hold at once.',
      '로짓이 있거나, 레이블이 1부터 C까지이거나, 여러 레이블이 동시에 맞을 수 있으면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.NLLLoss(weight=None, ignore_index=-100)(prediction.log(), target)',
      differs: text(
        'Takes log-probabilities, with the classes on axis 1. Ignores −100; a weight of 0 times ln 0 gives NaN.',
        '로그 확률을 받으며 클래스 축이 1번 축입니다. −100을 무시하고, 가중치 0에 ln 0을 곱하면 NaN이 됩니다.',
      ),
      preset: { ignoreIndex: -100 },
      code: torchCodeOf,
    },
    {
      library: 'keras',
      call: 'keras.losses.SparseCategoricalCrossentropy(ignore_class=None)',
      differs: text(
        'Divides each row by its sum, then clips: normalize = true, clamp = clip, eps = 1e-7. The TensorFlow backend clips first, then divides.',
        '각 행을 합으로 나눈 뒤 자릅니다(normalize = true, clamp = clip, eps = 1e-7). TensorFlow 백엔드는 먼저 자른 뒤 나눕니다.',
      ),
      preset: { normalize: true, clamp: 'clip', eps: 1e-7, ignoreIndex: null },
      code: parameters => {
        const epsilon = parameters.normalize ? kerasEpsilon(parameters) : undefined;
        return epsilon && kerasIndexCode(parameters, [], epsilon.before);
      },
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.log_loss(y_true, y_pred)',
      differs: text(
        `Needs labels when y_true lacks a class. ${differs.sklearnRows.en}`,
        `y_true에 없는 클래스가 있으면 labels를 주어야 합니다. ${differs.sklearnRows.ko}`,
      ),
      preset: { clamp: 'clip', eps: Number.EPSILON, ignoreIndex: null, normalization: 'weightSum' },
      code: sklearnCodeOf,
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'sparseCategoricalCrossentropy'})",
      differs: differs.kerasNormalize,
      preset: { normalize: true, clamp: 'clip', eps: 1e-7, ignoreIndex: null },
    },
    {
      library: 'numpy',
      call: '-np.log(prediction[np.arange(len(target)), target]).mean()',
      code: numpyCodeOf,
    },
  ],
  sources: [sources.goodfellow, sources.keras],
};
