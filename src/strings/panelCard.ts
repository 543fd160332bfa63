import { text } from '../core/text';

/** Headings of a loss's card. */
export const CARD = {
  loading: text('Loading…', '불러오는 중입니다…'),
  formula: text('Formula', '수식'),
  gradient: text('Gradient', '기울기'),
  use: text('Use it when', '알맞은 경우'),
  avoid: text('Avoid it when', '피할 경우'),
} as const;
