import type { Dataset } from '../../core/arrays';
import type { LossDefinition } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { PredictionKind, TargetKind } from '../advice';
import { UNIT_TOLERANCE } from '../facts';
import { usableRows } from '../measures/usableRows';
import { clue } from '../names';
import { outsideUnit } from '../ranges';
import type { CheckInput, FindingDefinition, Found } from './check';
import { guardsOf, KERAS_GUARD } from './guards';
import { wantedDomain } from './lossForms';
import { isSmall } from './valuesOfForms';
import { meanOf, type TwoValues, twoValues } from './valuesWith';
import { outsideRows, wayToProbabilities } from './wayToProbabilities';

/** Probabilities are wanted, by the user's loss or by the header, and some predictions are none. */
export const logitsAsProbabilities: FindingDefinition = {
  code: 'logits-as-probabilities',
  title: text('Logits where probabilities belong', '확률 자리에 로짓'),
  why: text(
    'A logarithm of a number below 0 does not exist, and one above 1 gives a negative loss. Some libraries refuse it, others clip it in silence and return a number that means nothing.',
    '음수의 로그는 존재하지 않고, 1보다 큰 값은 손실을 음수로 만듭니다. 오류를 내는 라이브러리도 있지만, 말없이 클리핑해 의미 없는 값을 돌려주는 라이브러리도 있습니다.',
  ),
  evidence: ['ray-project/ray#17117', 'keras-team/keras#15715', 'keras-team/keras#18196'],
  check,
};

/** Targets beside which a column called a probability holds probabilities. */
const LABELS: ReadonlySet<TargetKind> = new Set([
  'binary',
  'plus-minus-one',
  'class-ids',
  'one-hot',
  'multi-hot',
  'distribution',
  'mask',
  'fraction',
]);

const PROBABILITIES: ReadonlySet<PredictionKind> = new Set(['probability', 'class-probabilities', 'label-probabilities']);

/** Confidences and likelihoods may be anything; a probability, a softmax and a sigmoid may not. */
const STRICT = /prob(?!lem)|(?<!pre[_\W]?)(?:softmax|sigmoid)|확률/i;

function check(input: CheckInput): Found | undefined {
  const { evidence, isNamed } = input;
  const { prediction, dataset } = evidence;
  if (prediction.outsideUnit === 0 || !wantsProbabilities(input)) return undefined;
  const rows = outsideRows(dataset);
  const way = wayToProbabilities(input, rows);
  const usable = usableRows(evidence);
  const values = twoValues(usable && isSmall(input) ? clipped(input, usable) : undefined, usable && way.value(usable));
  const worst = formatNumber(prediction.min < -UNIT_TOLERANCE ? prediction.min : prediction.max);
  const outside = outsideUnit(prediction);
  return {
    level: 'error',
    certainty: isNamed ? 'sure' : 'likely',
    rows,
    ...values,
    fix: way.fix,
    text: join([
      text(`${worst} is no probability. ${outside.en}`, `확률이 될 수 없는 값 ${worst}. 예측값 ${outside.ko}`),
      way.advice,
      ...effect(input.loss, way.loss, values),
    ]),
  };
}

/** What the loss becomes where libraries clip in silence; undefined where it is refused. */
function clipped({ loss, parameters }: CheckInput, dataset: Dataset): number | undefined {
  const isFree = guardsOf(loss).includes(KERAS_GUARD) && (parameters.clamp ?? 'none') === 'none';
  // Keras divides rows by their sums first.
  const divides = isFree && loss.parameters.some(({ name }) => name === 'normalize');
  return meanOf(loss, dataset, { ...parameters, ...(isFree && KERAS_GUARD.parameters), ...(divides && { normalize: true }) });
}

/** "BCE clipped at 1e-7 as in Keras: 5.37; BCE (logits): 0.41." */
function effect(given: LossDefinition, meant: LossDefinition, { asGiven, asMeant }: TwoValues): readonly Text[] {
  if (asMeant === undefined) return [];
  const [name, other, then] = [given.names.short, meant.names.short, formatNumber(asMeant)];
  if (asGiven === undefined || given.id === meant.id) return [text(`${other} is ${then} then.`, `그러면 ${other} 값은 ${then}입니다.`)];
  const now = formatNumber(asGiven);
  return [
    text(
      `${name} clipped in silence, as Keras does: ${now}; ${other}: ${then}.`,
      `Keras처럼 말없이 잘라 계산한 ${name}: ${now}, ${other}: ${then}.`,
    ),
  ];
}

/** The named loss takes probabilities, or the header promises them. */
function wantsProbabilities({ evidence, target, prediction, loss, parameters, isNamed }: CheckInput): boolean {
  if (isNamed) {
    const domain = wantedDomain({ loss, parameters });
    // Rows that are divided by their sums first may hold any sizes. Logarithms in a divergence are told by kl-input, class numbers by hard-predictions.
    const divides = parameters.normalize === true && evidence.prediction.negative === 0;
    const isTold =
      prediction.kind === 'log-probabilities'
        ? loss.parameters.some(({ name }) => name === 'predictionSpace')
        : prediction.kind === 'hard-class' && domain === 'simplex';
    return (domain === 'probability' || domain === 'simplex') && !divides && !isTold;
  }
  if (!LABELS.has(target.kind) || prediction.kind === 'percent-probabilities') return false;
  const { name } = evidence.prediction;
  if (clue(name, 'logit') || clue(name, 'logProbability') || clue(name, 'percent') || prediction.score === 1) return false;
  return PROBABILITIES.has(prediction.kind) || STRICT.test(name);
}
