import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import { rowsAtTruth } from '../measures/atTruth';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { readsRows } from './classLabels';
import { guardsOf, takesLogarithms, truthOf } from './guards';
import { type LossForm, useForm, wantedDomain } from './lossForms';
import { meanOf, twoValues } from './valuesWith';

/** Decisions where the loss needs to know how sure the model is. */
export const hardPredictions: FindingDefinition = {
  code: 'hard-predictions',
  title: text('Decisions instead of probabilities', '확률 대신 판정'),
  why: text(
    'A log loss asks how sure the model was. Decisions (0 and 1, or class numbers from predict or argmax) say nothing about that: right ones cost 0, and each wrong one the largest loss that the library allows. The number counts mistakes in an arbitrary unit.',
    '로그 손실은 모델이 얼마나 확신했는지를 잽니다. predict나 argmax로 얻은 판정(0과 1, 클래스 번호)에는 그 정보가 없습니다. 맞으면 0, 틀리면 라이브러리가 허용하는 가장 큰 손실이 되므로, 임의의 단위로 틀린 개수를 세는 셈입니다.',
  ),
  evidence: ['scikit-learn/scikit-learn#24365', 'keras-team/keras#14506'],
  check: input => (input.isNamed ? (ofZerosAndOnes(input) ?? ofClassNumbers(input)) : undefined),
};

const ROW_DOMAINS: ReadonlySet<string> = new Set(['simplex', 'classLogits', 'logProbability']);

/** All 0 or 1 in a loss of logarithms. */
function ofZerosAndOnes(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  const { min, max, integers, finite } = evidence.prediction;
  // Ones alone are what a softmax of one output gives, a finding of its own.
  if (finite < 2 || !integers || min !== 0 || max !== 1 || !takesLogarithms(input)) return undefined;
  const wrong = rowsAtTruth(evidence, truthOf(input), p => p === 0);
  const dataset = usableRows(evidence);
  const form = mistakesForm(input);
  const values = twoValues(dataset && meanOf(loss, dataset, parameters), dataset && form && meanOf(form.loss, dataset, form.parameters));
  const costs = guardsOf(loss)
    .map(({ library, most }) => `${library} ${formatNumber(most, 4)}`)
    .join(', ');
  const [some, all] = [formatCount(wrong.length), formatCount(evidence.prediction.rows)];
  return {
    level: wrong.length > 0 ? 'warning' : 'info',
    certainty: 'sure',
    rows: wrong,
    ...values,
    ...(form && { fix: useForm(form) }),
    text: join([
      text(
        `All predictions are 0 or 1: decisions, not probabilities. ${some} of ${all} rows are wrong, and each of them costs the value at which a library clips (${costs}): the loss counts mistakes and does not measure confidence. Use predict_proba or the outputs before argmax.`,
        `예측값이 모두 0 또는 1이므로 확률이 아니라 판정입니다. ${all}행 가운데 틀린 행은 ${some}개이고, 그런 행의 손실은 라이브러리가 클리핑하는 값입니다(${costs}). 확신의 정도가 아니라 틀린 개수를 세는 셈이므로 predict_proba나 argmax 이전의 출력을 쓰십시오.`,
      ),
      ...shareText(form, values.asMeant),
    ]),
  };
}

/** Class numbers in a single column, where the loss reads a row of numbers for each class. */
function ofClassNumbers(input: CheckInput): Found | undefined {
  const { evidence, prediction, loss } = input;
  const { width, finite } = evidence.prediction;
  if (width > 1 || finite < 2 || prediction.kind !== 'hard-class' || !ROW_DOMAINS.has(wantedDomain(input)) || !readsRows(input))
    return undefined;
  const dataset = usableRows(evidence);
  const form = mistakesForm(input);
  const asMeant = dataset && form && meanOf(form.loss, dataset, form.parameters);
  return {
    level: 'warning',
    certainty: 'sure',
    rows: [],
    ...twoValues(undefined, asMeant),
    ...(form && { fix: useForm(form) }),
    text: join([
      text(
        `The predictions are class numbers (decisions), where ${loss.names.short} needs a row with a number for each class. Use predict_proba or the outputs before argmax.`,
        `예측값이 클래스 번호(판정)입니다. ${loss.names.short} 손실에는 클래스마다 수가 하나씩 있는 행이 필요하므로 predict_proba나 argmax 이전의 출력을 쓰십시오.`,
      ),
      ...shareText(form, asMeant),
    ]),
  };
}

/** The loss that counts mistakes as such; undefined where the targets are rows, of which a wrong one differs in two places. */
function mistakesForm({ evidence: { target, prediction, classMap } }: CheckInput): LossForm | undefined {
  const loss = lossById('zero_one')!;
  if (target.width === prediction.width) return target.width === 1 && target.integers ? { loss, parameters: {} } : undefined;
  return target.width === 1 || classMap ? { loss, parameters: { from: 'scores' } } : undefined;
}

function shareText(form: LossForm | undefined, share: number | undefined): readonly Text[] {
  if (!form || share === undefined) return [];
  return [text(`Share of mistakes: ${formatShare(share)}.`, `틀린 비율: ${formatShare(share)}.`)];
}
