import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkClassIndices, checkRows } from './_check';
import { ignoredIndex, weightsOf } from './_classes';
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

/** Categorical cross entropy of class indices and probabilities. */
export const sparseCategoricalCrossEntropy: LossDefinition = {
  id: 'sparse_categorical_cross_entropy',
  names: {
    full: text('Sparse categorical cross entropy', '희소 교차 엔트로피 오차'),
    short: 'Sparse CCE',
    aliases: ['SparseCategoricalCrossentropy', 'sparseCategoricalCrossentropy', 'log_loss', 'multiclass log loss'],
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
        gradient[at] = -1 / prediction[at]!;
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
    { library: 'keras', call: 'keras.losses.SparseCategoricalCrossentropy()', differs: differs.kerasNormalize },
    { library: 'sklearn', call: 'sklearn.metrics.log_loss(y_true, y_pred)', differs: differs.sklearnClip },
    { library: 'tfjs', call: "model.compile({loss: 'sparseCategoricalCrossentropy'})", differs: differs.kerasNormalize },
    {
      library: 'pytorch',
      call: 'torch.nn.NLLLoss()(prediction.log(), target)',
      differs: text('Takes log-probabilities.', '로그 확률을 받습니다.'),
    },
  ],
  sources: [sources.goodfellow, sources.keras],
};
