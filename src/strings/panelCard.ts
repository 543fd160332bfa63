import { text } from '../core/text';

/** Headings of a loss's card. */
export const CARD = {
  loading: text('Loading…', '불러오는 중입니다…'),
  formula: text('Formula', '수식'),
  gradient: text('Gradient', '기울기'),
  use: text('Use it when', '이럴 때 사용합니다'),
  avoid: text('Avoid it when', '이럴 때는 피합니다'),
} as const;
