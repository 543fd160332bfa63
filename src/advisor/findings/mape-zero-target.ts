import type { Dataset } from '../../core/arrays';
import type { ParameterValues } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { medianSize } from '../measures/medianSize';
import { usableRows } from '../measures/usableRows';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { MOST_PREDICTIONS } from './lossInUse';
import { lossValue } from './lossValue';
import { rowsWhere } from './rows';
import { twoValues } from './valuesWith';

/** A target below this share of the usual size makes any error huge (advisor.md, row 37). */
const NEAR_ZERO = 0.01;

/** Rows near 0 rule the mean when theirs is this many times that of the others; below it they are no trouble yet. Mine. */
const RULING = 2;

const KERAS = { scale: 100, eps: 1e-7 };
const SKLEARN = { scale: 1, eps: Number.EPSILON };

/** A percentage of nothing. */
export const mapeZeroTarget: FindingDefinition = {
  code: 'mape-zero-target',
  title: text('MAPE divides by targets of 0', 'MAPE가 0인 정답으로 나눔'),
  why: text(
    'The mean absolute percentage error divides each error by its target. Where the target is 0 libraries divide by a tiny ε of their own instead, so one such row makes a number that says how small ε is and nothing of the model.',
    'MAPE는 오차를 정답으로 나눕니다. 정답이 0이면 라이브러리는 저마다 정한 아주 작은 ε으로 나눕니다. 그런 행이 하나만 있어도 값은 모델이 아니라 ε이 얼마나 작은지를 나타냅니다.',
  ),
  evidence: ['tidymodels/yardstick#271', 'Lightning-AI/torchmetrics#1230', 'biolab/orange3#7041'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, loss } = input;
  if (loss.id !== 'mape' || evidence.target.finite === 0) return undefined;
  return evidence.target.zeros > 0 ? zeroTargets(input) : smallTargets(input);
}

function zeroTargets({ evidence, parameters }: CheckInput): Found {
  const { target } = evidence;
  const dataset = usableRows(evidence);
  const rows = rowsWhere(evidence.dataset.target.values, target.width, value => value === 0);
  const [asGiven, asMeant] = withAndWithout(dataset, parameters, value => value === 0);
  const [keras, sklearn] = [KERAS, SKLEARN].map(each => dataset && lossValue('mape', dataset, each));
  const printed =
    keras === undefined || sklearn === undefined
      ? text('', '')
      : text(
          ` Keras divides by 1e-7 there and prints ${formatNumber(keras, 3)}, scikit-learn by 2.2e-16 and prints ${formatNumber(sklearn, 3)}: both numbers are arbitrary.`,
          ` Keras는 1e-7로 나누어 ${formatNumber(keras, 3)}, scikit-learn은 2.2e-16으로 나누어 ${formatNumber(sklearn, 3)}입니다. 두 값 모두 ε을 어떻게 정했는지에 달렸을 뿐입니다.`,
        );
  const [zeros, all] = [formatCount(target.zeros), formatCount(target.finite)];
  return {
    level: 'error',
    certainty: 'sure',
    rows,
    ...twoValues(asGiven, asMeant),
    fix: { kind: 'use-loss', lossId: 'mae', label: text('Use MAE', 'MAE 사용') },
    text: text(
      `Targets of 0: ${zeros} of ${all}, and a percentage of 0 does not exist.${printed.en}${without(asMeant).en} Use MAE, MAE divided by the mean target (WAPE), or sMAPE, which counts each of these rows as 200 %.`,
      `정답 ${all}개 가운데 ${zeros}개가 0인데, 0에 대한 백분율은 없습니다.${printed.ko}${without(asMeant).ko} MAE나, MAE를 정답의 평균으로 나눈 WAPE를 쓰십시오. sMAPE는 이런 행을 모두 200 %로 셉니다.`,
    ),
  };
}

/** "Without these rows it is 4.2." */
function without(asMeant: number | undefined): Text {
  if (asMeant === undefined) return text('', '');
  const value = formatNumber(asMeant, 3);
  return text(` Without these rows it is ${value}.`, ` 이 행들을 빼면 ${value}입니다.`);
}

function smallTargets({ evidence, parameters }: CheckInput): Found | undefined {
  const { target } = evidence;
  const { values } = evidence.dataset.target;
  const epsilon = typeof parameters.eps === 'number' ? parameters.eps : KERAS.eps;
  const median = medianSize(values);
  const limit = Math.max(NEAR_ZERO * median, epsilon);
  const isSmall = (value: number) => Math.abs(value) < limit;
  const rows = rowsWhere(values, target.width, isSmall);
  if (rows.length === 0) return undefined;
  const [asGiven, asMeant] = withAndWithout(usableRows(evidence), parameters, isSmall);
  const [few, all, edge] = [formatCount(rows.length), formatCount(target.rows), formatNumber(limit, 3)];
  const [middle, share] = [formatNumber(median, 3), formatShare(NEAR_ZERO)];
  const why =
    limit > epsilon
      ? text(`${share} of their usual size of ${middle}`, `보통 크기 ${middle}의 ${share}`)
      : text('the ε that is divided by instead', '대신 나누는 ε');
  return {
    level: isRuling(evidence.dataset, limit) ? 'warning' : 'info',
    certainty: 'sure',
    rows,
    ...twoValues(asGiven, asMeant),
    fix: { kind: 'use-loss', lossId: 'smape', label: text('Use sMAPE', 'sMAPE 사용') },
    text: text(
      `Rows with a target nearer to 0 than ${edge} (${why.en}): ${few} of ${all}. A small error is a huge percentage there.${without(asMeant).en} Use sMAPE, which has a limit, or MAE.`,
      `${all}행 가운데 ${few}행은 정답의 크기가 기준값 ${edge}(${why.ko})보다 작습니다. 이런 행에서는 작은 오차도 엄청난 백분율이 됩니다.${without(asMeant).ko} 한도가 있는 sMAPE나 MAE를 쓰십시오.`,
    ),
  };
}

/** The loss on all rows and on those without such a target; nothing where there are too many to copy. */
function withAndWithout(
  dataset: Dataset | undefined,
  parameters: ParameterValues,
  isOut: (target: number) => boolean,
): readonly (number | undefined)[] {
  if (!dataset || dataset.prediction.values.length > MOST_PREDICTIONS) return [];
  const { values } = dataset.target;
  const rest = withoutRows(dataset, rowsWhere(values, values.length / dataset.target.shape[0]!, isOut));
  return [dataset, rest].map(each => lossValue('mape', each, parameters));
}

/** Whether targets nearer to 0 than `limit` have a relative error far above that of the others. */
function isRuling({ target, prediction }: Dataset, limit: number): boolean {
  const [sums, counts] = [Float64Array.of(0, 0), Float64Array.of(0, 0)];
  if (target.values.length !== prediction.values.length) return true;
  for (let i = 0; i < target.values.length; i += 1) {
    const size = Math.abs(target.values[i]!);
    const error = Math.abs(prediction.values[i]! - target.values[i]!) / size;
    if (!Number.isFinite(error)) continue;
    const at = Number(size < limit);
    sums[at]! += error;
    counts[at]! += 1;
  }
  // Without others there is nothing to compare with.
  return counts[0] === 0 || sums[1]! / counts[1]! >= (RULING * sums[0]!) / counts[0]!;
}
