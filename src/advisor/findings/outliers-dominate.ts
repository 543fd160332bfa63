import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { isSkewed } from '../amounts';
import { withoutRows } from '../measures/withoutRows';
import { outliersDominate } from '../regressionCandidates';
import { huberDelta, type ResidualFacts } from '../residuals';
import type { CheckInput, FindingDefinition, Found } from './check';
import { areLogRates, growWithTargets, type LossScale, residualsOnScale, scaleOfLoss } from './lossScale';
import { lossValue } from './lossValue';

const amounts = new Set(['real', 'positive', 'count', 'fraction', 'percentage', 'ordinal', 'multi-output']);

/** A few rows make most of the squared error. */
export const outliersDominateFinding: FindingDefinition = {
  code: 'outliers-dominate',
  title: text('A few rows rule the squared error', '몇 행이 제곱 오차를 좌우'),
  why: text(
    'Squaring makes an error ten times as large cost a hundred times as much. When a few rows hold most of the loss, training serves these rows and forgets the others.',
    '오차가 10배면 제곱 오차는 100배가 됩니다. 몇 행이 손실의 대부분을 차지하면 학습이 그 행들만 따라가고 나머지는 소홀해집니다.',
  ),
  evidence: ['Iglewicz and Hoaglin 1993 (modified z-score above 3.5)'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, target, loss, parameters, isNamed } = input;
  const scale = scaleOfLoss(loss);
  // A recommended loss that bounds errors is recommended because of these rows; quantiles are asymmetric by nature.
  if (!amounts.has(target.kind) || !scale || (!isNamed && loss.id === 'quantile')) return undefined;
  const residuals = residualsOnScale(evidence, loss, parameters);
  if (!residuals || !outliersDominate(residuals)) return undefined;
  const doGrow = scale !== 'logarithm' && !areLogRates(loss, parameters) && growWithTargets(evidence);
  const { width } = evidence.target;
  const { outlierRows } = residuals;
  const rows = width === 1 ? outlierRows : [...new Set(outlierRows.map(index => Math.floor(index / width)))];
  const own = scale === 'bounded' ? { id: 'mse', short: 'MSE', parameters: {} } : { id: loss.id, short: loss.names.short, parameters };
  const asGiven = lossValue(own.id, evidence.dataset, own.parameters);
  const asMeant = lossValue(own.id, withoutRows(evidence.dataset, rows), own.parameters);
  return {
    level: (isNamed && scale === 'bounded') || (!isNamed && doGrow) ? 'info' : 'warning',
    certainty: 'sure',
    rows,
    ...(asGiven !== undefined && { asGiven }),
    ...(asMeant !== undefined && { asMeant }),
    ...fixOf(input, scale, doGrow, residuals),
    text: join([
      fact(residuals, scale),
      ...numbers(input, scale, own.short, asGiven, asMeant),
      ...doubts(residuals),
      toDo(input, scale, doGrow),
    ]),
  };
}

/** "12 of 506 errors make 71 % of the squared error." */
function fact({ outliers, count, outlierShare }: ResidualFacts, scale: LossScale): Text {
  const [few, all, share] = [formatCount(outliers), formatCount(count), formatShare(outlierShare)];
  const make = outliers === 1 ? 'makes' : 'make';
  const of = {
    squared: text('the squared error', '제곱 오차'),
    bounded: text('the squared error', '제곱 오차'),
    logarithm: text('the squared error of logarithms', '로그의 제곱 오차'),
    root: text(
      'the squared error of square roots, the scale on which counts vary alike',
      '제곱근 척도(개수가 고르게 퍼지는 척도)로 잰 제곱 오차',
    ),
  }[scale];
  return text(`${few} of ${all} errors ${make} ${share} of ${of.en}.`, `오차 ${all}개 가운데 ${few}개가 ${of.ko}의 ${share}를 차지합니다.`);
}

function numbers(
  input: CheckInput,
  scale: LossScale,
  short: string,
  asGiven: number | undefined,
  asMeant: number | undefined,
): readonly Text[] {
  if (asGiven === undefined || asMeant === undefined) return [];
  const beside = scale === 'root' ? '' : boundedValues(input);
  const [given, meant] = [formatNumber(asGiven), formatNumber(asMeant)];
  return [
    text(
      `${short} is ${given}, without them ${meant}${beside === '' ? '' : ` (over all rows: ${beside})`}.`,
      `${short}: ${given}, 이들을 빼면 ${meant}${beside === '' ? '' : `(전체 행의 ${beside})`}.`,
    ),
  ];
}

