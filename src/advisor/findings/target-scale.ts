import { type Text, text } from '../../core/text';
import { formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { TargetKind } from '../advice';
import type { ArrayFacts } from '../facts';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';

/** Targets far from the size 1, for which networks and learning rates are made. */
export const targetScale: FindingDefinition = {
  code: 'target-scale',
  title: text('Targets of a very large or small scale', '정답의 척도가 너무 크거나 작음'),
  why: text(
    'A squared error carries the square of the unit, so it says little by itself, and its gradient grows with the scale. Networks start with outputs of the size 1: far larger targets take them long to reach, far smaller ones drown in noise.',
    '제곱 오차의 단위는 정답 단위의 제곱이라 값만으로는 알 수 있는 것이 적고, 척도가 크면 기울기도 커집니다. 신경망은 크기가 1쯤인 출력에서 시작하므로, 훨씬 큰 정답에는 늦게 이르고 훨씬 작은 정답은 잡음에 묻힙니다.',
  ),
  evidence: ['Cross Validated, question 409000', 'PyTorch Forums, topic 96648'],
  check,
};

/** Standard deviation or mean beyond these (advisor.md, row 34). */
const LARGE = 100;
const SMALL = 0.01;
/** Predictions that spread less than this part of the targets (advisor.md, row 34). */
const FLAT = 0.1;
/** With fewer rows a spread says little. Mine. */
const FEWEST = 8;

const AMOUNTS: ReadonlySet<TargetKind> = new Set(['real', 'positive', 'percentage', 'fraction', 'count', 'multi-output']);
/** Losses whose value and gradient do not carry the scale of the targets, or carry it on purpose. */
const FREE_OF_SCALE: ReadonlySet<string> = new Set([
  'mape',
  'smape',
  'msle',
  'gamma_deviance',
  'poisson_nll',
  'poisson_deviance',
  'tweedie_deviance',
  'gaussian_nll',
]);

function check(input: CheckInput): Found | undefined {
  const { evidence, target: guess, loss } = input;
  const { dataset, target, prediction, aligned } = evidence;
  if (!aligned || !AMOUNTS.has(guess.kind) || loss.family !== 'regression' || FREE_OF_SCALE.has(loss.id)) return undefined;
  if (target.width !== prediction.width || target.finite < FEWEST || !(target.deviation > 0)) return undefined;
  const size = Math.max(target.deviation, Math.abs(target.mean));
  const isFar = size > LARGE || size < SMALL;
  const isFlat = prediction.deviation < FLAT * target.deviation;
  if (!isFar && !isFlat) return undefined;
  const mse = lossValue('mse', dataset);
  const standardised = mse === undefined ? undefined : mse / target.deviation ** 2;
  return {
    level: 'info',
    certainty: isFar ? 'sure' : 'hint',
    rows: [],
    ...(mse !== undefined && { asGiven: mse }),
    ...(standardised !== undefined && Number.isFinite(standardised) && { asMeant: standardised }),
    ...(loss.id === 'mse' && isFar && { fix: { kind: 'use-loss', lossId: 'rmse', label: inUnits } }),
    text: join([scaleOf(target), ...(isFlat ? [flatness(target, prediction)] : []), ...values(mse, standardised), advice(isFar)]),
  };
}

const inUnits = text('Show RMSE, in the unit of the targets', '정답과 단위가 같은 RMSE 보기');

function scaleOf({ mean, deviation }: ArrayFacts): Text {
  const [middle, spread] = [formatNumber(mean), formatNumber(deviation)];
  return text(`The targets have the mean ${middle} and the standard deviation ${spread}.`, `정답의 평균: ${middle}, 표준편차: ${spread}.`);
}

function flatness(target: ArrayFacts, prediction: ArrayFacts): Text {
  const [share, mean] = [formatShare(prediction.deviation / target.deviation), formatNumber(prediction.mean)];
  return text(
    `The predictions, around ${mean}, spread only ${share} as much: has the model reached the scale of the targets yet, or are its outputs still standardised?`,
    `예측값(평균 ${mean})이 퍼진 정도는 그 ${share}에 지나지 않습니다. 모델이 아직 정답의 척도에 이르지 못했거나, 출력이 표준화된 그대로인지 확인하십시오.`,
  );
}

function values(mse: number | undefined, standardised: number | undefined): readonly Text[] {
  if (mse === undefined || standardised === undefined || !Number.isFinite(standardised)) return [];
  const [squared, root, pure] = [mse, Math.sqrt(mse), standardised].map(value => formatNumber(value));
  return [
    text(
      `MSE is ${squared} in squared units, RMSE ${root} in the unit of the targets, and MSE of standardised targets ${pure} (1 is what the mean alone reaches).`,
      `MSE: ${squared}(단위의 제곱), RMSE: ${root}(정답과 같은 단위), 표준화한 정답의 MSE: ${pure}(평균만 예측하면 1).`,
    ),
  ];
}

function advice(isFar: boolean): Text {
  return isFar
    ? text('Train on standardised targets, and scale the outputs back.', '정답을 표준화해 학습하고 출력은 원래 척도로 되돌리십시오.')
    : text('Compare the units of both sides.', '두 쪽의 단위를 견주어 보십시오.');
}
