import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix, TargetKind } from '../advice';
import type { ArrayFacts } from '../facts';
import { applyFix, type FixStep, type Side } from '../fix';
import { correlation } from '../measures/correlation';
import { medianSize } from '../measures/medianSize';
import { sampledPairs } from '../measures/pairs';
import { clue } from '../names';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';

/** One side in percent, the other in fractions. */
export const percentOrFraction: FindingDefinition = {
  code: 'percent-or-fraction',
  title: text('Percent on one side, fractions on the other', '한쪽은 백분율, 다른 쪽은 비율'),
  why: text(
    '25 and 0.25 are the same share to a person, but not to a loss: a squared error of percentages beside fractions is about ten thousand times too large, and a percentage is no probability.',
    '사람에게 25 %와 0.25는 같은 비율이지만 손실에는 다른 수입니다. 백분율과 비율을 섞으면 제곱 오차가 약 만 배로 커지고, 백분율은 확률로 쓸 수 없습니다.',
  ),
  evidence: ['timeseriesAI/tsai#152', 'biolab/orange3#7032'],
  check,
};

/** Medians of sizes that stand in about this ratio to each other: 80 to 125 (advisor.md, row 35). */
const HUNDRED = { least: 80, most: 125 };
/** The side of the fractions is seldom above 1; where it is, predictions must follow the targets closely. Mine. */
const LARGEST_FRACTION = 1;
const STRONG_CORRELATION = 0.9;
/** Predictions that follow the targets at least a little; else the ratio is chance. Mine. */
const LEAST_CORRELATION = 0.3;
const FEWEST = 3;
/** Sides whose root mean squares lie nearer together are not looked at. Mine. */
const FAR_APART = 8;

const AMOUNTS: ReadonlySet<TargetKind> = new Set([
  'real',
  'positive',
  'percentage',
  'fraction',
  'multi-output',
  'distribution',
  'ordinal',
  'count',
]);

function check(input: CheckInput): Found | undefined {
  const { evidence, target } = input;
  if (!evidence.aligned) return undefined;
  return percentProbabilities(input) ?? percentLabels(input) ?? (AMOUNTS.has(target.kind) ? hundredfold(input) : undefined);
}

/** Percentages beside labels. */
function percentProbabilities(input: CheckInput): Found | undefined {
  const { evidence, prediction, target } = input;
  const { min, max, name } = evidence.prediction;
  const areLabels = !AMOUNTS.has(target.kind) || target.kind === 'distribution';
  if (prediction.kind !== 'percent-probabilities' || !areLabels || (evidence.target.max === 100 && target.kind === 'binary'))
    return undefined;
  const [low, high] = [formatNumber(min), formatNumber(max)];
  const fact = text(
    `The predictions run from ${low} to ${high} beside labels: they look like percentages, not probabilities.`,
    `예측값이 ${low}부터 ${high}까지인데 정답은 레이블입니다. 확률이 아니라 백분율로 보입니다.`,
  );
  return found(input, 'prediction', 0.01, fact, clue(name, 'percent') ? 'sure' : 'likely');
}

/** Labels 0 and 100 beside probabilities. */
function percentLabels(input: CheckInput): Found | undefined {
  const { target, prediction } = input.evidence;
  const [low, high, ...more] = target.uniques?.values ?? [];
  if (low !== 0 || high !== 100 || more.length > 0 || prediction.finite === 0 || prediction.outsideUnit > 0) return undefined;
  const fact = text(
    'The targets are 0 and 100 beside predictions between 0 and 1: they look like percentages.',
    '예측값은 0과 1 사이인데 정답은 0과 100입니다. 정답이 백분율로 보입니다.',
  );
  return found(input, 'target', 0.01, fact, 'likely');
}

