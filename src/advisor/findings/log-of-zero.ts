import type { Dataset } from '../../core/arrays';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { PredictionKind } from '../advice';
import { rowsAtTruth } from '../measures/atTruth';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { type Guard, guardsOf, KERAS_GUARD, takesLogarithms, truthOf } from './guards';
import { meanOf, twoValues } from './valuesWith';

/** What is true was given probability 0. */
export const logOfZero: FindingDefinition = {
  code: 'log-of-zero',
  title: text('Logarithm of zero', '0의 로그'),
  why: text(
    'Cross entropy takes the logarithm of the probability of what is true. Where that is exactly 0 the loss is infinite, and so is the mean. Libraries put a small number below it, each another one, so the reported loss says more about that number than about the model.',
    '교차 엔트로피 오차는 정답에 준 확률의 로그를 씁니다. 그 확률이 정확히 0이면 손실은 무한대이고 평균도 마찬가지입니다. 라이브러리마다 다른 작은 값으로 막아 두므로, 이때 나오는 손실은 모델보다 그 값을 더 많이 반영합니다.',
  ),
  evidence: [
    'maxvfischer/keras-image-segmentation-loss-functions#1',
    'hunkim/ReinforcementZeroToAll#16',
    'apache/mxnet#4594',
    'pytorch/pytorch#4867',
    'GeoZcx/A-deeply-supervised-image-fusion-network-for-change-detection-in-remote-sensing-images#1',
  ],
  check,
};

/** Beyond this many predictions only the value with the guard of Keras is computed: each takes some 10 ms a million. */
const MOST_PREDICTIONS = 300_000;

const PROBABILITIES: ReadonlySet<PredictionKind> = new Set(['probability', 'class-probabilities', 'label-probabilities']);

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  const { zeros, max, outsideUnit } = evidence.prediction;
  // A logit of 0 is nothing to wonder at: that they are logits is what is wrong.
  if (outsideUnit > 0 && !PROBABILITIES.has(input.prediction.kind)) return undefined;
  const isPossible = zeros > 0 || (loss.layout === 'pairs' && max >= 1);
  if (!isPossible || !takesLogarithms(input)) return undefined;
  const rows = rowsAtTruth(evidence, truthOf(input), p => p === 0);
  if (rows.length === 0) return undefined;
  const dataset = usableRows(evidence);
  const isGuarded = parameters.clamp !== undefined && parameters.clamp !== 'none';
  const asGiven = dataset && meanOf(loss, dataset, parameters);
  const guards = guardsOf(loss);
  const keras = guards.includes(KERAS_GUARD) ? KERAS_GUARD : undefined;
  const asMeant = dataset && keras && !isGuarded ? meanOf(loss, dataset, { ...parameters, ...keras.parameters }) : undefined;
  return {
    level: isGuarded ? 'info' : 'warning',
    certainty: 'sure',
    rows,
    ...twoValues(asGiven, asMeant),
    ...(keras &&
      !isGuarded && {
        fix: {
          kind: 'use-loss',
          lossId: loss.id,
          parameters: { ...parameters, ...keras.parameters },
          label: text('Clip at 1e-7, as Keras does', 'Keras처럼 1e-7로 클리핑'),
        },
      }),
    text: join([
      fact(input, rows.length),
      ...(isGuarded ? [guarded(asGiven)] : [valuesOf(input, dataset, guards)]),
      ...printedZero(input),
      text('Look at these rows, or compute the loss from logits.', '이 행들을 살펴보거나, 로짓을 받는 손실 함수로 계산하십시오.'),
    ]),
  };
}

function fact({ evidence }: CheckInput, rows: number): Text {
  const [some, all] = [formatCount(rows), formatCount(evidence.prediction.rows)];
  return text(
    `In ${some} of ${all} rows what is true has the probability 0, so the loss takes the logarithm of 0 and is ∞ there.`,
    `${all}행 가운데 정답의 확률이 0인 행이 ${some}개 있습니다. 0의 로그를 취하므로 그 행의 손실은 ∞입니다.`,
  );
}

/** So few decimals may have made a 0 of a small probability. */
const FEW_DECIMALS = 6;

function printedZero({ evidence: { prediction } }: CheckInput): readonly Text[] {
  const { decimals, integers } = prediction;
  if (integers || decimals > FEW_DECIMALS) return [];
  const least = formatNumber(0.5 * 10 ** -decimals);
  return [
    text(
      `With ${decimals} decimals a printed 0 may be anything below ${least}.`,
      `소수점 아래 ${decimals}자리까지만 적혀 있어 0으로 적힌 값도 ${least} 미만의 확률일 수 있습니다.`,
    ),
  ];
}

function guarded(asGiven: number | undefined): Text {
  const value = asGiven === undefined ? '' : ` (${formatNumber(asGiven)})`;
  return text(
    `The small number that keeps it finite here decides the mean${value}.`,
    `지금은 작은 값으로 막아 두었으므로 그 값이 평균을 좌우합니다${value.trim()}.`,
  );
}

/** "The mean is ∞; PyTorch (ln p ≥ −100): 1.52, Keras (ε = 1e-7): 0.37." */
function valuesOf({ loss, parameters, evidence }: CheckInput, dataset: Dataset | undefined, guards: readonly Guard[]): Text {
  const isSmall = evidence.dataset.prediction.values.length <= MOST_PREDICTIONS;
  const values = guards.flatMap(guard => {
    const mean = dataset && isSmall ? meanOf(loss, dataset, { ...parameters, ...guard.parameters }) : undefined;
    return mean === undefined ? [] : [`${guard.library} ${formatNumber(mean)}`];
  });
  const costs = guards.map(({ library, most }) => `${library} ${formatNumber(most)}`).join(', ');
  return values.length > 0
    ? text(
        `The mean is ∞ without a guard; with one: ${values.join(', ')}.`,
        `평균은 그대로 두면 ∞, 클리핑하면 다음과 같습니다: ${values.join(', ')}.`,
      )
    : text(
        `The mean is ∞; with a guard such a row costs: ${costs}.`,
        `평균은 ∞이며, 클리핑하면 그런 행의 손실은 다음과 같습니다: ${costs}.`,
      );
}
