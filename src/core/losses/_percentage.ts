import type { NumberParameter } from '../definition';
import { text } from '../text';

/** What a relative error is multiplied by; 100 gives percent. */
export const scale: NumberParameter = {
  kind: 'number',
  name: 'scale',
  symbol: 's',
  label: 's',
  default: 100,
  min: 0,
  minOpen: true,
  max: Number.MAX_VALUE,
  scale: 'log',
  about: text('What the relative error is multiplied by: 100 gives percent.', '상대 오차에 곱하는 수입니다. 100이면 백분율이 됩니다.'),
};

/** The least number that a relative error is divided by. */
export const denominatorFloor: NumberParameter = {
  kind: 'number',
  name: 'eps',
  symbol: '\\varepsilon',
  label: 'ε',
  default: 1e-7,
  min: 0,
  max: Number.MAX_VALUE,
  scale: 'log',
  slider: { min: 1e-16, max: 1 },
  about: text('The smallest number to divide by, so that zeros give a number too.', '0으로 나누지 않도록 분모에 두는 하한입니다.'),
};