/** Amounts of which one side is a hundred times as large as the other, and follows it. */
function hundredfold(input: CheckInput): Found | undefined {
  const { dataset, target, prediction } = input.evidence;
  if (target.width !== prediction.width || target.finite < FEWEST || prediction.finite < FEWEST) return undefined;
  const rough = rootMeanSquare(prediction) / rootMeanSquare(target);
  if (rough > 1 / FAR_APART && rough < FAR_APART) return undefined;
  const [t, p] = [medianSize(dataset.target.values), medianSize(dataset.prediction.values)];
  const ratio = p / t;
  const isAbove = ratio >= HUNDRED.least && ratio <= HUNDRED.most;
  const isBelow = 1 / ratio >= HUNDRED.least && 1 / ratio <= HUNDRED.most;
  const isLarge = Math.min(t, p) > LARGEST_FRACTION;
  const least = isLarge ? STRONG_CORRELATION : LEAST_CORRELATION;
  if ((!isAbove && !isBelow) || !follows(input, isAbove ? 0.01 : 100, least)) return undefined;
  const [median, other, times] = [formatNumber(p), formatNumber(t), formatNumber(isAbove ? ratio : 1 / ratio, 3)];
  const hundredths = text(
    `The median size of the predictions is ${median}, that of the targets ${other}: one side is in hundredths of the unit of the other (percent, cents, centimetres).`,
    `크기의 중앙값이 예측값은 ${median}, 정답은 ${other}입니다. 한쪽이 다른 쪽 단위의 100분의 1(백분율, 센트, 센티미터)로 적혀 있습니다.`,
  );
  const share = isAbove
    ? text(
        `The median size of the predictions is ${median}, that of the targets ${other}: ${times} times as much. The predictions look like percentages, the targets like fractions.`,
        `크기의 중앙값이 예측값은 ${median}, 정답은 ${other}입니다(${times}배). 예측값은 백분율, 정답은 비율로 보입니다.`,
      )
    : text(
        `The median size of the targets is ${other}, that of the predictions ${median}: ${times} times as much. The targets look like percentages, the predictions like fractions.`,
        `크기의 중앙값이 정답은 ${other}, 예측값은 ${median}입니다(${times}배). 정답은 백분율, 예측값은 비율로 보입니다.`,
      );
  const fact = isLarge ? hundredths : share;
  // Losses of probabilities need fractions; the others keep the unit of the targets.
  const needsFractions = input.loss.target === 'probability' || input.loss.target === 'simplex' || input.loss.target === 'binary';
  if (isBelow && needsFractions) return found(input, 'target', 0.01, fact, 'likely');
  return found(input, 'prediction', isAbove ? 0.01 : 100, fact, 'likely');
}

function rootMeanSquare({ mean, deviation }: ArrayFacts): number {
  return Math.hypot(mean, deviation);
}

/** Whether the predictions, brought to the scale of the targets, go with them: correlated, as spread out, and at the same level. */
function follows({ evidence: { dataset, target, prediction } }: CheckInput, factor: number, least: number): boolean {
  const { target: t, prediction: p } = sampledPairs(dataset, dataset.target.values.length, 1, 0);
  const r = correlation(t, p);
  const slope = (r * target.deviation) / (factor * prediction.deviation);
  const away = Math.abs(factor * prediction.mean - target.mean);
  return r >= least && slope >= 0.25 && slope <= 4 && away <= Math.max(target.deviation, 0.25 * Math.abs(target.mean));
}

function found(input: CheckInput, array: Side, factor: 0.01 | 100, fact: Text, certainty: Found['certainty']): Found {
  const { evidence, loss, parameters } = input;
  const step: FixStep = { kind: 'scale', array, factor, offset: 0 };
  const asGiven = lossValue(loss.id, evidence.dataset, parameters);
  const asMeant = lossValue(loss.id, applyFix(evidence.dataset, step), parameters);
  return {
    level: 'warning',
    certainty,
    rows: [],
    ...(asGiven !== undefined && { asGiven }),
    ...(asMeant !== undefined && { asMeant }),
    fix: { ...step, label: labelOf(array, factor) } satisfies Fix,
    text: join([fact, effect(loss.names.short, asGiven, asMeant)]),
  };
}

function labelOf(array: Side, factor: 0.01 | 100): Text {
  if (array === 'target') return text('Divide the targets by 100', '정답을 100으로 나누기');
  return factor === 100
    ? text('Multiply the predictions by 100', '예측값에 100 곱하기')
    : text('Divide the predictions by 100', '예측값을 100으로 나누기');
}

function effect(loss: string, asGiven: number | undefined, asMeant: number | undefined): Text {
  const bring = text('Bring both to the same unit.', '두 쪽의 단위를 같게 하십시오.');
  if (asMeant === undefined) return bring;
  const meant = formatNumber(asMeant);
  if (asGiven === undefined) return text(`${bring.en} ${loss} is ${meant} then.`, `${bring.ko} 그러면 ${loss} 값은 ${meant}입니다.`);
  return text(
    `${bring.en} ${loss} is ${formatNumber(asGiven)} as given, and ${meant} then.`,
    `${bring.ko} ${loss} 값이 지금은 ${formatNumber(asGiven)}, 단위를 맞추면 ${meant}입니다.`,
  );
}
