import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix, PredictionKind } from '../advice';
import type { CheckInput, FindingDefinition, Found } from './check';
import { readsRows } from './classLabels';
import { effectOf, valuesWith } from './valuesWith';

/** Probabilities in a loss of margins. */
export const hingeNeedsScores: FindingDefinition = {
  code: 'hinge-needs-scores',
  title: text('Probabilities where raw scores belong', '원점수 자리에 확률'),
  why: text(
    'A margin loss asks for scores that stand at least 1 apart from the other side. Probabilities lie between 0 and 1: a negative row can never reach its margin, a positive one only at 1, so the loss stays high and pushes predictions to the ends.',
    '마진 손실은 반대쪽과 1 이상 떨어진 점수를 요구합니다. 확률은 0과 1 사이라 음성 행은 마진에 이를 수 없고 양성 행도 1에서야 이릅니다. 그래서 손실이 크게 남고 예측값을 양 끝으로만 밀어냅니다.',
  ),
  evidence: ['Lasagne/Lasagne#744'],
  check,
};

const PROBABILITIES: ReadonlySet<PredictionKind> = new Set(['probability', 'class-probabilities', 'label-probabilities']);
/** A guess of this score is sure enough for a warning (advisor.md 2.3: four to seven values in [0, 1]). */
const SURE = 0.7;

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, prediction: guess, isNamed } = input;
  const { prediction } = evidence;
  if (!isNamed || loss.prediction !== 'score' || loss.extra || prediction.finite === 0 || prediction.outsideUnit > 0) return undefined;
  // Decisions 0 and 1 are another mistake, and a guess that they are scores by name is believed.
  if (!PROBABILITIES.has(guess.kind) || (prediction.integers && prediction.finite > 1)) return undefined;
  const isRow = readsRows(input);
  const canInvert = prediction.min > 0 && (isRow || prediction.max < 1);
  const step = { kind: 'apply', array: 'prediction', function: isRow ? 'ln' : 'logit' } as const;
  const values = canInvert ? valuesWith(input, step) : {};
  const [low, high, n] = [formatNumber(prediction.min), formatNumber(prediction.max), formatCount(prediction.finite)];
  const isSure = guess.score >= SURE;
  return {
    level: isSure ? 'warning' : 'info',
    certainty: isSure ? 'likely' : 'hint',
    rows: [],
    ...values,
    ...(canInvert && { fix: { ...step, label: isRow ? takeLogarithms : takeLogits } satisfies Fix }),
    text: join([
      text(
        `All ${n} predictions lie between 0 and 1 (${low} to ${high}), so they look like probabilities.`,
        `예측값 ${n}개가 모두 0과 1 사이(${low}–${high})여서 확률로 보입니다.`,
      ),
      isRow ? leads : signs,
      text('Feed raw scores: the output before the sigmoid or softmax.', '시그모이드나 소프트맥스를 거치기 전의 원점수를 넣으십시오.'),
      ...effectOf(loss, values),
    ]),
  };
}

const signs = text(
  'This loss wants scores below 0 for the negative class, which no probability is.',
  '이 손실 함수는 음성 클래스에 0보다 작은 점수를 요구하지만 확률은 그럴 수 없습니다.',
);
const leads = text(
  'This loss wants the true class to lead the others by a margin of 1, which probabilities reach only as 1 beside 0.',
  '이 손실 함수는 정답 클래스가 다른 클래스보다 마진 1만큼 앞서기를 요구하지만, 확률로는 1과 0일 때에만 그렇게 됩니다.',
);
const takeLogits = text('Take the logits of the predictions', '예측값을 로짓으로 바꾸기');
const takeLogarithms = text('Take the logarithms of the predictions', '예측값에 로그 취하기');
