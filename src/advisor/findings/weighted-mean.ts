import type { ParameterValues } from '../../core/definition';
import type { Prepared } from '../../core/prepare';
import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { meanLoss } from '../measures/meanLoss';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse, lossOn } from './lossInUse';

/** Numbers closer than this are the same mean. */
const SAME = 1e-9;

/** Weights that enter the denominator, or not. */
export const weightedMean: FindingDefinition = {
  code: 'weighted-mean',
  title: text('What a weighted mean is divided by', '가중 평균의 분모'),
  why: text(
    'PyTorch’s cross-entropy divides by the sum of the weights of the classes, its other losses by the number of elements, Keras by the number of rows, scikit-learn by the sum of the sample weights. With the same weights the numbers differ, and batches with other weights change their scale.',
    'PyTorch의 교차 엔트로피 오차는 클래스 가중치의 합으로, 다른 손실은 원소 수로 나눕니다. Keras는 행 수로, scikit-learn은 표본 가중치의 합으로 나눕니다. 가중치가 같아도 값이 다르고, 배치마다 가중치가 다르면 척도도 바뀝니다.',
  ),
  evidence: ['pytorch/pytorch#25571', 'pytorch/pytorch#8062', 'pytorch/pytorch#40560', 'pytorch/pytorch#65329'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, parameters, isNamed, loss } = input;
  const hasClassWeights = isNamed && Array.isArray(parameters.classWeights);
  if ((!evidence.dataset.weight && !hasClassWeights) || loss.reduction !== 'mean') return undefined;
  const prepared = lossInUse(input);
  if (!prepared) return undefined;
  const { sum, mean } = meanLoss(prepared);
  const n = plainCount(input);
  const weights = prepared.weight ? weightSum(input) : classWeightSum(prepared);
  if (n === undefined || weights === undefined || !(weights > 0)) return undefined;
  const [byWeights, byCount] = [sum / weights, sum / n];
  if (!Number.isFinite(byWeights) || Math.abs(weights - n) <= SAME * n) return undefined;
  const other = Math.abs(mean - byWeights) <= SAME * Math.abs(byWeights) ? byCount : byWeights;
  const [w, rows] = [formatNumber(weights), formatNumber(n)];
  const [torch, plain] = [formatNumber(byWeights), formatNumber(byCount)];
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    asGiven: mean,
    asMeant: other,
    text: text(
      `Σwℓ/Σw = ${torch} (Σw = ${w}), but Σwℓ/n = ${plain} (n = ${rows}). Say which of them your code prints.`,
      `Σwℓ/Σw = ${torch}(Σw = ${w})이지만 Σwℓ/n = ${plain}(n = ${rows})입니다. 코드가 어느 쪽을 출력하는지 확인하십시오.`,
    ),
  };
}

/** What the mean would be divided by if all weights were 1: rows that are ignored do not count. */
function plainCount(input: CheckInput): number | undefined {
  const { classWeights: _, normalization: __, ...parameters } = input.parameters;
  return lossWith(input, parameters)?.denominator;
}

function weightSum(input: CheckInput): number | undefined {
  return lossWith(input, { ...input.parameters, normalization: 'weightSum' })?.denominator;
}

function lossWith(input: CheckInput, parameters: ParameterValues): Prepared | undefined {
  return lossOn({ ...input, parameters }, usableRows(input.evidence));
}

/** Σ of the weights of the rows' classes: what a loss with weights of its own divides by, else of the shares in one-hot rows. */
function classWeightSum({ definition, parameters, batch, denominator }: Prepared): number {
  if (definition.rowWeight) return denominator;
  const weights = parameters.classWeights as readonly number[];
  let sum = 0;
  for (let i = 0; i < batch.target.length; i += 1) sum += batch.target[i]! * weights[i % weights.length]!;
  return sum;
}