/** What losses that bound errors make of all rows. */
function boundedValues(input: CheckInput): string {
  const delta = deltaOf(input);
  const { dataset } = input.evidence;
  const mae = lossValue('mae', dataset);
  const huber = delta === undefined ? undefined : lossValue('huber', dataset, { delta });
  return [
    ...(mae === undefined ? [] : [`MAE ${formatNumber(mae)}`]),
    ...(huber === undefined ? [] : [`Huber (δ\u00a0=\u00a0${formatNumber(delta!)}) ${formatNumber(huber)}`]),
  ].join(', ');
}

/** What the score could not be measured by, or was measured on. */
function doubts({ mad, sampled, count }: ResidualFacts): readonly Text[] {
  const none = text(
    'More than half of the errors are equal, so there is no modified z-score: three times the quartile range decided.',
    '오차의 절반 이상이 같아 수정 z-점수를 구할 수 없으므로 사분위 범위의 3배를 기준으로 삼았습니다.',
  );
  const size = formatCount(sampled);
  const part = text(`The medians are those of ${size} sampled errors.`, `중앙값은 오차 ${size}개를 뽑아 구했습니다.`);
  return [...(mad === 0 ? [none] : []), ...(sampled < count ? [part] : [])];
}

function deltaOf({ evidence: { residuals } }: CheckInput): number | undefined {
  return residuals && huberDelta(residuals);
}

/** Where the ratio of prediction and target is what counts, and MSLE can be computed. */
function isRelative(input: CheckInput, scale: LossScale, doGrow: boolean): boolean {
  const { evidence, isNamed } = input;
  const isOpen = scale === 'squared' || (scale === 'bounded' && !isNamed);
  const hasLogarithms = evidence.target.min > -1 && evidence.prediction.min > -1;
  return isOpen && hasLogarithms && (isSkewed(evidence) || doGrow);
}

function toDo(input: CheckInput, scale: LossScale, doGrow: boolean): Text {
  const look = doGrow
    ? text(
        'These rows are large targets rather than mistakes: relative to the target, their errors do not stand out.',
        '이 행들은 잘못된 값이라기보다 큰 정답입니다. 정답에 견준 오차는 두드러지지 않습니다.',
      )
    : text('Look at these rows: they may be mistakes.', '이 행들을 살펴보십시오. 잘못된 값일 수 있습니다.');
  if (scale === 'logarithm' || scale === 'root') return look;
  if (isRelative(input, scale, doGrow)) {
    const reason = isSkewed(input.evidence)
      ? text('The targets have a long tail', '정답의 꼬리가 깁니다.')
      : text('The errors grow with the targets', '정답이 클수록 오차도 커집니다.');
    return text(
      `${reason.en}: compare MSLE, which counts ratios, first. ${look.en}`,
      `${reason.ko} 먼저 비율을 보는 MSLE와 비교하십시오. ${look.ko}`,
    );
  }
  if (input.isNamed && scale === 'bounded') {
    const { short } = input.loss.names;
    return text(`${short} bounds or ignores their pull. ${look.en}`, `${short} 손실에서는 이들의 영향이 제한됩니다. ${look.ko}`);
  }
  return text(`Compare MAE and Huber. ${look.en}`, `MAE, 후버 손실과 비교하십시오. ${look.ko}`);
}

/** A loss that a few rows do not rule. */
function fixOf(input: CheckInput, scale: LossScale, doGrow: boolean, { outlierRows }: ResidualFacts): { readonly fix?: Fix } {
  const { evidence, isNamed } = input;
  if (scale === 'logarithm' || scale === 'root') {
    if (evidence.target.width !== 1 || doGrow) return {};
    return { fix: { kind: 'leave-out', rows: outlierRows, label: text('Leave these rows out', '이 행들을 제외') } };
  }
  if (isNamed && scale === 'bounded') return {};
  if (isRelative(input, scale, doGrow)) return { fix: { kind: 'use-loss', lossId: 'msle', label: text('Use MSLE', 'MSLE 사용') } };
  const delta = deltaOf(input);
  if (delta === undefined) return { fix: { kind: 'use-loss', lossId: 'mae', label: text('Use MAE', 'MAE 사용') } };
  const shown = formatNumber(delta);
  const label = text(`Use Huber with δ\u00a0=\u00a0${shown}`, `후버 손실(δ\u00a0=\u00a0${shown}) 사용`);
  return { fix: { kind: 'use-loss', lossId: 'huber', parameters: { delta }, label } };
}
