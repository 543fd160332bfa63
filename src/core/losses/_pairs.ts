import type { NumberParameter } from '../definition';
import { text } from '../text';

/** The curves of losses of distances. */
export const SIMILAR = text('similar', '비슷한 쌍');
export const DISSIMILAR = text('dissimilar', '비슷하지 않은 쌍');

/** From which distance on dissimilar pairs are far enough apart. */
export const pairMargin: NumberParameter = {
  kind: 'number',
  name: 'margin',
  symbol: 'm',
  label: 'm',
  default: 1,
  min: -Number.MAX_VALUE,
  max: Number.MAX_VALUE,
  scale: 'linear',
  slider: { min: 0, max: 5 },
  about: text(
    'How far apart dissimilar pairs should be: from this distance on they cost nothing.',
    '비슷하지 않은 쌍이 얼마나 떨어져야 하는지 정합니다. 이 거리부터는 손실이 0입니다.',
  ),
};
