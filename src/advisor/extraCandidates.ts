import { text } from '../core/text';
import type { Recommendation, TargetKind } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';

const AMOUNTS: ReadonlySet<TargetKind> = new Set(['real', 'positive', 'count', 'fraction', 'percentage', 'multi-output']);

/** The losses that a further array beside target and prediction asks for; they come first, since the array is there for them. */
export function extraCandidates({ dataset, prediction }: Evidence, target: TargetKind): readonly Recommendation[] {
  const { variance, input2 } = dataset.extra ?? {};
  if (variance && AMOUNTS.has(target)) {
    const predicted = text(
      `The column “${variance.name}” holds a predicted variance: this loss judges mean and variance together.`,
      `“${variance.name}” 열에 예측한 분산이 있습니다. 이 손실은 평균과 분산을 함께 평가합니다.`,
    );
    return [candidate('gaussian_nll', [predicted])];
  }
  if (!input2 || target !== 'plus-minus-one') return [];
  const second = text(
    `The column “${input2.name}” is the other side of each pair, and the labels −1 and 1 say how the two belong together.`,
    `“${input2.name}” 열이 각 쌍의 다른 한쪽이고, −1과 1 레이블이 둘의 관계를 알려 줍니다.`,
  );
  return [candidate(prediction.width > 1 ? 'cosine_embedding' : 'margin_ranking', [second])];
}
