import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { rowsOf } from '../facts';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { formFor, useForm } from './lossForms';
import { meanOf, twoValues } from './valuesWith';

/** Feared, and harmless: the softmax of log-probabilities are the probabilities. */
export const logProbabilitiesAsLogits: FindingDefinition = {
  code: 'log-probabilities-as-logits',
  title: text('Log-probabilities as logits: the same value', '로짓 자리의 로그 확률: 값은 같음'),
  why: text(
    'A softmax of log-probabilities gives the probabilities back, since their exponentials sum to 1 already. So a log-softmax before a cross entropy of logits changes nothing but costs time.',
    '로그 확률의 지수는 더하면 이미 1이므로 여기에 소프트맥스를 적용하면 원래 확률이 그대로 나옵니다. 따라서 로짓을 받는 교차 엔트로피 앞에 로그 소프트맥스가 있어도 값은 같고 계산만 늘어납니다.',
  ),
  evidence: ['princeton-vl/SimpleView#13', 'dev-chauhan/PQG-pytorch#7'],
  check,
};

function check({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const rows = evidence.classMap?.rows ?? rowsOf(evidence.prediction);
  if (loss.prediction !== 'classLogits' || !rows || rows.rows === 0 || rows.logSimplex !== rows.rows) return undefined;
  const dataset = usableRows(evidence);
  const asGiven = dataset && meanOf(loss, dataset, parameters);
  // Smoothing has no form for log-probabilities.
  const isPlain = loss.id === 'sparse_categorical_cross_entropy_with_logits' && !parameters.labelSmoothing;
  const form = isPlain ? formFor('nll', { loss, parameters }) : undefined;
  const asMeant = dataset && form && meanOf(form.loss, dataset, form.parameters);
  const count = formatCount(rows.rows);
  const value = asMeant === undefined ? '' : formatNumber(asMeant);
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    ...twoValues(asGiven, asMeant),
    ...(form && { fix: useForm(form) }),
    text: text(
      `The predictions of all ${count} rows are log-probabilities: their exponentials sum to 1. The softmax of the loss changes nothing, and the value is right${value === '' ? '' : ` (${value})`}.`,
      `${count}행의 예측값이 모두 로그 확률입니다(지수 함수를 취해 더하면 1). 손실 함수의 소프트맥스를 거쳐도 바뀌지 않으므로 값이 맞습니다${value === '' ? '' : `(${value})`}.`,
    ),
  };
}
