import { text } from '../core/text';
import { formatNumber } from '../strings/numbers';
import type { Recommendation } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { quantileOf } from './names';

/** The losses of a wanted quantile: what a person answered, else what the name of the predictions says. */
export function quantileCandidates({ prediction }: Evidence, answered: number | undefined): readonly Recommendation[] {
  const tau = answered ?? (prediction.width === 1 ? quantileOf(prediction.name) : undefined);
  const parameters = tau === undefined ? undefined : { tau };
  return [candidate('quantile', [reasonOf(tau, answered, prediction.width)], parameters), candidate('expectile', [squares], parameters)];
}

const squares = text('The same weights on squared errors.', '같은 가중치를 제곱 오차에 줍니다.');

function reasonOf(tau: number | undefined, answered: number | undefined, width: number) {
  if (tau === undefined) {
    return width > 1
      ? text(
          'Each column predicts a quantile of its own: judge one at a time, with the τ that its name says.',
          '열마다 다른 분위수를 예측합니다. 열을 하나씩 골라 이름에 적힌 τ로 평가하십시오.',
        )
      : text(
          'The prediction is a quantile: its best value is where the share τ of the targets lies below.',
          '예측값이 분위수입니다. 정답의 τ 비율이 그 아래에 있을 때 손실이 가장 작습니다.',
        );
  }
  const [written, under, over] = [formatNumber(tau), formatNumber(tau, 3), formatNumber(1 - tau, 3)];
  const costs = text(
    `Too low costs ${under} and too high ${over} of the distance, so the best prediction is the τ-quantile with τ = ${written}.`,
    `낮게 예측하면 차이의 ${under}배, 높게 예측하면 ${over}배가 손실이므로 가장 좋은 예측은 τ = ${written}인 분위수입니다.`,
  );
  return answered === undefined
    ? text(`The name of the predictions says which quantile they are. ${costs.en}`, `예측값의 이름이 분위수를 알려 줍니다. ${costs.ko}`)
    : text(`You said that one side costs more. ${costs.en}`, `한쪽의 비용이 더 크다고 하셨습니다. ${costs.ko}`);
}
