import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from './numbers';

/** What the sentences about residuals are made of. */
export interface ResidualNumbers {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly spread: number;
  readonly deviation: number;
  readonly funnel: number;
  readonly fitLine: { readonly slope: number };
}

/** A mean further from 0 than this many of its standard errors is no accident (three: 1 in 370 for normal errors). */
const CERTAIN = 3;

/** Spread that grows or shrinks by less than this along the predictions can be the luck of two stretches. */
const FUNNEL = 2;

/** What there is to say when all residuals are one number. */
function sameWords(mean: number, size: string): Text {
  if (mean > 0) return text(`Every prediction is ${size} too high.`, `모든 예측값이 ${size}만큼 높습니다.`);
  if (mean < 0) return text(`Every prediction is ${size} too low.`, `모든 예측값이 ${size}만큼 낮습니다.`);
  return text('Every prediction is exact: there are no residuals.', '모든 예측값이 정답과 같습니다. 잔차가 없습니다.');
}

/** The median residual in words, without a sign: which way residuals count is a person's choice. */
function middleWords(median: number): Text {
  const size = formatNumber(Math.abs(median), 3);
  if (median > 0) return text(`${size} too high`, `${size}만큼 높습니다`);
  if (median < 0) return text(`${size} too low`, `${size}만큼 낮습니다`);
  return text('exact', '치우치지 않았습니다');
}

/** What stands out about residuals p − t: a bias, a funnel, a slope that is too flat. */
export function residualWords({ count, mean, median, spread, deviation, funnel, fitLine }: ResidualNumbers): readonly Text[] {
  const says: Text[] = [];
  const error = deviation / Math.sqrt(count);
  const size = formatNumber(Math.abs(mean), 3);
  if (deviation === 0) return [sameWords(mean, size)];
  if (Math.abs(mean) > CERTAIN * error) {
    const middle = middleWords(median);
    says.push(
      mean > 0
        ? text(
            `Predictions are ${size} too high on average; the median one is ${middle.en}.`,
            `예측값이 평균 ${size}만큼 높습니다. 중앙값으로는 ${middle.ko}.`,
          )
        : text(
            `Predictions are ${size} too low on average; the median one is ${middle.en}.`,
            `예측값이 평균 ${size}만큼 낮습니다. 중앙값으로는 ${middle.ko}.`,
          ),
    );
  } else {
    says.push(
      text(
        `No bias to be seen: the mean residual is only ${size} away from 0, within three standard errors (of ${formatNumber(error, 2)} each).`,
        `치우침이 보이지 않습니다. 잔차의 평균이 0에서 ${size}만큼만 떨어져 있어 표준 오차(${formatNumber(error, 2)})의 세 배 안에 듭니다.`,
      ),
    );
  }
  if (funnel >= FUNNEL) {
    says.push(
      text(
        `The spread grows ${formatNumber(funnel, 2)} times from small to large predictions: a loss of ratios or logarithms may fit better.`,
        `작은 예측값에서 큰 예측값으로 가면 퍼짐이 ${formatNumber(funnel, 2)}배로 커집니다. 비율이나 로그로 재는 손실 함수가 더 맞을 수 있습니다.`,
      ),
    );
  } else if (funnel <= 1 / FUNNEL) {
    says.push(
      text(
        `The spread shrinks to ${formatNumber(funnel, 2)} of itself towards large predictions.`,
        `예측값이 커질수록 퍼짐이 ${formatNumber(funnel, 2)}배로 줄어듭니다.`,
      ),
    );
  }
  if (fitLine.slope < 0.9 && count >= 30) {
    says.push(
      text(
        `Predictions follow only ${formatNumber(fitLine.slope, 2)} of a change of the target: large targets are predicted too low, small ones too high. Noise in the targets does that, too.`,
        `정답이 1 커질 때 예측값은 ${formatNumber(fitLine.slope, 2)}만큼만 커집니다. 큰 정답은 낮게, 작은 정답은 높게 예측합니다. 정답에 잡음이 있어도 그렇게 됩니다.`,
      ),
    );
  }
  says.push(
    text(
      `The middle half of the ${formatCount(count)} residuals spans ${formatNumber(spread, 3)}.`,
      `잔차 ${formatCount(count)}개 가운데 절반이 폭 ${formatNumber(spread, 3)} 안에 있습니다.`,
    ),
  );
  return says;
}
