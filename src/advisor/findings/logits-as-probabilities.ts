import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { UNIT_TOLERANCE } from '../facts';
import { outsideUnit } from '../ranges';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';

/** The user's loss wants probabilities, and some predictions are none. */
export const logitsAsProbabilities: FindingDefinition = {
  code: 'logits-as-probabilities',
  title: text('Logits where probabilities belong', '확률 자리에 로짓'),
  why: text(
    'A logarithm of a number below 0 does not exist, and one above 1 gives a negative loss. Some libraries refuse it, others clip it in silence and return a number that means nothing.',
    '음수의 로그는 존재하지 않고, 1보다 큰 값은 손실을 음수로 만듭니다. 오류를 내는 라이브러리도 있지만, 말없이 클리핑해 의미 없는 값을 돌려주는 라이브러리도 있습니다.',
  ),
  evidence: ['ray-project/ray#17117', 'keras-team/keras#15715', 'keras-team/keras#18196'],
  check,
};

function check({ evidence: { dataset, prediction }, loss, isNamed }: CheckInput): Found | undefined {
  const domain = isNamed ? loss.prediction : undefined;
  if ((domain !== 'probability' && domain !== 'simplex') || prediction.outsideUnit === 0) return undefined;
  const rows = rowsWhere(dataset.prediction.values, prediction.width, value => value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE);
  const value = formatNumber(prediction.min < -UNIT_TOLERANCE ? prediction.min : prediction.max);
  const outside = outsideUnit(prediction);
  return {
    level: 'error',
    certainty: 'sure',
    rows,
    text: text(
      `${value} is no probability. ${outside.en} If these are logits, use the form of the loss “with logits”.`,
      `확률이 될 수 없는 값 ${value}. 예측값 ${outside.ko} 로짓이라면 로짓을 받는 손실 함수를 쓰십시오.`,
    ),
  };
}
