import type { FindingCases } from '../case';

/** The findings of this group. */
export const regression: readonly FindingCases[] = [];
