import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import type { TargetKind } from '../advice';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { meanOf, twoValues } from './valuesWith';

/** Every prediction is exactly 1. */
export const softmaxOnSingleUnit: FindingDefinition = {
  code: 'softmax-on-single-unit',
  title: text('Softmax on a single output', '출력 하나에 소프트맥스'),
  why: text(
    'A softmax divides by the sum over the outputs. With one output that is the output itself, so the result is 1 whatever the model says, and its gradient is 0: nothing is ever learnt.',
    '소프트맥스는 출력들의 합으로 나눕니다. 출력이 하나뿐이면 자기 자신으로 나누게 되어 모델이 무엇을 내든 1이고 기울기는 0입니다. 학습이 전혀 되지 않습니다.',
  ),
  evidence: ['vllm-project/vllm#18313'],
  check,
};

/** One number a sample, or a pixel, says yes or no about these. */
const LABELS: ReadonlySet<TargetKind> = new Set(['binary', 'plus-minus-one', 'fraction', 'mask']);
/** A single 1 is nothing to wonder at. */
const FEWEST = 3;

function check({ evidence, target, loss, parameters }: CheckInput): Found | undefined {
  const { min, max, finite, width } = evidence.prediction;
  const isSingle = width === 1 || target.kind === 'mask';
  if (min !== 1 || max !== 1 || finite < FEWEST || !isSingle || !LABELS.has(target.kind) || !(evidence.target.min < 1)) return undefined;
  const dataset = usableRows(evidence);
  const count = formatCount(finite);
  return {
    level: 'warning',
    certainty: finite < 8 ? 'hint' : 'likely',
    rows: [],
    ...twoValues(dataset && meanOf(loss, dataset, parameters), undefined),
    text: text(
      `All ${count} predictions are exactly 1. That is what a softmax of a single output gives, since eˣ/eˣ = 1. One output needs a sigmoid.`,
      `예측값 ${count}개가 모두 정확히 1입니다. 출력이 하나일 때 소프트맥스를 적용하면 eˣ/eˣ = 1이 됩니다. 출력이 하나이면 시그모이드를 쓰십시오.`,
    ),
  };
}
