import { type Text, text } from '../core/text';
import { predictionKindNames, targetKindNames } from '../strings/kinds';
import { quote } from '../strings/problems/words';
import type { Answers, Guess, PredictionKind, Question, TargetKind } from './advice';
import type { Evidence } from './evidence';

/** "What are the values of ‘rating’?" */
export function targetQuestionText({ target }: Evidence): Text {
  const name = quote(target.name);
  if (target.uniques?.values.length === 1) {
    return text(`All values of ${name} are alike. What kind are they of?`, `${name}의 값이 모두 같습니다. 어떤 종류의 값입니까?`);
  }
  return target.integers && target.width === 1
    ? text(
        `Are the whole numbers in ${name} names of classes, levels, or amounts?`,
        `${name} 열의 정수는 클래스 이름입니까, 등급입니까, 양입니까?`,
      )
    : text(`What does ${name} hold?`, `${name}에는 무엇이 들어 있습니까?`);
}

/** "Are the values of ‘p’ probabilities or raw scores?" */
export function predictionQuestionText({ prediction }: Evidence): Text {
  const name = quote(prediction.name);
  if (prediction.max <= 0) {
    return text(`Does ${name} hold logarithms of probabilities, or raw scores?`, `${name}의 값은 확률의 로그입니까, 아니면 원점수입니까?`);
  }
  return text(`Is ${name} already a probability, or a raw score?`, `${name}의 값은 이미 확률입니까, 아니면 원점수입니까?`);
}

/** An option for a guess of a kind: its name, and the fact that speaks for it. */
export function withLabel(answer: Answers, { kind, because }: Guess<TargetKind> | Guess<PredictionKind>): Question['options'][number] {
  const name = answer.target === undefined ? predictionKindNames[kind as PredictionKind] : targetKindNames[kind as TargetKind];
  const label = optionLabels[kind] ?? name;
  return { answer, label, because };
}

const optionLabels: Readonly<Record<string, Text>> = {
  'class-ids': text('Names of classes', '클래스 이름'),
  ordinal: text('Levels in an order (ratings)', '순서가 있는 등급(평점)'),
  count: text('Counts', '개수(횟수)'),
  'plus-minus-one': text('Labels −1 and 1, with 0 for “no label”', '−1과 1 레이블(0은 레이블 없음)'),
};
