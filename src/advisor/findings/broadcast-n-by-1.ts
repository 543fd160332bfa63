import type { NamedArray } from '../../core/arrays';
import { sizeOf } from '../../core/arrays';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { broadcastShape, differByOnes, stretchedSquaredError } from '../measures/broadcast';
import type { CheckInput, FindingDefinition, Found } from './check';

/** `(n,)` against `(n,1)` and the like: NumPy and PyTorch silently pair each row with every other. */
export const broadcastNBy1: FindingDefinition = {
  code: 'broadcast-n-by-1',
  title: text('Shapes such as (n,) and (n, 1)', '모양이 (n,)과 (n, 1)처럼 다름'),
  why: text(
    'Array libraries stretch an axis of length 1. A column beside a flat array makes a table of all pairs, whose mean looks like a loss and trains towards the mean of the targets.',
    '배열 라이브러리는 길이가 1인 축을 늘려 맞춥니다. 열벡터와 일차원 배열을 함께 쓰면 모든 쌍의 표가 만들어지고, 그 평균은 손실처럼 보이지만 정답의 평균 쪽으로 학습됩니다.',
  ),
  evidence: ['deepset-ai/FARM#229', 'weka511/hpa-scc#38', 'andrewgcodes/xlstm#4'],
  check,
};

function check({ evidence: { dataset, aligned } }: CheckInput): Found | undefined {
  const { target, prediction } = dataset;
  if (target.values.length < 2 || !differByOnes(target, prediction)) return undefined;
  const stretched = broadcastShape(target.shape, prediction.shape);
  const isLarger = stretched !== undefined && sizeOf(stretched) > target.values.length;
  const asGiven = numberOf(stretchedSquaredError(target, prediction));
  const asMeant = numberOf(pairedSquaredError(target, prediction));
  const shapes = text(
    `The targets have the shape ${shapeOf(target.shape)}, the predictions ${shapeOf(prediction.shape)}.`,
    `정답의 모양은 ${shapeOf(target.shape)}, 예측값의 모양은 ${shapeOf(prediction.shape)}입니다.`,
  );
  const effect = isLarger ? allPairs(stretched, asGiven, asMeant) : stretched ? (aligned ? harmless : oneSample) : refused;
  const pairing = aligned
    ? text('Here values are paired one to one.', '여기서는 값을 하나씩 짝짓습니다.')
    : text('Give both the same shape.', '두 배열의 모양을 같게 만드십시오.');
  return {
    level: isLarger || !aligned ? 'warning' : 'info',
    certainty: 'sure',
    rows: [],
    ...(asGiven !== undefined && asMeant !== undefined && { asGiven, asMeant }),
    fix: { kind: 'squeeze', label: text('Give both the same shape', '두 배열의 모양을 같게') },
    text: text(`${shapes.en} ${effect.en} ${pairing.en}`, `${shapes.ko} ${effect.ko} ${pairing.ko}`),
  };
}

function allPairs(stretched: readonly number[], asGiven: number | undefined, asMeant: number | undefined): Text {
  const pairs = shapeOf(stretched);
  const pairing = text(
    `NumPy and PyTorch stretch both to ${pairs}, so that each value meets every other`,
    `NumPy와 PyTorch에서는 둘을 ${pairs} 모양으로 늘려 모든 쌍을 비교합니다`,
  );
  if (asGiven === undefined || asMeant === undefined) return text(`${pairing.en}.`, `${pairing.ko}.`);
  const [given, meant] = [formatNumber(asGiven), formatNumber(asMeant)];
  return text(
    `${pairing.en}: a mean squared error of ${given} instead of ${meant}.`,
    `${pairing.ko}. 평균 제곱 오차는 ${meant} 대신 ${given} 값이 됩니다.`,
  );
}

/** `(1, n)` beside `(n,)`: the mean is right, the samples are not. */
const oneSample = text(
  'NumPy and PyTorch pair them one to one, but by its first axis one of them is a single sample: scikit-learn refuses it, and losses over rows take it for one row.',
  'NumPy와 PyTorch에서는 하나씩 짝지어지지만, 첫 축으로 보면 한쪽은 표본 하나입니다. scikit-learn은 이를 거부하고, 행 단위 손실은 전체를 한 행으로 봅니다.',
);
const harmless = text('NumPy and PyTorch pair them one to one.', 'NumPy와 PyTorch에서도 하나씩 짝지어집니다.');
const refused = text(
  'NumPy and PyTorch refuse to combine these, while Keras takes the axis of length 1 away.',
  'NumPy와 PyTorch에서는 오류가 나고, Keras는 길이가 1인 축을 없앱니다.',
);

/** The mean of (p − t)² over finite pairs, element by element. */
function pairedSquaredError(target: NamedArray, prediction: NamedArray): number | undefined {
  let squares = 0;
  let pairs = 0;
  for (let i = 0; i < target.values.length; i += 1) {
    const error = prediction.values[i]! - target.values[i]!;
    if (!Number.isFinite(error)) continue;
    squares += error * error;
    pairs += 1;
  }
  return pairs > 0 ? squares / pairs : undefined;
}

function numberOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** As Python prints it: `(200,)`, `(200, 1)`. */
function shapeOf(shape: readonly number[]): string {
  return shape.length === 1 ? `(${formatCount(shape[0]!)},)` : `(${shape.map(formatCount).join(', ')})`;
}
