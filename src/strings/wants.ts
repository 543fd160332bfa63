import { type Text, text } from '../core/text';
import { formatNumber, formatShare, formatSigned } from './numbers';

/** What a wish is told with. */
export interface Wish {
  readonly way: 'shift' | 'scale' | 'temperature';
  readonly best: number;
  readonly now: number;
  readonly least: number;
}

/** "Every prediction +1.2: 3.4 instead of 5.6 (−39 %)." */
export function wantWords({ way, best, now, least }: Wish): Text {
  const [before, after, gain] = [formatNumber(now), formatNumber(least), formatShare((now - least) / Math.abs(now))];
  if (way === 'shift') {
    if (best === 0)
      return text(
        'Content: no shift of all predictions would save a thousandth of it.',
        '만족합니다. 예측값 전체를 옮겨도 손실이 천분의 일도 줄지 않습니다.',
      );
    const shift = formatSigned(best, 3);
    return text(
      `Wants every prediction shifted by ${shift}: ${after} instead of ${before} (${gain} less).`,
      `예측값 전체를 ${shift}만큼 옮기면 ${before}에서 ${after}(으)로 줄어듭니다(${gain} 감소).`,
    );
  }
  if (way === 'scale') {
    if (best === 1)
      return text(
        'Content: no factor of all predictions would save a thousandth of it.',
        '만족합니다. 예측값 전체에 어떤 수를 곱해도 손실이 천분의 일도 줄지 않습니다.',
      );
    const factor = formatNumber(best, 4);
    return best > 1
      ? text(
          `Wants every prediction × ${factor}: they are too low in proportion (${after} instead of ${before}, ${gain} less).`,
          `예측값 전체에 ${factor} 배를 하면 ${before}에서 ${after}(으)로 줄어듭니다(${gain} 감소). 예측값이 비율로 보아 낮습니다.`,
        )
      : text(
          `Wants every prediction × ${factor}: they are too high in proportion (${after} instead of ${before}, ${gain} less).`,
          `예측값 전체에 ${factor} 배를 하면 ${before}에서 ${after}(으)로 줄어듭니다(${gain} 감소). 예측값이 비율로 보아 높습니다.`,
        );
  }
  if (best === 1) return text('Content: the logits are as sure as they should be.', '만족합니다. 로짓의 확신이 알맞습니다.');
  const temperature = formatNumber(best, 3);
  return best > 1
    ? text(
        `Wants the logits divided by ${temperature}: the model is too sure of itself (${after} instead of ${before}, ${gain} less).`,
        `로짓을 ${temperature}(으)로 나누면 ${before}에서 ${after}(으)로 줄어듭니다(${gain} 감소). 모델이 지나치게 확신하고 있습니다.`,
      )
    : text(
        `Wants the logits divided by ${temperature}: the model is not sure enough (${after} instead of ${before}, ${gain} less).`,
        `로짓을 ${temperature}(으)로 나누면 ${before}에서 ${after}(으)로 줄어듭니다(${gain} 감소). 모델의 확신이 부족합니다.`,
      );
}
