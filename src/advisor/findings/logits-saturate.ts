import type { Dataset } from '../../core/arrays';
import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import type { Evidence } from '../evidence';
import { applyFix } from '../fix';
import { rowsAtTruth } from '../measures/atTruth';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { guardsOf, KERAS_EPSILON, KERAS_GUARD, takesLogarithms, truthOf } from './guards';
import { logitsForm, useForm } from './lossForms';
import { isSmall } from './valuesOfForms';
import { meanOf, twoValues } from './valuesWith';

/** Going through probabilities loses what large logits say. */
export const logitsSaturate: FindingDefinition = {
  code: 'logits-saturate',
  title: text('Probabilities too close to 0 or 1', '0이나 1에 너무 가까운 확률'),
  why: text(
    'A logit of −17 is a probability of 4e-8, which libraries clip at 1e-7, and single precision cannot tell 1 − 4e-8 from 1. A loss of logits has neither limit, so the two forms of the same loss differ just on the rows that are most wrong.',
    '로짓 −17은 확률로 4e-8인데 라이브러리는 이를 1e-7로 자르고, 단정밀도에서는 1 − 4e-8과 1이 구분되지 않습니다. 로짓을 받는 손실에는 이런 한계가 없으므로 가장 크게 틀린 행에서 두 형태의 값이 달라집니다.',
  ),
  evidence: ['keras-team/keras#17634'],
  check,
};

/** −ln 1e-7 = 16.1: a gap of logits beyond this has a probability that Keras clips (advisor.md, row 13). */
const LARGEST_GAP = -Math.log(KERAS_EPSILON);
/** Smaller differences are rounding. */
const NOTICEABLE = 1e-6;

function check(input: CheckInput): Found | undefined {
  const { evidence, isNamed } = input;
  const { outsideUnit, min, max, zeros } = evidence.prediction;
  const isProbability = outsideUnit === 0 && min >= 0 && max <= 1;
  // In [0, 1] a wrong row beyond the clip has a number below it, or as close to 1.
  const isPossible = isProbability ? zeros > 0 || min < KERAS_EPSILON || max > 1 - KERAS_EPSILON : isNamed && reach(evidence) > LARGEST_GAP;
  if (!isPossible || !takesLogarithms(input) || !guardsOf(input.loss).includes(KERAS_GUARD)) return undefined;
  return isProbability ? ofProbabilities(input) : ofLogits(input);
}

/** The largest logit of single numbers, the largest difference of rows. */
function reach({ prediction: { width, min, max } }: Evidence): number {
  return width === 1 ? Math.max(-min, max) : max - min;
}

/** Probabilities of what is true between 0 and the clip: their logarithm exists, but libraries put another one in its place. */
function ofProbabilities(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  if (parameters.clamp !== undefined && parameters.clamp !== 'none') return undefined;
  const rows = rowsAtTruth(evidence, truthOf(input), p => p > 0 && p < KERAS_EPSILON);
  const dataset = rows.length === 0 ? undefined : usableRows(evidence);
  const exact = dataset && meanOf(loss, dataset, parameters);
  const clipped = dataset && meanOf(loss, dataset, { ...parameters, ...KERAS_GUARD.parameters });
  return exact === undefined || clipped === undefined ? undefined : found(rows, clipped, exact);
}

/** Logits where the named loss wants probabilities: what a sigmoid or softmax and the clip would make of them. */
function ofLogits(input: CheckInput): Found | undefined {
  const { evidence, prediction, loss, parameters } = input;
  const form = logitsForm(input);
  const isRaw = prediction.kind === 'logit' || prediction.kind === 'class-logits' || prediction.kind === 'margin';
  const dataset = form && isRaw && isSmall(input) ? usableRows(evidence) : undefined;
  if (!form || !dataset) return undefined;
  const squash = loss.layout === 'rows' ? 'softmax' : 'sigmoid';
  const squashed = (from: Dataset) => applyFix(from, { kind: 'apply', array: 'prediction', function: squash });
  const rows = rowsAtTruth({ ...evidence, dataset: squashed(evidence.dataset) }, truthOf(input), p => p < KERAS_EPSILON);
  const exact = rows.length === 0 ? undefined : meanOf(form.loss, dataset, form.parameters);
  const clipped = rows.length === 0 ? undefined : meanOf(loss, squashed(dataset), { ...parameters, ...KERAS_GUARD.parameters });
  const result = exact === undefined || clipped === undefined ? undefined : found(rows, clipped, exact);
  return result && { ...result, fix: useForm(form) };
}

function found(rows: readonly number[], clipped: number, exact: number): Found | undefined {
  const difference = Math.abs(exact - clipped);
  if (!(difference > NOTICEABLE * Math.abs(exact)) || !Number.isFinite(exact)) return undefined;
  const [count, cut, full, apart] = [formatCount(rows.length), formatNumber(clipped), formatNumber(exact), formatNumber(difference)];
  return {
    level: 'info',
    certainty: 'sure',
    rows,
    ...twoValues(clipped, exact),
    text: text(
      `Rows in which what is true has a probability below 1e-7, where Keras clips it: ${count}. The loss is ${cut} with the clip and ${full} from logits: they differ by ${apart}. Use the form of the loss that takes logits.`,
      `정답의 확률이 1e-7보다 작은 행이 ${count}개 있는데 Keras는 이를 1e-7로 자릅니다. 손실은 자르면 ${cut}, 로짓에서 구하면 ${full}이고 차이는 ${apart}입니다. 로짓을 받는 손실 함수를 쓰십시오.`,
    ),
  };
}
