import { text } from '../text';

/** What sets libraries apart, where it is the same for several losses. */
export const differs = {
  weightSum: text(
    'Sample weights enter the denominator: normalization = weightSum.',
    '표본 가중치가 분모에도 들어갑니다(normalization = weightSum).',
  ),
  nonzeroCount: text(
    'With weights it divides by the number of non-zero ones: normalization = nonzeroCount.',
    '가중치가 있으면 0이 아닌 가중치의 개수로 나눕니다(normalization = nonzeroCount).',
  ),
  halfGradientRmse: text(
    'The gradient is p − t, half of ours; the printed metric is the RMSE.',
    '기울기가 p − t로 여기의 절반이고, 출력되는 지표는 RMSE입니다.',
  ),
  halfGradientSquare: text(
    'The gradient is p − t, half of ours; the printed metric is Σ w·e² divided by the sum of the weights.',
    '기울기가 p − t로 여기의 절반이고, 출력되는 지표는 Σ w·e²을 가중치의 합으로 나눈 값입니다.',
  ),
  lastAxisFirst: text('Averages over the last axis first, then over the batch.', '마지막 축에서 먼저 평균한 뒤 배치에서 평균합니다.'),
  perSample: text(
    'Gives the values of the samples; the mean is taken by the caller.',
    '표본별 값을 돌려주며, 평균은 호출하는 쪽에서 구합니다.',
  ),
  noFunction: text('There is no function for it: the formula is written out.', '전용 함수가 없어 식을 그대로 씁니다.'),
  kerasClip: text(
    'Clips probabilities to [1e-7, 1 − 1e-7] with derivative 0 outside: clamp = clip, eps = 1e-7.',
    '확률을 [1e-7, 1 − 1e-7]로 자르고 그 밖에서는 도함수가 0입니다(clamp = clip, eps = 1e-7).',
  ),
  kerasNormalize: text(
    'Divides each row by its sum, then clips: normalize = true, clamp = clip, eps = 1e-7.',
    '각 행을 합으로 나눈 뒤 자릅니다(normalize = true, clamp = clip, eps = 1e-7).',
  ),
  sklearnClip: text(
    'Takes targets 0 and 1 only (and labels=[0, 1] where just one of them occurs), clips to [2.2e-16, 1 − 2.2e-16] (clamp = clip) and divides by the sum of the weights.',
    '정답이 0과 1이어야 하며(한 가지만 있으면 labels=[0, 1]이 필요합니다), 확률을 [2.2e-16, 1 − 2.2e-16]으로 자르고(clamp = clip) 가중치의 합으로 나눕니다.',
  ),
  sklearnRows: text(
    'Clips to [2.2e-16, 1 − 2.2e-16] (clamp = clip) and divides by the sum of the weights. Up to 1.4 it also divided each row by its sum; since 1.5 it only warns when that is not 1.',
    '[2.2e-16, 1 − 2.2e-16]으로 자르고(clamp = clip) 가중치의 합으로 나눕니다. 1.4까지는 각 행을 합으로도 나누었고, 1.5부터는 합이 1이 아니면 경고만 합니다.',
  ),
} as const;
