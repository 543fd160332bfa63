import { lossById } from '../../core/losses/index';
import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { UNIT_TOLERANCE } from '../facts';
import { outsideUnit } from '../ranges';
import type { Check } from './check';
import { rowsWhere } from './rows';

/** The user's loss wants probabilities, and some predictions are none. */
export const logitsAsProbabilities: Check = ({ evidence: { dataset, prediction }, lossId }) => {
  const domain = lossId === undefined ? undefined : lossById(lossId)?.prediction;
  if ((domain !== 'probability' && domain !== 'simplex') || prediction.outsideUnit === 0) return undefined;
  const rows = rowsWhere(dataset.prediction.values, prediction.width, value => value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE);
  const value = formatNumber(prediction.min < -UNIT_TOLERANCE ? prediction.min : prediction.max);
  const outside = outsideUnit(prediction);
  return {
    code: 'logits-as-probabilities',
    level: 'error',
    certainty: 'sure',
    rows,
    text: text(
      `${value} is no probability. ${outside.en} If these are logits, use the form of the loss “with logits”.`,
      `확률이 될 수 없는 값 ${value}. 예측값 ${outside.ko} 로짓이라면 로짓을 받는 손실 함수를 쓰십시오.`,
    ),
  };
};
