import { type Text, text } from '../core/text';
import type { Recommendation } from './advice';
import { classDifferences, pixelDifference } from './classDifferences';

const overlaps: ReadonlySet<string> = new Set(['dice', 'jaccard', 'tversky']);

/** What a runner-up would do otherwise than the loss that stands first, in a sentence. */
function differently(lossId: string, first: string): Text | undefined {
  if (overlaps.has(first) && lossId.startsWith('binary_cross_entropy')) return pixelDifference;
  return amountDifferences[lossId] ?? classDifferences[lossId];
}

/** The first as it is, the others with what they would do differently. */
export function compared([first, ...others]: readonly Recommendation[]): readonly Recommendation[] {
  if (!first) return [];
  const rest = others.map(each => {
    const sentence = differently(each.lossId, first.lossId);
    return sentence ? { ...each, differently: sentence } : each;
  });
  return [first, ...rest];
}

const amountDifferences: Readonly<Record<string, Text>> = {
  mse: text(
    'It squares each error: an error of 10 counts a hundred times one of 1, so large errors lead and the mean is the best constant.',
    '오차를 제곱하므로 오차 10이 오차 1의 백 배로 계산됩니다. 큰 오차가 학습을 이끌고, 가장 좋은 상수는 평균입니다.',
  ),
  rmse: text(
    'It is the square root of MSE: the same model wins, and the number has the unit of the target.',
    'MSE의 제곱근이라 이기는 모델은 같고, 값의 단위가 정답과 같아집니다.',
  ),
  mae: text(
    'It counts each error by its size, an error of 10 ten times one of 1, so the median is the best constant.',
    '오차를 크기 그대로 셉니다. 오차 10은 오차 1의 열 배이고, 가장 좋은 상수는 중앙값입니다.',
  ),
  huber: text(
    'It squares errors up to δ and counts larger ones by their size, so that no row pulls harder than one that is off by δ.',
    '오차가 δ 이하이면 제곱하고 그보다 크면 크기대로 셉니다. 어떤 행도 오차가 δ인 행보다 세게 당기지 않습니다.',
  ),
  log_cosh: text(
    'It squares small errors and counts large ones by their size, without a δ to choose: the bend lies at about 1 in the unit of the target.',
    '작은 오차는 제곱처럼, 큰 오차는 크기대로 다룹니다. δ를 고르지 않으며 정답의 단위로 1쯤에서 성질이 바뀝니다.',
  ),
  cauchy: text(
    'Its pull grows weaker again for far rows: outliers count next to nothing, but a bad start may stay where it is.',
    '멀리 떨어진 행일수록 당기는 힘이 다시 약해집니다. 이상치는 거의 세지 않지만, 시작이 나쁘면 그 자리에 머물 수 있습니다.',
  ),
  msle: text(
    'It compares ln(1 + p) with ln(1 + t): the ratio counts, and too low costs more than too high by the same amount.',
    'ln(1 + p)와 ln(1 + t)를 비교합니다. 차이가 아니라 비율을 보며, 같은 크기라면 낮게 예측할 때 손실이 더 큽니다.',
  ),
  gamma_deviance: text(
    'It judges the ratio p/t alone, for a spread that grows in proportion to the mean; 0 and below are not allowed.',
    '비율 p/t만 봅니다. 퍼짐이 평균에 비례하는 데이터에 맞으며, 0 이하의 값은 쓸 수 없습니다.',
  ),
  mape: text(
    'It divides each error by its target: small targets decide, and predictions that are too low can cost at most 100 %.',
    '오차를 정답으로 나눕니다. 작은 정답이 값을 좌우하고, 낮게 예측한 쪽의 손실은 100 %를 넘지 않습니다.',
  ),
  tweedie_deviance: text(
    'It lets the variance grow faster than the mean (power 1.5) and allows exact zeros among large amounts.',
    '분산이 평균보다 빠르게 커진다고 보며(거듭제곱 1.5), 큰 값 사이에 정확한 0이 섞여 있어도 됩니다.',
  ),
  poisson_nll: text(
    'It lets the variance grow with the mean: an error of 5 counts more at 2 than at 200.',
    '평균이 클수록 분산도 커진다고 봅니다. 오차 5는 200일 때보다 2일 때 더 크게 셉니다.',
  ),
  poisson_deviance: text(
    'It has the same minimum and gradient, but is 0 for perfect predictions, so that its size can be read.',
    '최솟값의 위치와 기울기는 같지만 완벽한 예측에서 0이 되므로 값의 크기를 읽기 쉽습니다.',
  ),
  quantile: text(
    'It weighs errors on one side τ and on the other 1 − τ, so that the τ-quantile is the best constant.',
    '한쪽 오차에는 τ, 다른 쪽에는 1 − τ의 가중치를 줍니다. 가장 좋은 상수는 τ 분위수입니다.',
  ),
  expectile: text(
    'It weighs squares instead of sizes: smooth, but large errors lead.',
    '크기 대신 제곱에 가중치를 줍니다. 매끄럽지만 큰 오차가 학습을 이끕니다.',
  ),
  gaussian_nll: text('It judges a predicted variance together with the mean.', '예측한 분산을 평균과 함께 평가합니다.'),
  cosine_distance: text('It looks at the direction of each row alone and forgets its length.', '각 행의 방향만 보고 길이는 보지 않습니다.'),
  cosine_similarity: text(
    'It is the same with its sign turned, as Keras has it: −1 is perfect, 1 is opposite.',
    '같은 값의 부호를 바꾼 Keras의 방식입니다. −1이 완벽한 예측이고 1이 정반대입니다.',
  ),
};
