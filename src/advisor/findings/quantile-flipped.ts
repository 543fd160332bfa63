import { text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import type { Evidence } from '../evidence';
import { clue, quantileOf } from '../names';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';

/** With fewer rows a coverage says little (advisor.md, row 42). */
const FEWEST = 30;
/** Nearer to the median than this τ and 1 − τ are too close to be told apart (advisor.md, row 42). */
const NEAREST = 0.1;
/** Standard deviations √(τ(1 − τ)/n) that a coverage must be off before chance is ruled out. */
const DEVIATIONS = 3;

/** A quantile and its counterpart exchanged. */
export const quantileFlipped: FindingDefinition = {
  code: 'quantile-flipped',
  title: text('Quantile τ and 1 − τ exchanged', '분위수 τ와 1 − τ가 뒤바뀜'),
  why: text(
    'A 0.9 quantile has 90 % of the targets at or below it. When target and prediction change places in the loss, or its sign is turned round, τ becomes 1 − τ: the model learns the other end, and intervals made of such columns are empty.',
    '0.9 분위수 이하에는 정답의 90 %가 있어야 합니다. 손실에서 정답과 예측의 자리나 부호가 바뀌면 τ가 1 − τ로 바뀝니다. 그러면 모델이 반대쪽 끝을 학습하고, 이런 열로 만든 구간은 비게 됩니다.',
  ),
  evidence: ['Nixtla/utilsforecast#63', 'ufal/npfl139#17', 'scikit-learn/scikit-learn#6076'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence } = input;
  if (!evidence.aligned || evidence.target.finite < FEWEST) return undefined;
  return evidence.target.width === 1 && evidence.prediction.width > 1 ? columnsFlipped(input) : columnFlipped(input);
}

/** The share of targets at or below the prediction lies on the other side of the median, nearer to 1 − τ, and not by chance. */
function isFlipped(tau: number, coverage: number, count: number): boolean {
  const distance = Math.abs(tau - 0.5);
  const side = Math.sign(tau - 0.5) * (coverage - 0.5);
  // A model of the median covers one half whatever τ its loss has: that is no exchange.
  const isBeyond = side <= -distance / 2;
  const chance = DEVIATIONS * Math.sqrt((tau * (1 - tau)) / count);
  return count >= FEWEST && distance > NEAREST && isBeyond && Math.abs(coverage - tau) > chance;
}

function columnFlipped({ evidence, prediction, loss, parameters, isNamed }: CheckInput): Found | undefined {
  const { residuals, dataset } = evidence;
  const { name } = evidence.prediction;
  const named = isNamed && loss.id === 'quantile' && typeof parameters.tau === 'number' ? parameters.tau : undefined;
  const tau = named ?? (prediction.kind === 'quantiles' && clue(name, 'quantile') ? quantileOf(name) : undefined);
  if (!residuals || tau === undefined) return undefined;
  const coverage = 1 - residuals.below / residuals.count;
  if (!isFlipped(tau, coverage, residuals.count)) return undefined;
  const other = flipped(tau);
  const [asGiven, asMeant] = [tau, other].map(each => lossValue('quantile', dataset, { tau: each }));
  const [written, swapped, share, wanted] = [formatNumber(tau), formatNumber(other), formatShare(coverage), formatShare(tau)];
  const count = formatCount(residuals.count);
  return {
    level: 'warning',
    certainty: 'likely',
    rows: [],
    ...(asGiven !== undefined && asMeant !== undefined && { asGiven, asMeant }),
    fix: {
      kind: 'use-loss',
      lossId: 'quantile',
      parameters: { ...(named === undefined ? {} : parameters), tau: other },
      label: text(`Use τ = ${swapped}`, `τ = ${swapped} 사용`),
    },
    text: text(
      `Of ${count} targets ${share} lie at or below the prediction; a quantile with τ = ${written} has ${wanted} there. It looks like τ = ${swapped}: τ was turned round, or target and prediction changed places in the loss.`,
      `정답 ${count}개 가운데 예측값 이하인 비율: ${share}. τ = ${written}인 분위수라면 ${wanted}여야 합니다. τ = ${swapped}처럼 보이므로 τ가 뒤바뀌었거나 손실에서 정답과 예측의 자리가 바뀌었습니다.`,
    ),
  };
}

/** Columns named after quantiles, each of which covers what another should. */
function columnsFlipped({ evidence, prediction }: CheckInput): Found | undefined {
  const names = evidence.prediction.name.split(', ');
  if (prediction.kind !== 'quantiles' || names.length !== evidence.prediction.width) return undefined;
  const taus = names.map(quantileOf);
  const found = taus.flatMap((tau, column) => {
    if (tau === undefined || Math.abs(tau - 0.5) <= NEAREST) return [];
    const { coverage, count } = coverageOf(evidence, column);
    return isFlipped(tau, coverage, count) ? [{ name: names[column]!, tau, coverage }] : [];
  });
  const first = found[0];
  if (!first) return undefined;
  const [name, share, wanted] = [first.name, formatShare(first.coverage), formatShare(first.tau)];
  const all = found.map(each => each.name).join(', ');
  const order = taus.map(tau =>
    tau === undefined ? -1 : taus.findIndex(other => other !== undefined && Math.abs(other + tau - 1) < 1e-9),
  );
  return {
    level: 'warning',
    certainty: 'likely',
    rows: [],
    ...(order.every(column => column >= 0) && {
      fix: {
        kind: 'reorder-columns',
        array: 'prediction',
        order,
        label: text('Exchange the columns', '열 순서 바꾸기'),
      },
    }),
    text: text(
      `Of the targets ${share} lie at or below “${name}”, which should have ${wanted} there (turned round: ${all}). τ was taken for 1 − τ, or the columns are in the wrong order.`,
      `“${name}” 열의 값 이하인 정답의 비율은 ${share}인데 ${wanted}여야 합니다(뒤바뀐 열: ${all}). τ를 1 − τ로 썼거나 열의 순서가 바뀌었습니다.`,
    ),
  };
}

/** The share of targets at or below a column of predictions. */
function coverageOf({ dataset, target, prediction }: Evidence, column: number): { readonly coverage: number; readonly count: number } {
  const { width } = prediction;
  let count = 0;
  let covered = 0;
  for (let row = 0; row < target.rows; row += 1) {
    const [t, p] = [dataset.target.values[row]!, dataset.prediction.values[row * width + column]!];
    if (!Number.isFinite(p - t)) continue;
    count += 1;
    if (t <= p) covered += 1;
  }
  return { coverage: covered / count, count };
}

/** 1 − τ as one would write it. */
function flipped(tau: number): number {
  return Number((1 - tau).toPrecision(12));
}
