import type { Dataset } from '../../core/arrays';
import type { ParameterValues } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { applyFix, type Fix } from '../fix';
import { type Space, spaceOf, type UnevenRows, unevenRows } from '../measures/distributionRows';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { MOST_PREDICTIONS } from './lossInUse';
import { lossValue } from './lossValue';
import { twoValues } from './valuesWith';

/** A few rows that do not add up are a mistake of these rows (advisor.md 2.3 takes 98 % for all). */
const FEW_UNEVEN = 0.02;

/** What a divergence takes: logarithms or not, rows that sum to 1, and which of the two comes first. */
export const klInput: FindingDefinition = {
  code: 'kl-input',
  title: text('What KL divergence takes', 'KL 발산의 입력'),
  why: text(
    'PyTorch’s kl_div takes log-probabilities as its first argument and probabilities as the second, Keras takes probabilities for both, with the target first. A divergence of distributions is never negative: a value below 0 means logarithms in the wrong place or rows that do not sum to 1.',
    'PyTorch의 kl_div는 첫째 인수로 로그 확률을, 둘째 인수로 확률을 받습니다. Keras는 정답부터 차례로 둘 다 확률로 받습니다. 분포 사이의 발산은 음수가 될 수 없습니다. 0보다 작은 값이 나오면 로그를 잘못 취했거나 합이 1이 아닌 행이 있다는 뜻입니다.',
  ),
  evidence: ['pytorch/pytorch#60928', 'pytorch/pytorch#38227', 'keras-team/keras#13747', 'PyTorch documentation: torch.nn.KLDivLoss'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, loss } = input;
  const { dataset, target, prediction, aligned } = evidence;
  if (loss.id !== 'kl_divergence' || !aligned || target.finite === 0 || prediction.finite === 0) return undefined;
  if ((dataset.prediction.shape.at(-1) ?? 1) < 2 || dataset.target.values.length !== dataset.prediction.values.length) return undefined;
  return wrongSpace(input) ?? unevenTargets(input) ?? unevenPredictions(input) ?? bothDirections(input);
}

/** Probabilities where logarithms are expected, or the other way round. */
function wrongSpace({ evidence, parameters }: CheckInput): Found | undefined {
  const { target, prediction } = evidence;
  const given = { target: parameters.targetSpace ?? 'prob', prediction: parameters.predictionSpace ?? 'prob' };
  const is = { target: spaceOf(target), prediction: spaceOfPredictions(evidence) };
  const wrong = (['prediction', 'target'] as const).filter(side => is[side] !== 'raw' && is[side] !== given[side]);
  if (wrong.length === 0) return undefined;
  const meant: ParameterValues = {
    ...parameters,
    ...(wrong.includes('prediction') && { predictionSpace: is.prediction }),
    ...(wrong.includes('target') && { targetSpace: is.target }),
  };
  const usable = usableRows(evidence);
  const [asGiven, asMeant] = [parameters, meant].map(each => lossOf(usable, each));
  const facts = wrong.map(side => wrongFact(side, is[side] === 'log', side === 'target' ? target : prediction));
  return {
    level: 'warning',
    certainty: 'sure',
    rows: [],
    ...twoValues(asGiven, asMeant),
    fix: {
      kind: 'use-loss',
      lossId: 'kl_divergence',
      parameters: meant,
      label: text('Read them as what they are', '실제 형태에 맞게 읽기'),
    },
    text: text(
      `${facts.map(fact => fact.en).join(' ')}${sign(asGiven).en} Set the space to what they are.${instead(asMeant).en}`,
      `${facts.map(fact => fact.ko).join(' ')}${sign(asGiven).ko} 실제 형태에 맞게 설정하십시오.${instead(asMeant).ko}`,
    ),
  };
}

/** Negative numbers whose exponentials do not add up are raw scores, of which another finding tells. */
function spaceOfPredictions({ dataset, prediction }: CheckInput['evidence']): Space {
  const space = spaceOf(prediction);
  if (space !== 'log') return space;
  const { count, all } = unevenRows(dataset.prediction, prediction.decimals, 'log');
  return count <= FEW_UNEVEN * all ? 'log' : 'raw';
}

function wrongFact(side: 'target' | 'prediction', isLog: boolean, { min, max }: CheckInput['evidence']['target']): Text {
  const name = side === 'target' ? text('targets', '정답') : text('predictions', '예측값');
  const [low, high] = [formatNumber(min, 3), formatNumber(max, 3)];
  return isLog
    ? text(
        `The ${name.en} are logarithms (from ${low} to ${high}), but the loss expects probabilities there.`,
        `${name.ko}은 로그 확률(${low}부터 ${high}까지)인데 손실은 확률을 기대합니다.`,
      )
    : text(
        `The ${name.en} are probabilities (from ${low} to ${high}), but the loss expects their logarithms there.`,
        `${name.ko}은 확률(${low}부터 ${high}까지)인데 손실은 로그 확률을 기대합니다.`,
      );
}

