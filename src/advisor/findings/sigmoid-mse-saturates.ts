import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';
import { twoValues } from './valuesWith';

/** Probabilities that miss their label by more than this lie on the flat ends of the sigmoid (advisor.md, row 43). */
const FAR = 0.9;

/** Squared errors of probabilities with the factor of their derivative. */
const FACTORS: Readonly<Record<string, number>> = { mse: 2, squared_error: 2, brier: 2, half_squared_error: 1 };

/** Confident mistakes from which a squared error hardly learns. */
export const sigmoidMseSaturates: FindingDefinition = {
  code: 'sigmoid-mse-saturates',
  title: text('Squared error behind a sigmoid learns slowly', '시그모이드 뒤의 제곱 오차는 학습이 느림'),
  why: text(
    'The gradient of a squared error reaches the logit through the slope p(1 − p) of the sigmoid, which is almost 0 where the model is surely wrong. Cross-entropy cancels that slope: its gradient is p − t, largest exactly there.',
    '제곱 오차의 기울기는 시그모이드의 기울기 p(1 − p)를 거쳐 로짓에 전해지는데, 모델이 확신하며 틀린 곳에서 이 값이 거의 0입니다. 교차 엔트로피 오차에서는 이 항이 약분되어 기울기가 p − t이며, 바로 그런 곳에서 가장 큽니다.',
  ),
  evidence: ['Nielsen 2015, Neural Networks and Deep Learning, chapter 3', 'Cross Validated, question 208918'],
  check,
};

function check({ evidence, prediction: guess, loss, parameters, isNamed }: CheckInput): Found | undefined {
  const { target, prediction, dataset, aligned } = evidence;
  const factor = FACTORS[loss.id];
  const isProbability = guess.kind === 'probability' || guess.kind === 'label-probabilities';
  if (!isNamed || factor === undefined || !isProbability || !aligned || target.width !== prediction.width) return undefined;
  if (!target.integers || target.outsideUnit > 0 || prediction.outsideUnit > 0) return undefined;
  const { rows, worst } = farRows(evidence);
  if (rows.length === 0) return undefined;
  const [p, t] = [dataset.prediction.values[worst]!, dataset.target.values[worst]!];
  const slope = factor * p * (1 - p);
  const usable = usableRows(evidence);
  const asGiven = usable && lossValue(loss.id, usable, parameters);
  const asMeant = usable && lossValue('binary_cross_entropy', usable);
  const [few, all, row] = [formatCount(rows.length), formatCount(target.rows), formatCount(Math.floor(worst / target.width) + 1)];
  const [own, entropy, times] = [formatNumber(slope * (p - t), 2), formatNumber(p - t, 3), formatNumber(1 / slope, 2)];
  const [shownP, shownT] = [formatNumber(p, 3), formatNumber(t)];
  const fold = slope > 0 ? text(` (${times} times as much)`, `(${times}배)`) : text('', '');
  return {
    level: 'info',
    certainty: 'sure',
    rows,
    ...twoValues(asGiven, asMeant),
    fix: { kind: 'use-loss', lossId: 'binary_cross_entropy', label: text('Use binary cross-entropy', '이진 교차 엔트로피 오차 사용') },
    text: text(
      `Rows that are surely wrong (more than ${FAR} off): ${few} of ${all}. In row ${row} (p = ${shownP}, t = ${shownT}) the gradient by the logit is ${own} under this loss and ${entropy} under cross-entropy${fold.en}.`,
      `${all}행 가운데 ${few}행이 확신하며 틀렸습니다(차이가 ${FAR} 초과). ${row}행(p = ${shownP}, t = ${shownT})에서 로짓에 대한 기울기: 제곱 오차 ${own}, 교차 엔트로피 오차 ${entropy}${fold.ko}.`,
    ),
  };
}

/** The rows with a probability that misses its label by more than `FAR`, and the element that misses most. */
function farRows({ dataset, target }: CheckInput['evidence']): { readonly rows: readonly number[]; readonly worst: number } {
  const rows: number[] = [];
  let worst = 0;
  let most = FAR;
  for (let i = 0; i < dataset.target.values.length; i += 1) {
    const miss = Math.abs(dataset.prediction.values[i]! - dataset.target.values[i]!);
    if (!(miss > FAR)) continue;
    const row = Math.floor(i / target.width);
    if (rows[rows.length - 1] !== row) rows.push(row);
    if (miss > most) {
      most = miss;
      worst = i;
    }
  }
  return { rows, worst };
}
