import { text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import type { PredictionKind, TargetKind } from '../advice';
import { columnOfOne } from '../measures/columns';
import { correlation, rankCorrelation, sortedCorrelation } from '../measures/correlation';
import { type Decided, decisionsOf, type Space } from '../measures/decisions';
import { sampledPairs } from '../measures/pairs';
import { ROW_SAMPLE } from '../measures/sample';
import type { CheckInput, FindingDefinition, Found } from './check';

/** Targets and predictions in different orders. */
export const rowsShuffled: FindingDefinition = {
  code: 'rows-shuffled',
  title: text('Rows in different orders', '행 순서가 서로 다름'),
  why: text(
    'When predictions are made with shuffle=True, or two files are sorted differently, each target meets the prediction of another row. The loss is then that of a model that knows nothing, whatever the model knows.',
    'shuffle=True로 예측하거나 두 파일의 정렬 순서가 다르면 정답이 다른 행의 예측값과 짝지어집니다. 그러면 모델이 아무리 좋아도 손실은 아무것도 모르는 모델과 같아집니다.',
  ),
  evidence: ['keras-team/keras#4225', 'keras-team/keras#5048', 'keras-team/keras#11427', 'keras-team/keras#5558'],
  check,
};

/** The same values (sorted, they correlate at least this well) in another order (as given, they correlate less than that): advisor.md, row 28. */
const SAME_VALUES = 0.95;
const NO_ORDER = 0.2;
/** Below this many rows chance makes such correlations often. Mine. */
const FEWEST = 10;
/** Predictions of the same rows spread about as the targets do; those of a model that knows nothing spread less. Mine. */
const LEAST_SPREAD = 0.5;
const MOST_COLUMNS = 16;

const AMOUNTS: ReadonlySet<TargetKind> = new Set([
  'real',
  'positive',
  'count',
  'fraction',
  'percentage',
  'multi-output',
  'embeddings',
  'unit-vectors',
]);

function check(input: CheckInput): Found | undefined {
  if (!input.evidence.aligned) return undefined;
  return AMOUNTS.has(input.target.kind) ? amountsShuffled(input) : classesShuffled(input);
}

function amountsShuffled({ evidence: { dataset, target, prediction } }: CheckInput): Found | undefined {
  const { width, rows } = target;
  const spread = prediction.deviation / target.deviation;
  const isAlike = spread >= LEAST_SPREAD && spread <= 1 / LEAST_SPREAD;
  const isNear = Math.abs(prediction.mean - target.mean) <= LEAST_SPREAD * target.deviation;
  if (width !== prediction.width || rows < FEWEST || !isAlike || !isNear) return undefined;
  const columns = Math.min(width, MOST_COLUMNS);
  const most = Math.floor(ROW_SAMPLE / columns);
  let [largest, sorted] = [0, 1];
  for (let column = 0; column < columns; column += 1) {
    const { target: t, prediction: p } = sampledPairs(dataset, rows, width, column, most);
    const r = correlation(t, p);
    if (t.length < FEWEST || !(Math.abs(r) < NO_ORDER)) return undefined;
    const same = sortedCorrelation(t, p);
    // A single large value on each side makes the rule true where all other rows belong together: ranks do not follow it.
    if (!(same >= SAME_VALUES) || !(Math.abs(rankCorrelation(t, p)) < NO_ORDER)) return undefined;
    if (Math.abs(r) >= Math.abs(largest)) largest = r;
    sorted = Math.min(sorted, same);
  }
  const [asGiven, inOrder] = [formatNumber(largest, 2), formatNumber(sorted, 3)];
  const sampled = rows > most ? text(` (${formatCount(most)} rows were looked at)`, ` (${formatCount(most)}행을 살펴봄)`) : text('', '');
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    text: text(
      `Targets and predictions are nearly the same values (sorted, they correlate ${inOrder}), but not row by row (${asGiven})${sampled.en}. Are the rows in another order? Check shuffle, or join both on an id.`,
      `정답과 예측값은 거의 같은 값들이지만(정렬하면 상관 계수 ${inOrder}) 행끼리는 서로 맞지 않습니다(상관 계수 ${asGiven})${sampled.ko}. 행 순서가 다르지 않은지, shuffle을 켜지 않았는지 확인하거나 id로 합치십시오.`,
    ),
  };
}

/** A model this sure is right more often than chance, unless it was shown other rows. Mine. */
const CONFIDENT = 0.8;
/** With fewer rows an accuracy says little. Mine. */
const FEWEST_LABELS = 30;
/** Where chance is right this often already, knowing more shows too little. Mine. */
const MOST_CHANCE = 0.7;
/** The classes are decided for about as often as they are true. Mine. */
const SAME_SHARES = 0.15;

function classesShuffled(input: CheckInput): Found | undefined {
  const decided = decidedIn(input);
  const found = decided && decisionsOf(decided);
  if (!found || found.rows < FEWEST_LABELS || found.confidence < CONFIDENT || found.chance > MOST_CHANCE) return undefined;
  const { accuracy, chance, dependence, distance, rows } = found;
  const error = Math.sqrt((chance * (1 - chance)) / rows);
  // Exchanged classes are as wrong, but labels and decisions then depend on each other.
  if (Math.abs(accuracy - chance) > 3 * error || dependence > 3 || distance > SAME_SHARES) return undefined;
  const [right, luck, sure] = [accuracy, chance, found.confidence].map(formatShare);
  const sampled =
    decided.rows > rows ? text(` (${formatCount(rows)} rows were looked at)`, ` (${formatCount(rows)}행을 살펴봄)`) : text('', '');
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    text: text(
      `The predictions are sure of their class (${sure} on average), but right in only ${right} of the rows, as guessing would be (${luck})${sampled.en}. Are the rows in another order? Check shuffle, or join both on an id.`,
      `예측은 확신에 차 있지만(평균 ${sure}) 맞힌 비율(${right})은 무작위로 고를 때(${luck})와 다르지 않습니다${sampled.ko}. 행 순서가 다르지 않은지, shuffle을 켜지 않았는지 확인하거나 id로 합치십시오.`,
    ),
  };
}

const SPACES: Readonly<Partial<Record<PredictionKind, Space>>> = {
  probability: 'probabilities',
  'class-probabilities': 'probabilities',
  logit: 'logits',
  'class-logits': 'logits',
  'log-probabilities': 'log-probabilities',
};

/** Labels beside what decides for one of them; undefined for other data. */
function decidedIn({ evidence, target: { kind }, prediction: { kind: predicted } }: CheckInput): Decided | undefined {
  const { dataset, target, prediction } = evidence;
  const space = SPACES[predicted];
  const { values } = dataset.target;
  const { width, rows } = prediction;
  if (!space || evidence.classMap || dataset.prediction.shape.length > 2) return undefined;
  const shared = { predictions: dataset.prediction.values, rows, width, space };
  if (kind === 'one-hot' && target.width === width) return { ...shared, labelOf: row => columnOfOne(values, row * width, width) };
  if (target.width !== 1 || (kind !== 'class-ids' && kind !== 'binary')) return undefined;
  if (width > 1) return { ...shared, labelOf: row => values[row]! };
  // Labels such as 1 and 2 are two classes, too.
  const { values: labels = [] } = target.uniques ?? {};
  return labels.length === 2 ? { ...shared, labelOf: row => labels.indexOf(values[row]!) } : undefined;
}