function unevenTargets({ evidence, parameters }: CheckInput): Found | undefined {
  const { dataset, target } = evidence;
  const isLog = parameters.targetSpace === 'log';
  const uneven = unevenRows(dataset.target, target.decimals, isLog ? 'log' : 'prob');
  if (uneven.count === 0) return undefined;
  const step = { kind: 'normalise', array: 'target' } as const;
  const usable = usableRows(evidence);
  const asGiven = lossOf(usable, parameters);
  const asMeant = usable && !isLog ? lossOf(applyFix(usable, step), parameters) : undefined;
  const range = rangeOf(uneven, text('Target rows', '정답 행'));
  const advice = isLog
    ? text('Subtract the logarithm of its sum from each of them.', '행마다 그 합의 로그를 빼십시오.')
    : text('Divide each of them by its sum.', '행마다 그 합으로 나누십시오.');
  const needsScale = target.min >= 0 && uneven.smallest > 0 && !isLog;
  return {
    level: 'warning',
    certainty: 'sure',
    rows: dataset.target.shape.length > 1 ? uneven.rows : [],
    ...twoValues(asGiven, asMeant),
    ...(needsScale && { fix: { ...step, label: text('Divide target rows by their sum', '정답 행을 합으로 나누기') } satisfies Fix }),
    text: text(
      `${range.en}${sign(asGiven).en} ${advice.en}${instead(asMeant).en}`,
      `${range.ko}${sign(asGiven).ko} ${advice.ko}${instead(asMeant).ko}`,
    ),
  };
}

/** Raw scores, or logarithms of what does not add up, where log-probabilities are expected. */
function unevenPredictions({ evidence, parameters }: CheckInput): Found | undefined {
  const { dataset, prediction } = evidence;
  if (parameters.predictionSpace !== 'log') return undefined;
  const uneven = unevenRows(dataset.prediction, prediction.decimals, 'log');
  if (uneven.count === 0) return undefined;
  const step = { kind: 'apply', array: 'prediction', function: 'log-softmax' } as const;
  const usable = usableRows(evidence);
  const [asGiven, asMeant] = [usable, usable && applyFix(usable, step)].map(each => lossOf(each, parameters));
  const range = rangeOf(uneven, text('Rows of exponentials of the predictions', '예측값의 지수를 취한 행'));
  const advice = text(
    'They are raw scores rather than log-probabilities: put them through a log-softmax.',
    '로그 확률이 아니라 원점수로 보이므로 로그 소프트맥스를 통과시키십시오.',
  );
  return {
    level: 'warning',
    certainty: 'likely',
    rows: dataset.prediction.shape.length > 1 ? uneven.rows : [],
    ...twoValues(asGiven, asMeant),
    fix: { ...step, label: text('Apply a log-softmax', '로그 소프트맥스 적용') },
    text: text(
      `${range.en}${sign(asGiven).en} ${advice.en}${instead(asMeant).en}`,
      `${range.ko}${sign(asGiven).ko} ${advice.ko}${instead(asMeant).ko}`,
    ),
  };
}

/** Nothing is wrong: what is often mistaken all the same. */
function bothDirections({ evidence, parameters, isNamed }: CheckInput): Found | undefined {
  const usable = isNamed ? usableRows(evidence) : undefined;
  const forward = lossOf(usable, parameters);
  if (!usable || forward === undefined || !Number.isFinite(forward)) return undefined;
  const { predictionSpace = 'prob', targetSpace = 'prob' } = parameters;
  const backward = lossOf(applyFix(usable, { kind: 'swap' }), {
    ...parameters,
    predictionSpace: targetSpace,
    targetSpace: predictionSpace,
  });
  const classes = usable.prediction.shape.at(-1)!;
  const [one, c, mean] = [formatNumber(forward), formatCount(classes), formatNumber(forward / classes)];
  const other =
    backward === undefined
      ? text('', '')
      : text(
          ` The other direction, KL(p‖t), is ${formatNumber(backward)}.`,
          ` 반대 방향인 KL(p‖t)의 값은 ${formatNumber(backward)}입니다.`,
        );
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    asGiven: forward,
    text: text(
      `KL(t‖p) is ${one}, which PyTorch prints with reduction="batchmean"; its default "mean" divides by the ${c} classes too and prints ${mean}.${other.en}`,
      `KL(t‖p)의 값은 ${one}이며 PyTorch에서는 reduction="batchmean"일 때 이 값이 나옵니다. 기본값 "mean"은 클래스 수(${c})로도 나누어 ${mean}입니다.${other.ko}`,
    ),
  };
}

function rangeOf({ count, all, smallest, largest }: UnevenRows, what: Text): Text {
  const [few, total, low, high] = [formatCount(count), formatCount(all), formatNumber(smallest, 3), formatNumber(largest, 3)];
  return text(
    `${what.en} that do not sum to 1: ${few} of ${total} (sums from ${low} to ${high}).`,
    `${what.ko} ${total}개 가운데 ${few}개의 합이 1이 아닙니다(합: ${low}부터 ${high}까지).`,
  );
}

function sign(asGiven: number | undefined): Text {
  if (asGiven === undefined || !(asGiven < 0)) return text('', '');
  const value = formatNumber(asGiven, 3);
  return text(` That makes a loss of ${value}, below 0.`, ` 그래서 손실이 음수(${value})가 됩니다.`);
}

function instead(asMeant: number | undefined): Text {
  if (asMeant === undefined || !Number.isFinite(asMeant)) return text('', '');
  const value = formatNumber(asMeant, 3);
  return text(` The loss is then ${value}.`, ` 그러면 손실은 ${value}입니다.`);
}

function lossOf(dataset: Dataset | undefined, parameters: ParameterValues): number | undefined {
  return dataset && dataset.prediction.values.length <= MOST_PREDICTIONS ? lossValue('kl_divergence', dataset, parameters) : undefined;
}
