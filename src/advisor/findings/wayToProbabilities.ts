import type { Dataset } from '../../core/arrays';
import type { LossDefinition } from '../../core/definition';
import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import type { Fix } from '../advice';
import { layoutOf, UNIT_TOLERANCE } from '../facts';
import { applyFix, type FixStep } from '../fix';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput } from './check';
import { readsRows } from './classLabels';
import { type LossForm, logitsForm, useForm, wantedDomain } from './lossForms';
import { rowsWhere } from './rows';
import { isSmall } from './valuesOfForms';
import { meanOf } from './valuesWith';

/** How predictions that are no probabilities may be meant. */
export interface WayOut {
  readonly advice: Text;
  readonly fix: Fix;
  /** The loss that is meant, and its value on usable rows. */
  readonly loss: LossDefinition;
  readonly value: (usable: Dataset) => number | undefined;
}

/** The samples with a prediction that is no probability. */
export function outsideRows({ prediction }: Dataset): readonly number[] {
  const isOutside = (value: number) => value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE;
  return rowsWhere(prediction.values, layoutOf(prediction).width, isOutside);
}

/** By what the predictions most likely are; `rows` are those that hold no probability. */
export function wayToProbabilities(input: CheckInput, rows: readonly number[]): WayOut {
  switch (input.prediction.kind) {
    case 'percent-probabilities':
      return byStep(input, {
        step: { kind: 'scale', array: 'prediction', factor: 0.01, offset: 0 },
        label: text('Divide the predictions by 100', '예측값을 100으로 나누기'),
        advice: text('They look like percentages: divide them by 100.', '백분율로 보입니다. 100으로 나누십시오.'),
      });
    case 'probability':
    case 'label-probabilities':
    case 'class-probabilities':
      return withoutStrays(input, rows);
    case 'log-probabilities':
      return byStep(input, {
        step: { kind: 'apply', array: 'prediction', function: 'exp' },
        label: text('Take the exponential', '지수 함수(exp) 적용'),
        advice: text(
          'They look like logarithms of probabilities: the loss needs the probabilities themselves.',
          '확률의 로그로 보이는데 이 손실에는 확률 자체가 필요합니다.',
        ),
      });
    case 'hard-class':
      return byForm(
        { loss: lossById('zero_one')!, parameters: {} },
        text(
          'They are decisions: use the outputs before argmax or sign, or count the mistakes.',
          '이미 내린 판정입니다. argmax나 sign 이전의 출력을 쓰거나 틀린 개수를 세십시오.',
        ),
      );
    default:
      return ofLogits(input);
  }
}

function byStep(input: CheckInput, way: { readonly step: FixStep; readonly label: Text; readonly advice: Text }): WayOut {
  const { step, label, advice } = way;
  const { loss, parameters } = input;
  const value = (usable: Dataset) => (isSmall(input) ? meanOf(loss, applyFix(usable, step), parameters) : undefined);
  return { advice, loss, fix: { ...step, label }, value };
}

function byForm(form: LossForm, advice: Text): WayOut {
  return { advice, loss: form.loss, fix: useForm(form), value: usable => meanOf(form.loss, usable, form.parameters) };
}

/** Most lie in [0, 1]. */
function withoutStrays({ loss, parameters }: CheckInput, rows: readonly number[]): WayOut {
  return {
    advice: text(
      'Most are probabilities, so look where the others come from: a linear model may leave [0, 1], or a value is wrong. Leave these rows out.',
      '대부분은 확률입니다. 나머지는 [0, 1]을 벗어나는 선형 모델의 출력이거나 잘못된 값일 수 있으니 살펴보고 이 행들을 제외하십시오.',
    ),
    loss,
    fix: { kind: 'leave-out', rows, label: text('Leave these rows out', '이 행들 제외') },
    value: usable => meanOf(loss, withoutRows(usable, outsideRows(usable)), parameters),
  };
}

function ofLogits(input: CheckInput): WayOut {
  const domain = wantedDomain(input);
  const advice = text(
    'They look like logits: use the form of the loss that takes logits.',
    '로짓으로 보입니다. 로짓을 받는 손실 함수를 쓰십시오.',
  );
  const form = domain === 'logit' || domain === 'classLogits' ? input : logitsForm(input);
  if (form) return byForm({ loss: form.loss, parameters: form.parameters }, advice);
  const isRow = readsRows(input);
  return byStep(input, {
    step: { kind: 'apply', array: 'prediction', function: isRow ? 'softmax' : 'sigmoid' },
    label: isRow ? text('Apply a softmax', '소프트맥스 적용') : text('Apply a sigmoid', '시그모이드 적용'),
    advice: isRow
      ? text('They look like logits: put each row through a softmax first.', '로짓으로 보입니다. 먼저 각 행에 소프트맥스를 적용하십시오.')
      : text('They look like logits: put them through a sigmoid first.', '로짓으로 보입니다. 먼저 시그모이드를 적용하십시오.'),
  });
}
