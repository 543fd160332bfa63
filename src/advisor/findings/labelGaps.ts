import type { ClassLabels } from './classLabels';

/**
 * Whether labels that no column stands for are ids with gaps or an offset (ASCII codes 97 to 122, the 80 ids 1 to 90 of COCO) and not strays
 * among indices: there are no more of them than columns, several lie beyond (or all lie above 0), and they fill at most half of the numbers
 * up to the largest, or are exactly as many as the columns. The limits are mine.
 */
export function haveGaps({ classes, min, max, values }: ClassLabels): boolean {
  if (!values || values.length < 2 || values.length > classes || (max < classes && min >= 0)) return false;
  // Labels that count from 1 are another mistake.
  if (min >= 1 && max === classes) return false;
  const beyond = values.filter(value => value >= classes || value < 0).length;
  const isCoded = beyond >= 2 || min >= 1 || min < 0;
  const isSparse = max - Math.min(0, min) + 1 >= 2 * values.length || (values.length === classes && (max > classes || min < 0));
  return isCoded && isSparse;
}
