import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { meanLoss } from '../measures/meanLoss';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse } from './lossInUse';

/** The same error is 15 in one library and 0.15 in another. */
export const mapeUnit: FindingDefinition = {
  code: 'mape-unit',
  title: text('MAPE as percent or as a fraction', 'MAPE의 단위(백분율 또는 비율)'),
  why: text(
    'Keras multiplies the mean absolute percentage error by 100, scikit-learn does not, whatever its name says. A number without its unit can be a hundred times better or worse than it looks.',
    'Keras는 평균 절대 백분율 오차에 100을 곱하지만 scikit-learn은 이름과 달리 곱하지 않습니다. 단위 없이 값만 적으면 실제보다 100배 좋거나 나쁘게 보일 수 있습니다.',
  ),
  evidence: ['scikit-learn/scikit-learn#30008', 'mlr-org/mlr3measures#63'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const prepared = input.loss.id === 'mape' ? lossInUse(input) : undefined;
  if (!prepared) return undefined;
  const asGiven = meanLoss(prepared).mean;
  if (!Number.isFinite(asGiven)) return undefined;
  const share = asGiven / (prepared.parameters.scale as number);
  const [percent, fraction] = [formatNumber(100 * share, 3), formatNumber(share, 3)];
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    asGiven,
    text: text(
      `The relative error is ${percent} % on average. Keras prints that as ${percent}, scikit-learn as ${fraction}: write the unit beside the number.`,
      `상대 오차는 평균 ${percent} %입니다. 같은 값이 Keras에서는 ${percent}, scikit-learn에서는 ${fraction}입니다. 수치를 적을 때 단위를 함께 적으십시오.`,
    ),
  };
}
