import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** Which way a residual counts: +1 for prediction − target, −1 for target − prediction. */
export type ResidualSign = 1 | -1;

/** Words of the Residuals tab. */
export const RESIDUALS = {
  sign: text('Sign of the residual', '잔차의 부호'),
  plus: text('prediction − target', '예측 − 정답'),
  minus: text('target − prediction', '정답 − 예측'),
  findings: text('What stands out', '눈에 띄는 점'),
  numbers: text('Residuals in numbers', '잔차의 수치'),
  mean: text('mean', '평균'),
  median: text('median', '중앙값'),
  spread: text('interquartile range', '사분위 범위'),
  funnel: text('spread, large ÷ small predictions', '퍼짐의 비 (큰 예측값 ÷ 작은 예측값)'),
  above: text('above 0', '0보다 큼'),
  below: text('below 0', '0보다 작음'),
  fromZero: text('0 or above', '0 이상'),
  upToZero: text('0 or below', '0 이하'),
  select: text('Enter: select these rows', 'Enter: 이 행들을 선택'),
  farRows: text('largest residuals', '잔차가 큰 행'),
  againstTitle: text('Residual against prediction', '예측값에 따른 잔차'),
  againstLegend: text('running median', '이동 중앙값'),
  band: text('middle half of the rows', '가운데 절반의 행'),
  histogramTitle: text('Spread of residuals', '잔차의 분포'),
  normalTitle: text('Against the normal distribution (Q-Q)', '정규 분포와 비교 (Q-Q)'),
  normalAxis: text('quantile of a normal distribution', '정규 분포의 분위수'),
  normalLine: text('line through the quartiles: where normal residuals lie', '사분위수를 지나는 직선: 정규 분포라면 점이 놓이는 곳'),
  fitTitle: text('Prediction against target', '정답과 예측'),
  squares: text('Squares', '정사각형'),
  squaresHint: text(
    'Draw each residual as a square: its area is the squared error',
    '잔차를 정사각형으로 그립니다. 넓이가 제곱 오차입니다.',
  ),
  squaresNote: text(
    'The area of a square is the squared error of its row; MSE is their mean area.',
    '정사각형의 넓이가 그 행의 제곱 오차이고, 평균 제곱 오차는 넓이의 평균입니다.',
  ),
  residual: text('Residual', '잔차'),
  normal: text('Normal quantile', '정규 분위수'),
} as const;

/** The title of an axis of residuals, with the way that they count. */
export function residualAxis(sign: ResidualSign): Text {
  return sign === 1
    ? text('residual e = prediction − target', '잔차 e = 예측 − 정답')
    : text('residual r = target − prediction', '잔차 r = 정답 − 예측');
}

/** What a screen reader hears instead of the residual plot. */
export function againstSummary(count: number, first: Text): Text {
  return text(
    `${formatCount(count)} residuals against their predictions with the running median and the middle half. ${first.en}`,
    `잔차 ${formatCount(count)}개를 예측값에 따라 그리고 이동 중앙값과 가운데 절반을 함께 나타냈습니다. ${first.ko}`,
  );
}

/** What a screen reader hears instead of the quantile plot: how far the ends leave the line. */
export function normalSummary(left: number, right: number, spread: number): Text {
  const [low, high] = [formatNumber(left, 3), formatNumber(right, 3)];
  const isClose = Math.max(Math.abs(left), Math.abs(right)) < spread;
  return isClose
    ? text(
        `Quantiles of the residuals against the normal distribution: they stay near the line to both ends (${low}, ${high}).`,
        `잔차의 분위수를 정규 분포와 비교했습니다. 양 끝까지 직선에 가깝습니다(${low}, ${high}).`,
      )
    : text(
        `Quantiles of the residuals against the normal distribution: the ends leave the line by ${low} on the left and ${high} on the right, so the tails are heavier or lighter than normal.`,
        `잔차의 분위수를 정규 분포와 비교했습니다. 직선에서 왼쪽 끝은 ${low}, 오른쪽 끝은 ${high}만큼 벗어나므로 꼬리가 정규 분포와 다릅니다.`,
      );
}

/** What a screen reader hears instead of the fit. */
export function fitSummary(count: number, slope: number, intercept: number): Text {
  return text(
    `Predictions of ${formatCount(count)} rows against their targets; the least-squares line is ${formatNumber(slope, 3)} × target + ${formatNumber(intercept, 3)}.`,
    `${formatCount(count)}개 행의 예측값을 정답에 따라 그렸습니다. 최소 제곱 직선은 ${formatNumber(slope, 3)} × 정답 + ${formatNumber(intercept, 3)}입니다.`,
  );
}

/** How the axis of residuals is bent. */
export function bendNote(bend: number): Text {
  return text(
    `Some residuals are far out: their axis is straight within ±${formatNumber(bend)} and logarithmic beyond.`,
    `멀리 떨어진 잔차가 있어 잔차 축은 ±${formatNumber(bend)} 안에서 선형이고 그 밖에서는 로그입니다.`,
  );
}

/** What is drawn of many rows. */
export function densityNote(points: number, count: number): Text {
  return text(
    `Density of all ${formatCount(count)} rows, the ${formatCount(points)} largest residuals as points.`,
    `${formatCount(count)}개 행 전체는 밀도로, 잔차가 가장 큰 ${formatCount(points)}개 행은 점으로 나타냈습니다.`,
  );
}

/** Rows with several outputs. */
export function elementsNote(count: number, rows: number): Text {
  return text(
    `${formatCount(count)} residuals of ${formatCount(rows)} rows: every output of a row counts by itself.`,
    `${formatCount(rows)}개 행의 잔차 ${formatCount(count)}개입니다. 한 행의 출력을 하나하나 셉니다.`,
  );
}

/** What a bar holds of all residuals. */
export function ofAll(count: number, total: number): Text {
  const share = formatShare(count / total);
  return text(`${share} of all residuals`, `전체 잔차의 ${share}`);
}
