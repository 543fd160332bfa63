import type { LossDefinition, NumberParameter } from '../definition';
import { text } from '../text';

/** The scale c of the losses that are functions of e/c. */
export const scale: NumberParameter = {
  kind: 'number',
  name: 'c',
  symbol: 'c',
  label: 'c',
  default: 1,
  min: 0,
  minOpen: true,
  max: Number.MAX_VALUE,
  scale: 'log',
  slider: { min: 0.01, max: 100 },
  about: text(
    'The scale of the errors: well below c the loss is about (e/c)²/2, and errors far beyond c are outliers.',
    '오차의 규모입니다. c보다 훨씬 작은 오차에서는 손실이 (e/c)²/2에 가깝고, c를 크게 넘는 오차는 이상치로 다룹니다.',
  ),
};

/** The function-shape plot of these losses, with ±c marked. */
export const scaleShape: LossDefinition['shape'] = {
  axis: 'error',
  marks: ({ c }) => [
    { x: -(c as number), label: text('−c', '−c') },
    { x: c as number, label: text('c', 'c') },
  ],
};
