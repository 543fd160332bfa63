import type { NamedArray } from '../../core/arrays';
import { datasetFrom } from '../../core/dataset';
import { lossById } from '../../core/losses/index';
import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { rowsOf } from '../facts';
import { entropyOf } from '../measures/entropy';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { readsRows } from './classLabels';
import { meanOf, twoValues } from './valuesWith';

/** Soft or smoothed labels, with which a cross-entropy never reaches 0. */
export const softLabelFloor: FindingDefinition = {
  code: 'soft-label-floor',
  title: text('Soft labels: the loss cannot reach 0', '소프트 레이블이면 손실이 0이 될 수 없음'),
  why: text(
    'Cross-entropy is the entropy of the labels plus the KL divergence from them. Hard labels have entropy 0; soft or smoothed ones do not, so even a perfect model keeps a loss of H(t). Watch the loss above that floor.',
    '교차 엔트로피 오차는 정답의 엔트로피와 KL 발산의 합입니다. 하드 레이블은 엔트로피가 0이지만 소프트 레이블이나 스무딩한 레이블은 그렇지 않아, 완벽한 모델도 손실이 H(t)만큼 남습니다. 그 하한을 뺀 값을 보십시오.',
  ),
  evidence: ['pytorch/pytorch#130342', 'lxztju/pytorch_classification#9'],
  check,
};

type Form = 'rows' | 'labels';

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  const { dataset } = evidence;
  const form = formOf(input);
  const smoothing = typeof parameters.labelSmoothing === 'number' ? parameters.labelSmoothing : 0;
  // The floor of weighted labels is another one.
  if (!form || dataset.weight || !(smoothing > 0 || areSoft(input, form)) || !isCrossEntropy(input, form, smoothing)) return undefined;
  const labels = loss.target === 'classIndex' ? oneLabel(dataset.prediction) : dataset.target;
  const floor = entropyOf(labels, form, smoothing);
  if (!floor || !(floor.mean > 0)) return undefined;
  const isWhole = loss.target === 'classIndex' || floor.rows * (form === 'rows' ? labels.shape.at(-1)! : 1) === labels.values.length;
  const usable = isWhole ? usableRows(evidence) : undefined;
  const given = usable && meanOf(loss, usable, parameters);
  const above = given !== undefined && Number.isFinite(given) ? given - floor.mean : undefined;
  const [name, h] = [loss.names.short, formatNumber(floor.mean)];
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    ...twoValues(given, above),
    ...(loss.prediction === 'simplex' && smoothing === 0 && { fix: useDivergence }),
    text: join([
      smoothing > 0
        ? text(
            `With label smoothing of ${formatNumber(smoothing)} the labels are soft,`,
            `레이블 스무딩(${formatNumber(smoothing)})을 적용하면 정답이 소프트 레이블이 되어`,
          )
        : text('The targets are soft labels,', '정답이 소프트 레이블이라'),
      isWhole
        ? text(
            `so ${name} cannot reach 0: its smallest value is their entropy, H(t) = ${h}.`,
            `${name} 값이 0이 될 수 없습니다. 최솟값은 정답의 엔트로피 H(t) = ${h}입니다.`,
          )
        : text(
            `so ${name} cannot reach 0: its smallest value is their entropy, about H(t) = ${h} (${formatCount(floor.rows)} rows looked at).`,
            `${name} 값이 0이 될 수 없습니다. 최솟값은 정답의 엔트로피이며 약 H(t) = ${h}입니다(${formatCount(floor.rows)}행 기준).`,
          ),
      ...(given === undefined || above === undefined ? [] : [excess(name, given, above)]),
    ]),
  };
}

function excess(name: string, given: number, above: number) {
  const [value, rest] = [formatNumber(given), formatNumber(above)];
  return text(
    `${name} as given: ${value}; above the floor, the KL divergence: ${rest}.`,
    `${name} 값: 그대로 계산하면 ${value}, 하한을 뺀 값(KL 발산)은 ${rest}.`,
  );
}

const useDivergence: Fix = {
  kind: 'use-loss',
  lossId: 'kl_divergence',
  label: text(`Use ${lossById('kl_divergence')!.names.full.en}`, `사용할 손실 함수: ${lossById('kl_divergence')!.names.full.ko}`),
};

/** Whether the loss weighs a row of shares, or single labels. */
function formOf(input: CheckInput): Form | undefined {
  const { target } = input.loss;
  if (readsRows(input)) return target === 'oneHot' || target === 'classIndex' ? 'rows' : undefined;
  return target === 'binary' ? 'labels' : undefined;
}

function areSoft({ evidence: { target, prediction } }: CheckInput, form: Form): boolean {
  if (target.integers || target.finite === 0 || target.outsideUnit > 0 || target.width !== prediction.width) return false;
  if (form === 'labels') return true;
  const rows = rowsOf(target);
  return rows !== undefined && rows.rows > 0 && rows.simplex === rows.rows;
}

/** Whether the loss of predictions that equal these labels is their entropy, by which a cross-entropy is known. */
function isCrossEntropy({ loss, parameters }: CheckInput, form: Form, smoothing: number): boolean {
  const hard = loss.target === 'classIndex';
  const shares = hard ? [1, 0, 0] : form === 'rows' ? [0.7, 0.2, 0.1] : [0.7];
  const smoothed = shares.map(share => share * (1 - smoothing) + smoothing / (form === 'rows' ? 3 : 2));
  const logit = (p: number) => (form === 'rows' ? Math.log(p) : Math.log(p / (1 - p)));
  const takesLogits = loss.prediction === 'classLogits' || loss.prediction === 'logit';
  const prediction = smoothed.map(p => (takesLogits ? logit(p) : p));
  const probe = datasetFrom({ target: hard ? [0] : [shares], prediction: [prediction] });
  const value = meanOf(loss, probe, parameters);
  const entropy = entropyOf(datasetFrom({ target: [shares], prediction: [] }).target, form, smoothing);
  return value !== undefined && entropy !== undefined && Math.abs(value - entropy.mean) < 1e-6;
}

/** Smoothed, the label of every row has the same entropy. */
function oneLabel({ shape, values }: NamedArray): NamedArray {
  const row = Array.from({ length: Math.min(values.length, shape.at(-1) ?? 1) }, (_, c) => (c === 0 ? 1 : 0));
  return datasetFrom({ target: [row], prediction: [] }).target;
}
