import type { LossDefinition, ParameterValue } from '../definition';
import type { LossCode } from '../equivalent';
import { pairwiseSum } from '../reduce';
import { text } from '../text';
import { normalization } from './_parameters';
import { rootMeanSquare } from './_rootMean';
import { sources } from './_sources';

/** Under the root stands e²; the root itself is taken of the whole batch, see `rootMeanSquare`. */
function value(error: number): number {
  return error * error;
}

function derivative(error: number): number {
  return 2 * error;
}

/** The root of the weighted mean, by the rule asked for: the values of the samples do not add up to it. */
function weightedRoot(module: 'np' | 'torch', normalization: ParameterValue | undefined): LossCode['weighted'] {
  const rule = normalization as 'count' | 'weightSum' | 'nonzeroCount';
  const size = module === 'np' ? 'weight.size' : 'weight.numel()';
  const divisor = { count: size, weightSum: 'weight.sum()', nonzeroCount: `${module}.count_nonzero(weight)` }[rule];
  return { mean: `${module}.sqrt((weight * (prediction - target) ** 2).sum() / ${divisor})`, normalization: rule };
}

const metricOnly = text(
  'A metric, not an objective; it divides by the sum of the weights.',
  '목적 함수가 아니라 지표이며, 가중치의 합으로 나눕니다.',
);

/** Root mean squared error: not a mean of per-sample losses. `perSample` is w·e², `sum` the root of Σ w·e². */
export const rmse: LossDefinition = {
  id: 'rmse',
  names: {
    full: text('Root mean squared error', '평균 제곱근 오차'),
    short: 'RMSE',
    aliases: ['root_mean_squared_error', 'RootMeanSquaredError', 'RMSD'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'rootMean',
  formula: {
    value: 'L = \\sqrt{\\tfrac1N \\textstyle\\sum_i (p_i - t_i)^2}',
    gradient: '\\frac{\\partial L}{\\partial p_i} = \\frac{p_i - t_i}{N L}',
    stable: 'L = m \\sqrt{\\tfrac1N \\textstyle\\sum_i (e_i / m)^2}, \\quad m = \\max_i \\lvert e_i \\rvert',
  },
  parameters: [normalization],
  unit: 'target',
  perSample(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!);
  },
  gradient(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!);
  },
  whole: rootMeanSquare,
  textbook: (target, prediction) => {
    const squares = Float64Array.from(prediction, (p, i) => (p - target[i]!) ** 2);
    return Math.sqrt(pairwiseSum(squares) / squares.length);
  },
  kinks: () => [],
  shape: {
    axis: 'error',
    // One value has no mean: what is drawn is its share under the root.
    title: text('error e = prediction − target (curve: e², before the root)', '오차 e = 예측 − 정답(곡선은 제곱근을 취하기 전의 e²)'),
  },
  advice: {
    use: text(
      'To report the typical size of an error in units of the target. It is smallest where the MSE is.',
      '오차의 전형적인 크기를 정답과 같은 단위로 보고할 때 씁니다. 최솟값의 위치는 MSE와 같습니다.',
    ),
    avoid: text(
      'As a training loss over mini-batches: the mean of roots is not the root of the mean. Outliers dominate as in the MSE.',
      '미니배치 학습의 손실로는 피합니다. 제곱근의 평균은 평균의 제곱근과 다릅니다. 이상치에 민감한 것은 MSE와 같습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MSELoss()(prediction, target).sqrt()',
      differs: text(
        'There is no function for it: take the root of the MSE. The gradient is NaN when every error is 0; here it is 0.',
        '전용 함수가 없어 MSE의 제곱근을 구합니다. 모든 오차가 0이면 기울기가 NaN이지만 여기서는 0입니다.',
      ),
      preset: {},
      code: ({ normalization }) => ({
        mean: 'F.mse_loss(prediction, target).sqrt()',
        weighted: weightedRoot('torch', normalization),
      }),
    },
    {
      library: 'keras',
      call: 'keras.metrics.RootMeanSquaredError()',
      differs: text(
        'A metric, not a loss; the weights enter the denominator: normalization = weightSum.',
        '손실이 아니라 지표이며, 가중치가 분모에도 들어갑니다(normalization = weightSum).',
      ),
      preset: { normalization: 'weightSum' },
      code: () => ({
        mean: 'keras.metrics.RootMeanSquaredError(dtype="float64")(target, prediction)',
        weighted: {
          mean: 'keras.metrics.RootMeanSquaredError(dtype="float64")(target, prediction, sample_weight=weight)',
          normalization: 'weightSum',
        },
      }),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.root_mean_squared_error(y_true, y_pred)',
      differs: text(
        'Since 1.4; before, the root of mean_squared_error. Several columns are rooted one by one, then averaged. Sample weights enter the denominator: normalization = weightSum.',
        '1.4부터 있으며, 그전에는 mean_squared_error의 제곱근을 구합니다. 열이 여럿이면 열마다 제곱근을 구한 뒤 평균합니다. 표본 가중치가 분모에도 들어갑니다(normalization = weightSum).',
      ),
      preset: { normalization: 'weightSum' },
      code: () => {
        const squared = (more: string) => `mean_squared_error(target.ravel(), prediction.ravel()${more}) ** 0.5`;
        return {
          imports: ['from sklearn.metrics import mean_squared_error'],
          mean: squared(''),
          weighted: { mean: squared(', sample_weight=weight.ravel()'), normalization: 'weightSum' },
        };
      },
    },
    {
      library: 'xgboost',
      call: "eval_metric='rmse'",
      differs: metricOnly,
      preset: { normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "metric='rmse'",
      differs: metricOnly,
      preset: { normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.sqrt(np.mean((prediction - target) ** 2))',
      code: ({ normalization }) => ({
        mean: 'np.sqrt(np.mean((prediction - target) ** 2))',
        weighted: weightedRoot('np', normalization),
      }),
    },
  ],
  sources: [sources.sklearn, sources.hyndman],
};
