import type { Prepared } from '../../core/prepare';
import { text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { eachLoss } from '../measures/eachLoss';
import { meanLoss } from '../measures/meanLoss';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse } from './lossInUse';

/** The batch size of Keras unless one is given; the commonest in PyTorch's examples too. */
const BATCH = 32;
/** Smaller differences are no matter; mine. */
const MARGIN = 0.01;
/** Of more rows the last batch is too small a part: its loss would have to be 30 times the mean. */
const MOST_ROWS = 100_000;

/** Batches of different sizes that count alike. */
export const meanOfBatchMeans: FindingDefinition = {
  code: 'mean-of-batch-means',
  title: text('Mean of batch means', '배치 평균의 평균'),
  why: text(
    'Training logs often average the losses of batches. The last batch is smaller, yet counts as much as a full one, so its rows weigh more than others; the mean of roots is no root of a mean either. Weigh each batch by its rows, or take the root at the end.',
    '학습 기록은 흔히 배치 손실을 다시 평균한 값입니다. 마지막 배치는 행이 적은데도 똑같이 세므로 그 행들의 비중이 커집니다. 제곱근의 평균도 평균의 제곱근과 다릅니다. 배치마다 행 수로 가중하거나 제곱근을 마지막에 구하십시오.',
  ),
  evidence: ['catalyst-team/catalyst#799', 'Lightning-AI/pytorch-lightning#2924'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { loss, evidence } = input;
  const isRoot = loss.reduction === 'rootMean';
  if (evidence.target.rows <= BATCH || evidence.target.rows > MOST_ROWS || evidence.dataset.weight) return undefined;
  const rows = usableRows(evidence)?.target.shape[0] ?? 0;
  if (rows <= BATCH || (!isRoot && rows % BATCH === 0)) return undefined;
  const prepared = lossInUse(input);
  const asGiven = prepared && batchMeans(prepared, rows, isRoot);
  if (!prepared || asGiven === undefined) return undefined;
  const asMeant = meanLoss(prepared).mean;
  const difference = Math.abs(asGiven - asMeant) / Math.abs(asMeant);
  if (!(difference > MARGIN && Number.isFinite(difference))) return undefined;
  const last = formatCount(rows % BATCH === 0 ? BATCH : rows % BATCH);
  const [batch, n, wrong, right, off] = [
    formatCount(BATCH),
    formatCount(rows),
    formatNumber(asGiven),
    formatNumber(asMeant),
    formatShare(difference),
  ];
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    asGiven,
    asMeant,
    text: text(
      `With batches of ${batch} in this order the last has ${last} of the ${n} rows. The mean of the batch means is then ${wrong}, ${off} away from the mean over all rows, ${right}.`,
      `이 순서로 배치 크기 ${batch}씩 나누면 ${n}행 가운데 마지막 배치에는 ${last}행이 들어갑니다. 배치 평균의 평균: ${wrong}, 모든 행의 평균: ${right}(차이 ${off}).`,
    ),
  };
}

/** The mean of the means of batches of 32 rows; undefined where a row is no whole number of samples, or a batch has nothing to count. */
function batchMeans(prepared: Prepared, rows: number, isRoot: boolean): number | undefined {
  const { definition, batch, parameters } = prepared;
  if (batch.count % rows !== 0) return undefined;
  const perBatch = (batch.count / rows) * BATCH;
  const sums = new Float64Array(Math.ceil(batch.count / perBatch));
  const counts = new Float64Array(sums.length);
  const own = new Float64Array(batch.count).fill(1);
  definition.rowWeight?.(own, batch, parameters);
  eachLoss(prepared, (losses, first) => {
    for (let i = 0; i < losses.length; i += 1) {
      const at = Math.floor((first + i) / perBatch);
      sums[at]! += losses[i]!;
      counts[at]! += own[first + i]!;
    }
  });
  const means = sums.map((sum, i) => (isRoot ? Math.sqrt(sum / counts[i]!) : sum / counts[i]!));
  const mean = means.reduce((total, each) => total + each, 0) / means.length;
  return Number.isFinite(mean) ? mean : undefined;
}
