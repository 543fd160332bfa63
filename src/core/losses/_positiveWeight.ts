import type { NumberParameter, ResolvedParameters } from '../definition';
import { text } from '../text';

/** How much a positive counts. */
export const posWeight: NumberParameter = {
  kind: 'number',
  name: 'posWeight',
  symbol: 'q',
  label: 'q',
  default: 1,
  min: 0,
  minOpen: true,
  max: Number.MAX_VALUE,
  perClass: true,
  scale: 'log',
  slider: { min: 0.01, max: 100 },
  about: text(
    'What a positive counts compared with a negative; negatives/positives balances rare positives. One number, or one a column.',
    '음성 대비 양성의 가중치입니다. 음성 수/양성 수로 두면 드문 양성이 음성과 균형을 이룹니다. 수 하나로 주거나 열마다 하나씩 줍니다.',
  ),
};

/** posWeight for each column. */
export function positiveWeights(parameters: ResolvedParameters, columns: number): Float64Array {
  const given = parameters.posWeight;
  return typeof given === 'number' ? new Float64Array(columns).fill(given) : Float64Array.from(given as readonly number[]);
}
