import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import { rowsOf, UNIT_TOLERANCE } from '../facts';
import { usableRows } from '../measures/usableRows';
import { insideUnit, rangeOf } from '../ranges';
import type { CheckInput, FindingDefinition, Found } from './check';
import { formFor, type LossForm, useForm } from './lossForms';
import { effectOfForms } from './valuesOfForms';
import { meanOf, twoValues } from './valuesWith';

/** The negative log-likelihood takes no logarithm itself. */
export const nllNeedsLogProbabilities: FindingDefinition = {
  code: 'nll-needs-log-probabilities',
  title: text('NLL without the logarithm', '로그 없는 음의 로그 가능도'),
  why: text(
    'NLLLoss only picks the number of the true class and turns its sign; the logarithm must have been taken before, by a log-softmax. On probabilities it gives mean(−p), between −1 and 0, and on raw logits a number that falls without end.',
    'NLLLoss는 정답 클래스의 값을 골라 부호만 바꿉니다. 로그는 로그 소프트맥스로 미리 취해 두어야 합니다. 확률을 넣으면 −1과 0 사이의 −p 평균이 나오고, 로짓을 넣으면 값이 끝없이 내려갑니다.',
  ),
  evidence: ['pytorch/pytorch#10033', 'AnubhavGupta3377/Text-Classification-Models-Pytorch#9'],
  check,
};

/** Divergences of logarithms have a finding of their own (kl-input): only what is declared to take log-probabilities counts. */
function check(input: CheckInput): Found | undefined {
  const { evidence, loss } = input;
  const { finite, min, max, outsideUnit } = evidence.prediction;
  const rows = rowsOf(evidence.prediction);
  if (loss.prediction !== 'logProbability' || finite === 0 || !rows || rows.rows === 0 || rows.logSimplex === rows.rows) return undefined;
  if (outsideUnit === 0 && min >= 0) {
    const form = formFor('sparse_categorical_cross_entropy', input)!;
    const inside = insideUnit(evidence.prediction);
    const fact = text(
      `${inside.en} They are probabilities, not their logarithms: what comes out is mean(−p), not mean(−ln p).`,
      `예측값 ${inside.ko} 로그가 아닌 확률이므로 −ln p 대신 −p를 평균합니다.`,
    );
    return found(input, form, fact, rows.simplex === rows.rows ? 'sure' : 'likely');
  }
  // Log-probabilities that were cut or rounded stay at or below 0.
  if (max <= UNIT_TOLERANCE) return undefined;
  const range = rangeOf(evidence.prediction);
  const [largest, form] = [formatNumber(max), formFor('sparse_categorical_cross_entropy_with_logits', input)!];
  const fact = text(
    `${range.en} No logarithm of a probability is above 0 (${largest}): these are logits, and the log-softmax is missing.`,
    `예측값: ${range.ko} 확률의 로그는 0보다 클 수 없으므로(최댓값 ${largest}) 로그 소프트맥스를 거치지 않은 로짓입니다.`,
  );
  return found(input, form, fact, 'sure');
}

function found(input: CheckInput, form: LossForm, fact: Text, certainty: Found['certainty']): Found {
  const dataset = usableRows(input.evidence);
  const asGiven = dataset && meanOf(input.loss, dataset, input.parameters);
  const values = twoValues(asGiven, dataset && meanOf(form.loss, dataset, form.parameters));
  const negative = text('A loss below 0 is the sign of it.', '손실이 0보다 작으면 이 문제를 의심하십시오.');
  return {
    level: 'warning',
    certainty,
    rows: [],
    ...values,
    fix: useForm(form),
    text: join([fact, ...(asGiven !== undefined && asGiven < 0 ? [negative] : []), ...effectOfForms(input.loss, form.loss, values)]),
  };
}
