import { layoutOf } from '../core/batch';
import type { Layout, LossDefinition, ParameterValues } from '../core/definition';
import type { PredictionDomain } from '../core/domain';
import { resolveParameters } from '../core/parameters';
import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Evidence } from './evidence';
import { rowsOf } from './facts';
import { outsideUnit } from './ranges';

/** Why a loss cannot be computed on these data, or would be meaningless; undefined when nothing stands in its way. */
export function obstacle(definition: LossDefinition, evidence: Evidence, parameters: ParameterValues = {}): Text | undefined {
  const resolved = resolveParameters(definition, parameters);
  const layout = resolved.ok ? layoutOf(definition, resolved.value) : definition.layout;
  return (
    extraObstacle(definition, evidence) ??
    shapeObstacle(definition, layout, evidence) ??
    targetObstacle(definition, layout, evidence) ??
    predictionObstacle(definition.prediction, evidence)
  );
}

/** An array that the loss needs and the data do not have. */
function extraObstacle({ extra = [] }: LossDefinition, { dataset }: Evidence): Text | undefined {
  const missing = extra.filter(({ name }) => !dataset.extra?.[name]);
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name).join(', ');
  const [first] = missing;
  return text(
    `It needs one more column or array for each prediction (${names}). ${first!.about.en}`,
    `예측마다 열이나 배열이 더 필요합니다(${names}). ${first!.about.ko}`,
  );
}

function shapeObstacle(
  { target: domain }: LossDefinition,
  layout: Layout,
  { dataset, target, prediction, aligned, labels, classMap }: Evidence,
): Text | undefined {
  const ragged = dataset.target.ragged ?? dataset.prediction.ragged;
  if (ragged) {
    const [row, found, expected] = [formatCount(ragged.row + 1), formatCount(ragged.found), formatCount(ragged.expected)];
    return text(`Row ${row} has ${found} values, the others ${expected}.`, `${row}행의 값은 ${found}개이고 다른 행은 ${expected}개입니다.`);
  }
  if (!aligned) {
    const [t, p] = [formatCount(target.rows), formatCount(prediction.rows)];
    return text(`There are ${t} targets and ${p} predictions.`, `정답은 ${t}개, 예측값은 ${p}개입니다.`);
  }
  if (layout === 'rows' && prediction.width < 2) {
    return text('It needs several predictions a row; here there is one.', '행마다 예측값이 여러 개 필요하지만 하나뿐입니다.');
  }
  const rows = rowsOf(target);
  if (domain === 'classIndex' && layout === 'rows' && rows && rows.oneHot === rows.rows) {
    return text(
      'It takes class indices, and the targets are one-hot rows: the form without “sparse” gives the same value.',
      '클래스 번호를 받는 손실인데 정답이 원-핫 벡터입니다. “희소”가 붙지 않은 형태가 같은 값을 냅니다.',
    );
  }
  if ((domain === 'oneHot' || domain === 'simplex') && (labels ?? classMap)) {
    return text(
      'It takes a row of shares for each target, and the targets are class indices: the sparse form gives the same value.',
      '정답마다 벡터를 받는 손실인데 정답이 클래스 번호입니다. “희소” 형태가 같은 값을 냅니다.',
    );
  }
  if (domain === 'none') return undefined;
  const isOnePerRow = (domain === 'classIndex' || domain === 'sign') && layout === 'rows';
  if (isOnePerRow && classMap?.axis === 'last') return undefined;
  if (isOnePerRow && classMap) {
    const classes = formatCount(classMap.classes);
    return text(
      `The ${classes} classes stand on the second axis of the predictions; here the last axis counts classes: move it to the end.`,
      `클래스 ${classes}개가 예측값의 둘째 축에 있습니다. 여기서는 마지막 축을 클래스로 보므로 축을 맨 뒤로 옮기십시오.`,
    );
  }
  const targetWidth = isOnePerRow ? 1 : prediction.width;
  if (target.width !== targetWidth) {
    const [expected, found] = [formatCount(targetWidth), formatCount(target.width)];
    return text(
      `It needs ${expected} target${targetWidth === 1 ? '' : 's'} a row for these predictions; here a row has ${found}.`,
      `이 예측값에는 행마다 정답 ${expected}개가 필요하지만 ${found}개가 있습니다.`,
    );
  }
  return undefined;
}

