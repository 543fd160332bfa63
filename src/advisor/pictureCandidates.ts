import { text } from '../core/text';
import { formatCount, formatShare } from '../strings/numbers';
import type { PredictionKind, Recommendation } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { rowsOf } from './facts';
import { logitFact, percentFact } from './reasons';

/** Masks with less foreground than this gain most from an overlap loss beside cross-entropy; mine, the "moderate" line of Google's table halved. */
const SMALL_OBJECT = 0.1;

/** Losses for masks. */
export function maskCandidates(evidence: Evidence, prediction: PredictionKind): readonly Recommendation[] {
  const { target } = evidence;
  const scaled = target.max === 255;
  const nothing = text('', '');
  const divide = scaled
    ? text('The mask holds 0 and 255: divide it by 255 before anything else.', '마스크의 값이 0과 255입니다. 먼저 255로 나누십시오.')
    : nothing;
  const foreground = target.finite > 0 ? 1 - target.zeros / target.finite : 0;
  const pixels = text('Each pixel is a yes or no of its own.', '픽셀마다 맞고 틀림을 따로 봅니다.');
  const background = formatShare(1 - foreground);
  if (prediction === 'logit') {
    const sigmoid = text(
      'The predictions are logits; for Dice put them through a sigmoid first.',
      '예측값이 로짓입니다. 다이스 손실을 쓰려면 먼저 시그모이드를 통과시키십시오.',
    );
    const focal = text(
      `The background is ${background} of the mask; this loss turns down what is already right.`,
      `마스크의 ${background}가 배경이며, 이 손실은 이미 맞힌 픽셀의 비중을 줄입니다.`,
    );
    return [
      candidate('binary_cross_entropy_with_logits', [divide, pixels, logitFact(evidence), sigmoid]),
      candidate('binary_focal_with_logits', [focal]),
    ];
  }
  const overlap =
    target.max === 0
      ? text(
          'The mask is empty: overlap is then a matter of convention, and cross-entropy tells more.',
          '마스크가 비어 있습니다. 이때 겹침은 정하기 나름이며 교차 엔트로피 오차가 더 많은 것을 알려 줍니다.',
        )
      : text(
          `Dice measures overlap, so the background (${background} of the mask) cannot hide a missed object.`,
          `다이스 손실은 겹치는 정도를 재므로 배경(마스크의 ${background})이 놓친 물체를 가리지 못합니다.`,
        );
  const together =
    foreground > 0 && foreground < SMALL_OBJECT
      ? text(
          'With so little foreground the sum of Dice and binary cross-entropy is usual: one sees the object, the other keeps the gradient alive.',
          '물체가 이만큼 작으면 다이스 손실과 이진 교차 엔트로피 오차의 합을 흔히 씁니다. 하나는 물체를 보고 다른 하나는 기울기를 살립니다.',
        )
      : nothing;
  const percent = prediction === 'percent-probabilities' ? percentFact : nothing;
  return [
    candidate('dice', [divide, percent, overlap, together]),
    candidate('binary_cross_entropy', [divide, percent, pixels]),
    candidate('jaccard', [divide, union]),
    candidate('tversky', [divide, apart]),
  ];
}

const union = text('The overlap divided by the union of both (IoU).', '겹침을 두 마스크의 합집합으로 나눈 값입니다(IoU).');
const apart = text(
  'Overlap that weighs missed pixels and false alarms apart.',
  '놓친 픽셀과 잘못 찾은 픽셀의 가중치를 따로 두는 겹침입니다.',
);

/** Losses for vectors whose direction matters. */
export function vectorCandidates({ target, prediction, dataset }: Evidence): readonly Recommendation[] {
  const width = formatCount(dataset.target.shape.at(-1) ?? target.width);
  const direction = text(
    `The rows are vectors of ${width} numbers; their direction carries the meaning, not their length.`,
    `각 행은 수 ${width}개로 된 벡터이며, 길이가 아니라 방향에 의미가 있습니다.`,
  );
  const zero = rowsOf(prediction)?.zeroNorm ?? 0;
  const warn =
    zero > 0
      ? text(
          `${formatCount(zero)} predicted rows are zero vectors, which have no direction.`,
          `예측값 가운데 영벡터인 행이 ${formatCount(zero)}개 있고, 영벡터에는 방향이 없습니다.`,
        )
      : text('', '');
  const output = text(
    'The output layer is linear, then normalised to length 1 (L2).',
    '출력층은 선형으로 두고 길이가 1이 되도록 정규화합니다(L2).',
  );
  const length = text(
    'Squared error also counts the length of the vectors; for unit vectors their squared distance is 2 − 2cos.',
    '제곱 오차는 벡터의 길이까지 함께 잽니다. 단위 벡터라면 거리의 제곱이 2 − 2cos입니다.',
  );
  return [candidate('cosine_distance', [direction, warn, output]), candidate('cosine_similarity', [direction]), candidate('mse', [length])];
}
