import { type Text, text } from '../core/text';
import { formatNumber } from './numbers';

/** Words of the Learn tab. */
export const LEARN = {
  wantsTitle: text('What each loss wants of these predictions', '손실 함수마다 이 예측값에 바라는 것'),
  wantsIntro: text(
    'Every loss is smallest at a centre of its own. Shift all predictions by one constant, and each loss names the constant that it likes best: MSE the mean of the errors, MAE their median, the quantile loss a quantile. Where the wishes differ from 0, the model has a bias; where they differ from each other, the errors are lopsided or hold outliers.',
    '손실 함수는 저마다 다른 중심에서 가장 작아집니다. 예측값 전체를 같은 수만큼 옮긴다면 MSE는 오차의 평균을, MAE는 오차의 중앙값을, 분위수 손실은 오차의 분위수를 없애려고 합니다. 바라는 값이 0이 아니면 모델이 치우쳐 있고, 서로 다르면 오차의 분포가 비대칭이거나 이상치가 있습니다.',
  ),
  temperatureIntro: text(
    'Divide all logits by one number, the temperature: the class decided stays the same, the confidence changes. A loss that wants a temperature above 1 finds the model too sure of itself, below 1 not sure enough.',
    '모든 로짓을 온도라는 같은 수로 나누면 판정한 클래스는 그대로이고 확신만 달라집니다. 1보다 큰 온도를 바라면 모델이 지나치게 확신하는 것이고, 1보다 작은 온도를 바라면 확신이 부족한 것입니다.',
  ),
  noWish: text(
    'Probabilities cannot be shifted or divided without becoming something else. Give the logits instead to see which temperature each loss wants.',
    '확률은 옮기거나 나누면 더 이상 확률이 아니게 됩니다. 로짓을 넣으면 손실 함수마다 바라는 온도를 볼 수 있습니다.',
  ),
  picture: text('Where each loss would put the middle of the errors', '손실 함수마다 오차의 중심으로 삼는 곳'),
  residualAxis: text('error e = prediction − target', '오차 e = 예측 − 정답'),
  rows: text('your rows', '데이터의 행'),
  centres: text('centre that the loss aims at', '손실 함수가 겨냥하는 중심'),
  loss: text('Loss', '손실 함수'),
  aims: text('Aims at', '겨냥하는 것'),
  now: text('Now', '지금'),
  least: text('Then', '바꾼 뒤'),
  wish: text('Its wish', '바라는 것'),
  onTitle: text('Where to go on', '더 알아보기'),
  page: text('The page of this loss', '이 손실 함수의 설명'),
  shape: text('Its shape, with your rows on it', '함수의 모양과 데이터의 행'),
  who: text('Which rows hold the loss', '손실을 차지하는 행'),
} as const;

/** How predictions are moved. */
export const WAYS = {
  shift: text('One constant added to every prediction', '모든 예측값에 같은 수를 더한다면'),
  scale: text('One factor for every prediction', '모든 예측값에 같은 수를 곱한다면'),
  temperature: text('One temperature for all logits', '모든 로짓을 같은 온도로 나눈다면'),
} as const;

/** The centre that a loss of errors aims at. */
export const CENTRES: Readonly<Record<string, Text>> = {
  mse: text('mean', '평균'),
  rmse: text('mean', '평균'),
  squared_error: text('mean', '평균'),
  half_squared_error: text('mean', '평균'),
  mae: text('median', '중앙값'),
  quantile: text('quantile τ', '분위수 τ'),
  expectile: text('expectile τ', '기댓값 분위 τ'),
  huber: text('between mean and median', '평균과 중앙값 사이'),
  smooth_l1: text('between mean and median', '평균과 중앙값 사이'),
  log_cosh: text('between mean and median', '평균과 중앙값 사이'),
  pseudo_huber: text('between mean and median', '평균과 중앙값 사이'),
};

/** What a screen reader hears instead of the picture. */
export function centresSummary(centres: readonly { readonly short: string; readonly at: number }[]): Text {
  const list = centres.map(({ short, at }) => `${short} ${formatNumber(at, 3)}`).join(', ');
  return text(
    `Errors of your rows, and the centre that each loss aims at: ${list}.`,
    `데이터의 오차와 손실 함수마다 겨냥하는 중심: ${list}.`,
  );
}
