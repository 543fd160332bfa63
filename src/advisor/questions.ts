import { text } from '../core/text';
import { formatCount, formatShare } from '../strings/numbers';
import type { Answers, Guess, PredictionKind, Question, Recommendation, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import { predictionQuestionText, targetQuestionText, withLabel } from './kindQuestions';
import { candidatesFor } from './recommend';

/** What questions are made of. */
export interface Questionable {
  readonly evidence: Evidence;
  readonly target: readonly Guess<TargetKind>[];
  readonly prediction: readonly Guess<PredictionKind>[];
  readonly recommended: readonly Recommendation[];
  readonly answers: Answers;
}

/** A guess that leads by less is a question (advisor.md 2.1). */
const CLEAR_LEAD = 0.2 - 1e-9;
/** Other guesses are offered down to this far below the first one. */
const OFFERED = 0.4;
const MOST_OPTIONS = 4;

/** What only a person can tell, the urgent ones first: a kind that is too close to call, else what no data show. */
export function questionsOf(input: Questionable): readonly Question[] {
  const { evidence } = input;
  if (evidence.target.finite === 0 || evidence.prediction.finite === 0 || !evidence.aligned) return [];
  const target = targetQuestion(input);
  // What the predictions are follows from what the targets are: one question at a time.
  const prediction = target?.isUrgent ? undefined : predictionQuestion(input);
  const asked = [target, prediction].filter(question => question !== undefined);
  if (asked.some(({ isUrgent }) => isUrgent)) return asked;
  const wish = costQuestion(input) ?? marginQuestion(input);
  return wish && asked.length === 0 ? [wish] : asked;
}

function targetQuestion({ evidence, target, prediction, answers }: Questionable): Question | undefined {
  if (answers.target !== undefined) return undefined;
  // That all values are equal is seen; what they would be is asked.
  const offered = offeredOf(target.filter(({ kind }) => kind !== 'constant'));
  const [first, second] = offered;
  if (!first || !second) return undefined;
  const kind = prediction[0]!.kind;
  const differ = offered.some(each => lossFor(evidence, each.kind, kind) !== lossFor(evidence, first.kind, kind));
  const isUrgent = differ && first.score - second.score < CLEAR_LEAD;
  const isOpen = evidence.target.rows < FEW || target[0]!.kind === 'constant';
  if (!isUrgent && !(differ && isOpen)) return undefined;
  return {
    id: 'target',
    text: targetQuestionText(evidence),
    options: offered.map(guess => withLabel({ target: guess.kind }, guess)),
    isUrgent,
  };
}

function predictionQuestion({ evidence, target, prediction, answers }: Questionable): Question | undefined {
  if (answers.prediction !== undefined) return undefined;
  const offered = offeredOf(prediction);
  const [first, second] = offered;
  if (!first || !second) return undefined;
  const kind = (target.find(guess => guess.kind !== 'constant') ?? target[0]!).kind;
  const differ = offered.some(each => lossFor(evidence, kind, each.kind) !== lossFor(evidence, kind, first.kind));
  const isUrgent = differ && first.score - second.score < CLEAR_LEAD;
  const few = evidence.prediction.finite < FEW && first.score < 0.9;
  if (!isUrgent && !(differ && few)) return undefined;
  return {
    id: 'prediction',
    text: predictionQuestionText(evidence),
    options: offered.map(guess => withLabel({ prediction: guess.kind }, guess)),
    isUrgent,
  };
}

function offeredOf<Kind extends string>(guesses: readonly Guess<Kind>[]): readonly Guess<Kind>[] {
  const best = guesses[0]?.score ?? 0;
  return guesses.filter(({ score }) => score >= best - OFFERED - 1e-9 && score > 0.1).slice(0, MOST_OPTIONS);
}

function lossFor(evidence: Evidence, target: TargetKind, prediction: PredictionKind): string | undefined {
  return candidatesFor(evidence, target, prediction)[0]?.lossId;
}

const AMOUNTS: ReadonlySet<TargetKind> = new Set(['real', 'positive', 'count', 'percentage', 'multi-output']);

/** Whether one side of an error costs more: no data show it. */
function costQuestion({ evidence, target, prediction, recommended, answers }: Questionable): Question | undefined {
  const { residuals } = evidence;
  // Logarithms of rates are on another scale than the targets: neither too high nor too low.
  if (recommended[0]!.parameters?.logInput === true) return undefined;
  if (answers.tau !== undefined || !residuals || !AMOUNTS.has(target[0]!.kind) || prediction[0]!.kind === 'quantiles') return undefined;
  const share = (some: number) => `${formatCount(some)}/${formatCount(residuals.count)} (${formatShare(some / residuals.count)})`;
  const above = text(`Too high now: ${share(residuals.above)}.`, `지금 높게 예측한 수: ${share(residuals.above)}.`);
  const below = text(`Too low now: ${share(residuals.below)}.`, `지금 낮게 예측한 수: ${share(residuals.below)}.`);
  const usual = text('The usual case; what the loss above assumes.', '보통의 경우이며 위의 손실 함수가 가정하는 것입니다.');
  return {
    id: 'tau',
    text: text(
      'What hurts more: a prediction that is too high, or one that is too low?',
      '높게 예측하는 것과 낮게 예측하는 것 중 어느 쪽의 피해가 더 큽니까?',
    ),
    options: [
      { answer: { tau: 0.5 }, label: text('Both alike', '비슷함'), because: usual },
      { answer: { tau: 0.25 }, label: text('Too high (three times as much)', '높게 예측(세 배)'), because: above },
      { answer: { tau: 0.75 }, label: text('Too low (three times as much)', '낮게 예측(세 배)'), because: below },
    ],
    isUrgent: false,
  };
}

/** Whether raw scores beside labels of two kinds are to keep a margin or to become probabilities. */
function marginQuestion({ evidence, target, prediction, answers }: Questionable): Question | undefined {
  const kinds = `${target[0]!.kind} ${prediction[0]!.kind}`;
  const isRaw = kinds === 'binary logit' || kinds === 'plus-minus-one margin';
  if (answers.margin !== undefined || !isRaw || evidence.prediction.width > 1) return undefined;
  const signs = text('The labels are −1 and 1, as margins have them.', '마진에서 쓰는 −1과 1 레이블입니다.');
  const bits = text('The labels are 0 and 1, as probabilities have them.', '확률에서 쓰는 0과 1 레이블입니다.');
  const either = text('Raw scores allow either.', '원점수에는 둘 다 쓸 수 있습니다.');
  const areSigns = target[0]!.kind === 'plus-minus-one';
  return {
    id: 'margin',
    text: text(
      'What are the scores for: probabilities, or a decision with a margin?',
      '점수를 어디에 씁니까? 확률입니까, 마진을 둔 판정입니까?',
    ),
    options: [
      { answer: { margin: false }, label: text('Probabilities', '확률'), because: areSigns ? either : bits },
      { answer: { margin: true }, label: text('A decision with a margin', '마진을 둔 판정'), because: areSigns ? signs : either },
    ],
    isUrgent: false,
  };
}
