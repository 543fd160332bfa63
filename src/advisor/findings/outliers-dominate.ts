import { text } from '../../core/text';
import { areTail, isSkewed } from '../amounts';
import { outlierFact } from '../reasons';
import { outliersDominate } from '../regressionCandidates';
import type { CheckInput, FindingDefinition, Found } from './check';

const amounts = new Set(['real', 'positive', 'count', 'percentage', 'ordinal', 'multi-output']);

/** A few rows make most of the squared error. */
export const outliersDominateFinding: FindingDefinition = {
  code: 'outliers-dominate',
  title: text('A few rows rule the squared error', '몇 행이 제곱 오차를 좌우'),
  why: text(
    'Squaring makes an error ten times as large cost a hundred times as much. When a few rows hold most of the loss, training serves these rows and forgets the others.',
    '오차가 10배면 제곱 오차는 100배가 됩니다. 몇 행이 손실의 대부분을 차지하면 학습이 그 행들만 따라가고 나머지는 소홀해집니다.',
  ),
  evidence: ['Iglewicz and Hoaglin 1993 (modified z-score above 3.5)'],
  check,
};

const squares = new Set(['mse', 'rmse', 'squared_error', 'half_squared_error']);

function check({ evidence, target, loss }: CheckInput): Found | undefined {
  if (!amounts.has(target.kind) || !outliersDominate(evidence.residuals)) return undefined;
  // The tail of targets whose errors grow with them is no mistake, and rules only a loss that squares.
  if (isSkewed(evidence) && areTail(evidence.residuals!) && !squares.has(loss.id)) return undefined;
  const fact = outlierFact(evidence);
  const { width } = evidence.target;
  const { outlierRows } = evidence.residuals!;
  return {
    level: 'warning',
    certainty: 'sure',
    rows: width === 1 ? outlierRows : [...new Set(outlierRows.map(index => Math.floor(index / width)))],
    text: text(
      `${fact.en} Compare MAE and Huber, and look at these rows: they may be mistakes.`,
      `${fact.ko} MAE, 후버 손실과 비교하고 이 행들을 살펴보십시오. 잘못된 값일 수 있습니다.`,
    ),
  };
}
