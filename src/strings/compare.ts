import { text } from '../core/text';

/** Why a loss has no part in a comparison of models. */
export const NOT_COMPARED = {
  extra: text(
    'It needs a further array for each model (a variance, a second input), which only the first one has here.',
    '모델마다 분산이나 두 번째 입력 같은 배열이 더 필요한데, 여기서는 첫 번째 모델에만 있습니다.',
  ),
  whole: text(
    'It is one number for the whole array, not a mean over rows, so rows drawn anew would not be new masks.',
    '행의 평균이 아니라 배열 전체에서 하나로 나오는 값이어서, 행을 다시 뽑아 구간을 구할 수 없습니다.',
  ),
} as const;
