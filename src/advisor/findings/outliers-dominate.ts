import { text } from '../../core/text';
import { outlierFact } from '../reasons';
import { outliersDominate } from '../regressionCandidates';
import type { Check } from './check';

const amounts = new Set(['real', 'positive', 'count', 'percentage', 'ordinal', 'multi-output']);

/** A few rows make most of the squared error. */
export const outliersDominateFinding: Check = ({ evidence, target }) => {
  if (!amounts.has(target) || !outliersDominate(evidence.residuals)) return undefined;
  const fact = outlierFact(evidence);
  const { width } = evidence.target;
  const { outlierRows } = evidence.residuals!;
  return {
    code: 'outliers-dominate',
    level: 'warning',
    certainty: 'sure',
    rows: width === 1 ? outlierRows : [...new Set(outlierRows.map(index => Math.floor(index / width)))],
    text: text(
      `${fact.en} Compare MAE and Huber, and look at these rows: they may be mistakes.`,
      `${fact.ko} MAE, 후버 손실과 비교하고 이 행들을 살펴보십시오. 잘못된 값일 수 있습니다.`,
    ),
  };
};
