import type { ChoiceParameter, LossDefinition } from '../definition';
import { text } from '../text';
import { checkProbabilities, checkRows } from './_check';
import { kerasCode, numpyCode, optaxCode, sklearnCode, torchCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

function value(error: number): number {
  return error * error;
}

function derivative(error: number): number {
  return 2 * error;
}

const over: ChoiceParameter = {
  kind: 'choice',
  name: 'over',
  symbol: '\\Sigma',
  label: 'Σ',
  default: 'elements',
  choices: [
    {
      value: 'elements',
      about: text('Each probability is a sample of its own: from 0 to 1.', '확률 하나하나를 표본으로 봅니다. 값은 0에서 1 사이입니다.'),
    },
    {
      value: 'rows',
      about: text(
        'A row of class probabilities is a sample, summed over its classes: from 0 to 2.',
        '클래스별 확률 한 행을 표본으로 보고 클래스에 대해 더합니다. 값은 0에서 2 사이입니다.',
      ),
    },
  ],
  about: text('What one sample is: a probability, or a row of them.', '표본 하나가 확률 하나인지 확률 한 행인지 정합니다.'),
};

/** Brier score of probabilities. */
export const brier: LossDefinition = {
  id: 'brier',
  names: {
    full: text('Brier score', '브라이어 점수'),
    short: 'Brier',
    aliases: ['brier_score_loss', 'Brier loss', 'quadratic score', 'mean squared error of probabilities', '브라이어 스코어'],
  },
  family: 'binary',
  layout: 'pairs',
  layoutWith: parameters => (parameters.over === 'rows' ? 'rows' : 'pairs'),
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value: '\\ell = (p - t)^2, \\quad \\text{or} \\quad \\ell = \\sum_c (p_c - t_c)^2',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = 2\\,(p - t)',
  },
  parameters: [over, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }) {
    for (let sample = 0, i = 0; sample < count; sample++) {
      let sum = 0;
      for (const end = i + width; i < end; i++) sum += value(prediction[i]! - target[i]!);
      out[sample] = sum;
    }
  },
  gradient(out, { target, prediction }) {
    for (let i = 0; i < prediction.length; i++) out[i] = derivative(prediction[i]! - target[i]!);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }) {
    if (width === 1) {
      for (let i = 0; i < count; i++) {
        const error = prediction[i]! - target[i]!;
        values[i] = value(error);
        gradient[i] = derivative(error);
      }
      return;
    }
    for (let row = 0, i = 0; row < count; row++) {
      let sum = 0;
      for (const end = i + width; i < end; i++) {
        const error = prediction[i]! - target[i]!;
        sum += value(error);
        gradient[i] = derivative(error);
      }
      values[row] = sum;
    }
  },
  check: (batch, parameters) => (parameters.over === 'rows' ? checkRows : checkProbabilities)(batch, parameters),
  textbook: (t, p) => t.reduce((sum, truth, c) => sum + (p[c]! - truth) ** 2, 0),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'To judge probabilities: its mean is smallest for the true ones, it rewards calibration and sharpness, and never exceeds 1 (2 for rows).',
      '확률의 질을 평가할 때 씁니다. 참 확률을 예측할 때 평균이 가장 작고, 보정과 선명도를 함께 평가하며, 1(행이면 2)을 넘지 않습니다.',
    ),
    avoid: text(
      'To train through a sigmoid: a row that is surely wrong has almost no gradient. And for rare events, where p = 0 looks good.',
      '시그모이드를 거쳐 학습할 때는 피합니다. 확신하고도 틀린 행의 기울기가 거의 0입니다. 드문 사건에도 피합니다. p = 0만 예측해도 점수가 좋아 보입니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MSELoss()',
      differs: text(
        'The mean squared error of probabilities; over rows it divides by C.',
        '확률의 평균 제곱 오차이며, 행이면 C로 나눈 값이 됩니다.',
      ),
      preset: {},
      code: ({ over }) => (over === 'rows' ? torchFormula('((prediction - target) ** 2).sum(dim=1)') : torchCode('mse_loss')),
    },
    {
      library: 'keras',
      call: 'keras.losses.MeanSquaredError()',
      differs: differs.lastAxisFirst,
      preset: {},
      code: ({ over }) => (over === 'rows' ? undefined : kerasCode('MeanSquaredError')),
    },
    {
      library: 'optax',
      call: 'optax.losses.squared_error(predictions, targets).mean()',
      preset: {},
      code: ({ over }) => optaxCode(`optax.losses.squared_error(prediction, target)${over === 'rows' ? '.sum(axis=-1)' : ''}`),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.brier_score_loss(y_true, y_proba)',
      differs: text(
        'Labels 0 and 1, not shares; divides by the sum of the weights. Since 1.7 it also takes rows (0 to 2), with y_true as class labels.',
        '0과 1 레이블만 받고(그 사이의 비율은 안 됩니다) 가중치의 합으로 나눕니다. 1.7부터는 행도 받으며(0에서 2), 이때 y_true는 클래스 레이블입니다.',
      ),
      preset: { over: 'elements', normalization: 'weightSum' },
      code: ({ over }) => (over === 'rows' ? undefined : sklearnCode('brier_score_loss')),
    },
    {
      library: 'numpy',
      call: 'np.mean((prediction - target) ** 2)',
      code: ({ over }) => numpyCode(over === 'rows' ? '((prediction - target) ** 2).sum(axis=1)' : '(prediction - target) ** 2'),
    },
  ],
  sources: [sources.brier, sources.sklearn],
};
