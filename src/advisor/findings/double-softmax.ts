import type { Vector } from '../../core/arrays';
import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { TargetKind } from '../advice';
import { FEW } from '../evidence';
import { sampleOf } from '../measures/sample';
import { softmaxVerdict } from '../measures/twice';
import type { CheckInput, FindingDefinition, Found } from './check';
import { valuesAfter } from './valuesOfForms';
import { effectOf } from './valuesWith';

/** The file itself holds the softmax of probabilities. */
export const doubleSoftmax: FindingDefinition = {
  code: 'double-softmax',
  title: text('Softmax applied twice', '소프트맥스를 두 번 적용'),
  why: text(
    'A softmax of probabilities never makes one class more than e = 2.72 times as likely as another, however sure the model is. The order of the classes survives, so accuracy looks right while the loss stays high.',
    '확률에 소프트맥스를 다시 적용하면 모델이 아무리 확신해도 한 클래스의 확률이 다른 클래스의 e = 2.72배를 넘지 못합니다. 클래스의 순서는 그대로이므로 정확도는 멀쩡한데 손실만 높습니다.',
  ),
  evidence: ['bowang-lab/Transformer-GCN-QA#32', 'Graylab/DL4Proteins-notebooks#13'],
  check,
};

/**
 * (rows)·(C − 1) from here on rule chance out: of N(0, 1) logits a row of two classes passes with 52 %, of three with 13 %, of four with
 * 2 %, which makes 0.5 %, 0.03 % and 0.0008 % of the fewest rows (`spaceRates.test.ts`).
 */
const FEWEST = FEW;
/** From here on a warning without the support of the labels; mine. */
const ENOUGH = 2 * FEWEST;
/**
 * The surest row uses this part of what two softmaxes allow, or the model may as well be untrained; with two classes any model that knows
 * little stays inside, whatever its part. Mine, see `spaceRates.test.ts`.
 */
const FILLED = 0.8;
/** Logarithms that are taken: 4 ms. */
const MOST_NUMBERS = 400_000;

const CLASSES: ReadonlySet<TargetKind> = new Set(['class-ids', 'binary', 'ordinal', 'one-hot', 'distribution', 'multi-hot']);

function check(input: CheckInput): Found | undefined {
  const { evidence, target, prediction } = input;
  if (prediction.kind !== 'class-probabilities' || !CLASSES.has(target.kind) || evidence.classMap?.axis === 'second') return undefined;
  const { values, shape } = evidence.dataset.prediction;
  const width = shape.at(-1)!;
  const rows = Math.floor(values.length / width);
  const { min, max, decimals } = evidence.prediction;
  const rounding = 0.5 * 10 ** -decimals;
  // A one-hot row becomes e/(e + C − 1) and 1/(e + C − 1): nothing lies beyond.
  const whole = Math.E + width - 1;
  const isPossible = min >= 1 / whole - rounding && max <= Math.E / whole + rounding && max > min;
  if (width < 2 || rows < 2 || rows * (width - 1) < FEWEST || !isPossible) return undefined;
  const reach = largestReach(values, rows, width, rounding);
  if (reach === undefined) return undefined;
  const verdict = evidence.aligned ? softmaxVerdict(evidence, width) : 'open';
  if (verdict === 'once') return undefined;
  const isTwice = verdict === 'twice';
  const step = { kind: 'apply', array: 'prediction', function: 'undo-softmax' } as const;
  const result = valuesAfter(input, step);
  const [ratio, all] = [formatNumber(max / min, 3), formatCount(rows)];
  return {
    level: isTwice || (reach >= FILLED && width > 2 && rows * (width - 1) >= ENOUGH) ? 'warning' : 'info',
    certainty: isTwice ? 'likely' : 'hint',
    rows: [],
    ...result,
    fix: { ...step, label: text('Undo one softmax', '소프트맥스 한 번 되돌리기') },
    text: join([
      text(
        `In none of ${all} rows is a class more than 2.72 times as likely as another (largest over smallest of all: ${ratio}), as after a softmax of probabilities.`,
        `${all}행 모두에서 어느 클래스의 확률도 다른 클래스의 2.72배를 넘지 않습니다(전체 최댓값을 최솟값으로 나눈 값: ${ratio}). 확률에 소프트맥스를 다시 적용하면 이렇게 됩니다.`,
      ),
      isTwice
        ? text(
            'Undoing one tells the labels clearly better: it was applied twice.',
            '한 번 되돌리면 정답 레이블에 훨씬 잘 맞으므로 두 번 적용한 값으로 보입니다.',
          )
        : text(
            'Either the softmax was applied twice, or the model is untrained or knows little.',
            '소프트맥스를 두 번 적용했거나, 학습하지 않았거나 아는 것이 적은 모델입니다.',
          ),
      ...effectOf(input.loss, result),
    ]),
  };
}

/**
 * The largest Σ ln(p_c / p_min) of a row; undefined where one is above 1. Softmaxed probabilities q have the sum Σ (q_c − q_min) = 1 − C·q_min,
 * so more than 1 cannot be: for many classes that is far stricter than a ratio of e.
 */
function largestReach(values: Vector, rows: number, width: number, rounding: number): number | undefined {
  let largest = 0;
  for (const row of sampleOf(rows, Math.max(1, Math.floor(MOST_NUMBERS / width)))) {
    let smallest = Number.POSITIVE_INFINITY;
    let logarithms = 0;
    for (let i = row * width; i < (row + 1) * width; i += 1) {
      smallest = Math.min(smallest, values[i]!);
      logarithms += Math.log(values[i]!);
    }
    const reach = logarithms - width * Math.log(smallest);
    // Each printed number is off by up to half a unit of its last digit, and its logarithm by that over the number.
    if (reach > 1 + (2 * width * rounding) / smallest) return undefined;
    if (reach > largest) largest = reach;
  }
  return Math.min(1, largest);
}
