import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkClassIndices } from './_check';
import { countedRows, torchClasses } from './_classCode';
import { ignoredIndex, weightsOf } from './_classes';
import { numpyCode, torchCode } from './_code';
import { classWeights, ignoreIndex, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** −w·ln p of the true class; a class of weight 0 costs nothing, even at ln p = −∞. */
function value(logProbability: number, weight: number): number {
  return weight === 0 ? 0 : 0 - weight * logProbability;
}

/** Negative log-likelihood of class indices and log-probabilities. */
export const nll: LossDefinition = {
  id: 'nll',
  names: {
    full: text('Negative log-likelihood', '음의 로그 가능도 손실'),
    short: 'NLL',
    aliases: ['NLLLoss', 'nll_loss', 'negative log likelihood', 'log loss of log-probabilities'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'logProbability',
  activation: 'logSoftmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = -w_y\\, x_y, \\quad x_c = \\ln p_c',
    gradient: '\\frac{\\partial \\ell}{\\partial x_c} = -w_y\\,[c = y]',
  },
  parameters: [classWeights, ignoreIndex, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0; row < count; row++) {
      const y = target[row]!;
      out[row] = y === ignored ? 0 : value(prediction[row * width + y]!, weights[y]!);
    }
  },
  gradient(out, { target, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    out.fill(0);
    for (let row = 0; row < count; row++) {
      const y = target[row]!;
      if (y !== ignored) out[row * width + y] = 0 - weights[y]!;
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    gradient.fill(0);
    for (let row = 0; row < count; row++) {
      const y = target[row]!;
      if (y === ignored) {
        values[row] = 0;
        continue;
      }
      const at = row * width + y;
      const weight = weights[y]!;
      values[row] = value(prediction[at]!, weight);
      gradient[at] = 0 - weight;
    }
  },
  rowWeight(out, { target, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0; row < count; row++) out[row] = target[row] === ignored ? 0 : weights[target[row]!]!;
  },
  check: checkClassIndices,
  textbook: ([y], x) => -x[y!]!,
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'A class index as the target and log-probabilities from a log-softmax: the same number as cross entropy of the logits.',
      '정답이 클래스 번호이고 예측이 로그 소프트맥스를 거친 로그 확률일 때 씁니다. 로짓의 교차 엔트로피와 값이 같습니다.',
    ),
    avoid: text(
      'On probabilities or logits: nothing is normalised, and probabilities silently give losses between −1 and 0.',
      '확률이나 로짓에는 쓰지 않습니다. 정규화를 하지 않으므로, 확률을 넣으면 경고 없이 −1과 0 사이의 손실이 나옵니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.NLLLoss(weight=None, ignore_index=-100)',
      differs: text(
        'The class axis is axis 1. The mean divides by the sum of the weights of the target classes, as here; a weight of 0 times −∞ gives NaN.',
        '클래스 축이 1번 축입니다. 평균은 여기처럼 정답 클래스 가중치의 합으로 나눕니다. 가중치 0에 −∞를 곱하면 NaN이 됩니다.',
      ),
      preset: { ignoreIndex: -100 },
      code: parameters => {
        const { args, rowWeight } = torchClasses(parameters);
        return { ...torchCode('nll_loss', args), ...(rowWeight && { rowWeight }) };
      },
    },
    {
      library: 'numpy',
      call: 'np.mean(-prediction[np.arange(len(target)), target])',
      code: parameters => {
        const { before, label, rowWeight } = countedRows(parameters, 'np');
        const loss = `-prediction[np.arange(len(target)), ${label}]`;
        if (!rowWeight) return numpyCode(loss, { before });
        const counted = `loss = np.where(${rowWeight}, ${rowWeight} * loss, 0.0)`;
        return numpyCode('loss', { before: [...before, `loss = ${loss}`, counted], rowWeight });
      },
    },
  ],
  sources: [sources.pytorch, sources.bishop],
};
