import type { LossDefinition } from '../definition';
import { pairwiseSum } from '../reduce';
import { text } from '../text';
import { differs } from './_differs';
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
  shape: { axis: 'error' },
  advice: {
    use: text(
      'To report the typical size of an error in units of the target. It has the same minimum as the MSE.',
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
      differs: text('The gradient is NaN when every error is 0; here it is 0.', '모든 오차가 0이면 기울기가 NaN입니다. 여기서는 0입니다.'),
    },
    {
      library: 'keras',
      call: 'keras.metrics.RootMeanSquaredError()',
      differs: text('A metric, not a loss.', '손실이 아니라 지표입니다.'),
    },
    { library: 'sklearn', call: 'sklearn.metrics.root_mean_squared_error(y_true, y_pred)', differs: differs.weightSum },
    { library: 'xgboost', call: "eval_metric='rmse'", differs: text('A metric, not an objective.', '목적 함수가 아니라 지표입니다.') },
    { library: 'lightgbm', call: "metric='rmse'", differs: text('A metric, not an objective.', '목적 함수가 아니라 지표입니다.') },
  ],
  sources: [sources.sklearn, sources.hastie],
};