function targetObstacle(
  definition: LossDefinition,
  layout: Layout,
  { target, prediction, labels: own, classMap }: Evidence,
): Text | undefined {
  const labels = classMap?.labels ?? own;
  const classes = classMap?.classes ?? prediction.width;
  const values = target.uniques?.values ?? [Number.NaN];
  const range = text(
    ` Here they run from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
    ` 지금 정답은 ${formatNumber(target.min)}부터 ${formatNumber(target.max)}까지입니다.`,
  );
  const unless = (fits: boolean, en: string, ko: string) => (fits ? undefined : text(en + range.en, ko + range.ko));
  switch (definition.target) {
    case 'positive':
      return unless(!(target.min <= 0), 'Targets must be above 0.', '정답이 0보다 커야 합니다.');
    case 'aboveMinusOne':
      return unless(!(target.min <= -1), 'Targets must be above −1.', '정답이 −1보다 커야 합니다.');
    case 'count':
    case 'nonNegative':
      return unless(!(target.min < 0), 'Targets must not be negative.', '정답이 음수이면 안 됩니다.');
    // Soft labels between 0 and 1 have a meaning for every loss of 0/1 labels.
    case 'binary':
    case 'multiHot':
    case 'probability':
      return unless(target.outsideUnit === 0, 'Targets must lie between 0 and 1.', '정답이 0과 1 사이에 있어야 합니다.');
    case 'sign': {
      const zero = definition.parameters.some(({ name }) => name === 'labels') ? 0 : -1;
      return unless(
        values.every(value => value === -1 || value === 1) || values.every(value => value === zero || value === 1),
        'Targets must be −1 or 1.',
        '정답이 −1 또는 1이어야 합니다.',
      );
    }
    case 'classIndex':
      // Labels beside labels: any whole numbers will do.
      if (layout === 'pairs') return unless(target.integers, 'Targets must be whole numbers.', '정답이 정수여야 합니다.');
      return unless(
        labels !== undefined && labels.min >= 0 && labels.max < classes,
        `Targets must be whole numbers from 0 to ${formatCount(classes - 1)}.`,
        `정답은 0부터 ${formatCount(classes - 1)}까지의 정수여야 합니다.`,
      );
    case 'labelList':
      return unless(
        target.integers && target.min === -1 && target.max < prediction.width,
        'Each target row must list class indices and end with −1.',
        '정답의 각 행은 클래스 번호를 나열하고 −1로 끝나야 합니다.',
      );
    case 'oneHot':
    case 'simplex': {
      const rows = rowsOf(target);
      return unless(
        rows !== undefined && rows.simplex === rows.rows,
        'Each target row must be non-negative and sum to 1.',
        '정답의 각 행은 음수가 없고 합이 1이어야 합니다.',
      );
    }
    default:
      return undefined;
  }
}

function predictionObstacle(domain: PredictionDomain, { prediction }: Evidence): Text | undefined {
  switch (domain) {
    case 'probability':
    case 'simplex': {
      if (prediction.outsideUnit === 0) return undefined;
      const outside = outsideUnit(prediction);
      return text(`It needs probabilities. ${outside.en}`, `확률이 필요합니다. 예측값 ${outside.ko}`);
    }
    case 'positive':
      return prediction.min <= 0
        ? text(
            `It needs predictions above 0; the smallest is ${formatNumber(prediction.min)}.`,
            `예측값이 0보다 커야 하지만 가장 작은 값이 ${formatNumber(prediction.min)}입니다.`,
          )
        : undefined;
    case 'aboveMinusOne':
      return prediction.min <= -1
        ? text(
            `It needs predictions above −1; the smallest is ${formatNumber(prediction.min)}.`,
            `예측값이 −1보다 커야 하지만 가장 작은 값이 ${formatNumber(prediction.min)}입니다.`,
          )
        : undefined;
    case 'distance':
      return prediction.min < 0
        ? text(
            `It needs distances, which are not negative; the smallest prediction is ${formatNumber(prediction.min)}.`,
            `거리는 음수일 수 없지만 가장 작은 예측값이 ${formatNumber(prediction.min)}입니다.`,
          )
        : undefined;
    case 'logProbability':
      return prediction.max > 0
        ? text(
            `It needs log-probabilities, at most 0; the largest is ${formatNumber(prediction.max)}.`,
            `로그 확률은 0 이하여야 하지만 가장 큰 값이 ${formatNumber(prediction.max)}입니다.`,
          )
        : undefined;
    default:
      return undefined;
  }
}
