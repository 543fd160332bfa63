import { text } from '../core/text';

/** What the tabs are called. They stand apart from the words inside of them, which are loaded with them. */
export const TAB_TITLES = {
  overview: text('Overview', '개요'),
  shape: text('Shape', '모양'),
  rows: text('Rows', '행별'),
  residuals: text('Residuals', '잔차'),
  decisions: text('Decisions', '판정'),
  learn: text('Learn', '배우기'),
} as const;
