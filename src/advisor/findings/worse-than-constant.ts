import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { areLogRates } from '../countCandidates';
import { againstConstant } from '../measures/againstConstant';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { hasClassWeights, withoutClassWeights } from './classWeighting';
import { lossOn } from './lossInUse';

/** Fewer rows may look bad by chance. */
const FEWEST = 20;
/**
 * How much worse than the best constant is clearly worse, as a share of what the constant leaves over a perfect prediction, and how many
 * standard errors above 0 the mean difference must lie. Mine, measured (`behaviourRates.test.ts`): predictions that are the constant with
 * noise of up to 0.4 standard deviations of the target never pass, nor do a model that knows a little and one that knows nothing of it.
 */
const MARGIN = 0.2;
const DEVIATIONS = 4;

/**
 * Losses under which a model that knows something beats a constant. Others ask for more than that: the focal losses and margins for scores
 * far from where probabilities are right, quantiles for another place than the middle, percentages for low predictions.
 */
const FAIR = new Set([
  'mse',
  'rmse',
  'squared_error',
  'half_squared_error',
  'mae',
  'huber',
  'smooth_l1',
  'log_cosh',
  'pseudo_huber',
  'charbonnier',
  'msle',
  'poisson_nll',
  'poisson_deviance',
  'gamma_deviance',
  'tweedie_deviance',
  'binary_cross_entropy',
  'binary_cross_entropy_with_logits',
  'brier',
  'soft_margin',
  'categorical_cross_entropy',
  'categorical_cross_entropy_with_logits',
  'sparse_categorical_cross_entropy',
  'sparse_categorical_cross_entropy_with_logits',
  'nll',
  'kl_divergence',
]);

/** Numbers that are compared: sorting and valuing them twice takes some 5 ms. */
const MOST_NUMBERS = 10_000;
const MOST_CLASS_NUMBERS = 200_000;

/** A model that a single number beats. */
export const worseThanConstant: FindingDefinition = {
  code: 'worse-than-constant',
  title: text('Worse than always saying the same', '늘 같은 값을 내는 것보다 못함'),
  why: text(
    'Before any learning one can always answer the mean, the median or the shares of the classes. A loss above that is no matter of a few percent: rows in another order, another scale, a wrong column or a wrong sign is the usual cause.',
    '학습하지 않아도 늘 평균이나 중앙값, 클래스 비율로 답할 수는 있습니다. 손실이 그보다 크다면 대개 행의 순서나 단위가 다르거나, 열이나 부호가 잘못된 것입니다.',
  ),
  evidence: ['Karpathy 2019, A recipe for training neural networks (verify loss at init, ln C)'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  if (!FAIR.has(loss.id) || evidence.target.rows < FEWEST || isOtherScale(input)) return undefined;
  const numbers = loss.layout === 'rows' ? MOST_CLASS_NUMBERS : MOST_NUMBERS;
  const most = Math.max(FEWEST, Math.floor(numbers / evidence.prediction.width));
  const dataset = usableRows(evidence, most);
  // Weights move the best constant away from what a model of probabilities says.
  const prepared = lossOn({ ...input, parameters: withoutClassWeights(parameters) }, dataset);
  const found = prepared && againstConstant(prepared, dataset!.target.shape[0]!);
  if (!found || found.rows < FEWEST || !(found.deviations >= DEVIATIONS)) return undefined;
  const worse = (found.own - found.constant) / (found.constant - found.perfect);
  if (!(worse >= MARGIN && found.constant > found.perfect && Number.isFinite(worse))) return undefined;
  const isRoot = loss.reduction === 'rootMean';
  const [value, least] = [found.own, found.constant].map(mean => (isRoot ? Math.sqrt(mean) : mean)) as [number, number];
  const [own, constant] = [formatNumber(value, 3), formatNumber(least, 3)];
  const always = alwaysWords(found.prediction);
  const n = formatCount(found.rows);
  const skill = found.perfect === 0 ? skillWords(1 - value / least) : text('', '');
  const deviations = found.deviations > 100 ? '100+' : formatNumber(found.deviations, 2);
  const isAll = evidence.target.rows <= most;
  const rows = isAll ? text(`n = ${n}`, `n = ${n}`) : text(`a sample of ${n} rows`, `표본 ${n}행`);
  return {
    level: 'warning',
    certainty: 'likely',
    rows: [],
    ...(isAll && !prepared.weight && !hasClassWeights(parameters) && { asGiven: value }),
    text: text(
      `The mean loss is ${own}; ${always.en} has ${constant}, the best constant${skill.en}. That is no chance: the difference is ${deviations} standard errors (${rows.en}). Check the order of the rows, the scale, the column and the sign.`,
      `평균 손실은 ${own}인데 ${always.ko} ${constant}입니다. ${skill.ko}차이가 표준 오차의 ${deviations}배이므로(${rows.ko}) 우연으로 보기 어렵습니다. 행의 순서, 단위, 열, 부호를 확인하십시오.`,
    ),
  };
}

/** Predictions that the loss does not take as they are: what follows from that is told by the finding that names it. */
function isOtherScale({ evidence, target, prediction, loss, parameters }: CheckInput): boolean {
  const domain = loss.prediction;
  // Directions are no amounts, and the overlap of masks is no matter of single pixels.
  if (target.kind === 'mask' || target.kind === 'unit-vectors' || target.kind === 'embeddings') return true;
  if (target.kind === 'count' && domain === 'real') return areLogRates(evidence);
  if (target.kind === 'count' && domain === 'rate') return areLogRates(evidence) !== (parameters.logInput !== false);
  switch (prediction.kind) {
    case 'quantiles':
    case 'percent-probabilities':
    case 'hard-class':
      return true;
    case 'probability':
    case 'class-probabilities':
    case 'label-probabilities':
      return domain === 'logit' || domain === 'classLogits' || domain === 'score' || domain === 'logProbability';
    case 'logit':
    case 'class-logits':
    case 'margin':
      return domain === 'real';
    default:
      return false;
  }
}

/** 1 − loss / that of the constant, the number that the panel shows beside each loss. */
function skillWords(skill: number): Text {
  const shown = formatNumber(skill, 3);
  return text(` (skill ${shown}; 0 is that constant, 1 is perfect)`, `개선도는 ${shown}입니다(0이면 이 상수, 1이면 완벽). `);
}

function alwaysWords(prediction: Float64Array): Text {
  if (prediction.length > 1) return text('always answering the shares of the classes', '늘 클래스 비율로 답하면');
  const value = formatNumber(prediction[0]!, 3);
  return text(`always answering ${value}`, `늘 같은 값(${value})으로 답하면`);
}
