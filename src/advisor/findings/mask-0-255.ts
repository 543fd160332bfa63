import { text } from '../../core/text';
import type { Check } from './check';

/** A mask written with 0 and 255. */
export const mask0255: Check = ({ evidence: { target } }) => {
  const values = target.uniques?.values ?? [];
  if (values.length !== 2 || values[0] !== 0 || values[1] !== 255) return undefined;
  return {
    code: 'mask-0-255',
    level: 'error',
    certainty: 'sure',
    rows: [],
    text: text(
      'The targets are 0 and 255: divide them by 255. Dice values above 1 and negative losses come from this.',
      '정답이 0과 255입니다. 255로 나누십시오. 1보다 큰 다이스 계수나 음수 손실은 여기서 생깁니다.',
    ),
  };
};
