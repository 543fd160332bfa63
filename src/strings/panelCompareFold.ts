import { type Text, text } from '../core/text';

/** Words of the heading of the comparison, which the first view needs. */
export const COMPARE_FOLD = {
  title: text('Compare models', '모델 비교'),
  none: text('with another column or file of predictions', '다른 예측값 열이나 파일과 비교합니다'),
} as const;

/** What there is to compare with. */
export function foundModels(labels: readonly string[]): Text {
  return text(`with ${labels.join(', ')}`, `비교할 열: ${labels.join(', ')}`);
}
