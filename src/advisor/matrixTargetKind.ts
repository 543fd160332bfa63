import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import { guess } from './guesses';
import { clue } from './names';
import { neighbourAgreement } from './neighbours';

/** Rows of one number for each class or dimension: what are they? (advisor.md 2.2, 2-D and more) */
export function matrixTargetKinds(evidence: Evidence): readonly (Guess<TargetKind> | false)[] {
  const { target } = evidence;
  const facts = target.perRow!;
  const distinct = target.uniques?.values ?? [];
  const size = `${formatCount(target.rows)}×${formatCount(target.width)}`;
  if (distinct.length > 0 && distinct.every(value => value === 0 || value === 255) && distinct.includes(255)) {
    return [guess('mask', 0.95, text('Its only values are 0 and 255.', '값이 0과 255뿐입니다.'))];
  }
  if (distinct.length > 0 && distinct.every(value => value === 0 || value === 1)) return zeroOneKinds(evidence, size);
  if (target.rank >= 3 && target.outsideUnit === 0) {
    return [guess('mask', 0.6, text('Grids of numbers from 0 to 1.', '0과 1 사이 수로 된 격자입니다.')), multiOutput(evidence, 0.3)];
  }
  if (target.negative === 0 && facts.simplex === facts.rows && facts.rows > 0) {
    const because = text('Each row is non-negative and sums to 1.', '모든 행이 음수가 아니고 합이 1입니다.');
    return [guess('distribution', 0.9, because), multiOutput(evidence, 0.2)];
  }
  if (target.negative > 0 && facts.unitNorm === facts.rows && facts.rows > 0) {
    return [
      guess('unit-vectors', 0.9, text('Each row is a vector of length 1.', '모든 행이 길이가 1인 벡터입니다.')),
      multiOutput(evidence, 0.2),
    ];
  }
  const similarNorms = facts.smallestNorm > 0 && facts.largestNorm <= 4 * facts.smallestNorm;
  const vectors = target.width >= 16 && target.negative > 0 && similarNorms;
  const named = clue(target.name, 'vector');
  const because = text(
    `${size} numbers of both signs; the rows have similar lengths (${formatNumber(facts.smallestNorm, 3)} to ${formatNumber(facts.largestNorm, 3)}).`,
    `${size} 크기이고 부호가 섞여 있으며 행 벡터의 길이가 비슷합니다(${formatNumber(facts.smallestNorm, 3)}–${formatNumber(facts.largestNorm, 3)}).`,
  );
  return [(vectors || named) && guess('embeddings', named ? 0.85 : 0.6, because), multiOutput(evidence, vectors ? 0.4 : named ? 0.3 : 0.7)];
}

function zeroOneKinds({ target, dataset }: Evidence, size: string): readonly (Guess<TargetKind> | false)[] {
  const facts = target.perRow!;
  const oneEach = facts.oneHot === facts.rows;
  if (target.rank >= 3) {
    return [guess('mask', clue(target.name, 'mask') ? 0.98 : 0.9, text('Grids of 0 and 1.', '0과 1로 된 격자입니다.'))];
  }
  if (oneEach && facts.rows > 0) {
    const because = text('Each row holds one 1 and otherwise 0.', '모든 행에 1이 하나씩만 있고 나머지는 0입니다.');
    // A few rows with one label each could be several labels by chance.
    return [guess('one-hot', facts.rows < FEW / 2 ? 0.85 : 0.95, because), guess('multi-hot', 0.2, because)];
  }
  const grid = target.rows >= 8 && target.width >= 8;
  const agreement = grid ? neighbourAgreement(dataset.target.values, target.rows, target.width) : 0;
  const image = agreement >= 0.3 || clue(target.name, 'mask');
  const sums: Text = text(
    `${size} of 0 and 1; a row holds from ${formatCount(facts.smallestSum)} to ${formatCount(facts.largestSum)} ones.`,
    `${size} 크기의 0과 1이고, 한 행에 1이 ${formatCount(facts.smallestSum)}–${formatCount(facts.largestSum)}개 있습니다.`,
  );
  const shape: Text = text(
    `${size} of 0 and 1 in which neighbours agree far more than by chance (${formatNumber(agreement, 2)}).`,
    `${size} 크기의 0과 1이며 이웃한 값이 우연보다 훨씬 자주 일치합니다(${formatNumber(agreement, 2)}).`,
  );
  return [guess('multi-hot', image ? 0.4 : 0.7, sums), grid && guess('mask', image ? 0.8 : 0.2, image ? shape : sums)];
}

function multiOutput({ target }: Evidence, score: number): Guess<TargetKind> {
  return guess(
    'multi-output',
    score,
    text(
      `${formatCount(target.width)} numbers a row, from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
      `행마다 수가 ${formatCount(target.width)}개씩 있고 범위는 ${formatNumber(target.min)}–${formatNumber(target.max)}입니다.`,
    ),
  );
}
