import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { TargetGuesses } from './amounts';
import { type Evidence, FEW } from './evidence';
import { rowsOf } from './facts';
import { guess } from './guesses';
import { clue } from './names';
import { neighbourAgreement } from './neighbours';

/** A grid of at least this many rows and columns can be a picture (advisor.md 2.2). */
const SMALLEST_PICTURE = 8;
/** Neighbours that agree this much more than by chance are shapes (advisor.md 2.2). */
const SHAPES = 0.3;

/** Height and width of what may be one picture, whatever axes of length 1 stand before it. */
function gridOf(shape: readonly number[]): readonly [number, number] {
  const [rows = 1, width = 1] = shape.filter(axis => axis > 1);
  return [rows, width];
}

/** Rows of 0 and 1: classes, several labels, or a mask. */
export function labelMatrixKinds(evidence: Evidence): TargetGuesses {
  const { target } = evidence;
  const facts = rowsOf(target)!;
  const named = clue(target.name, 'mask');
  const isOneHot = facts.rows > 0 && facts.oneHot === facts.rows && !named;
  const grids = text('Grids of 0 and 1.', '0과 1로 된 격자입니다.');
  if (isOneHot) return oneHotKinds(evidence, facts.rows, target.rank >= 3);
  if (target.rank >= 3) return [guess('mask', named ? 0.98 : 0.9, target.max === 0 ? empty : grids)];
  if (target.uniques?.values.length === 1) return constantKinds(evidence);
  const { values, shape: axes } = evidence.dataset.target;
  const [rows, width] = gridOf(axes);
  const isLarge = rows >= SMALLEST_PICTURE && width >= SMALLEST_PICTURE;
  const agreement = isLarge ? neighbourAgreement(values, rows, width) : 0;
  const isPicture = agreement >= SHAPES || named;
  const size = `${formatCount(rows)}×${formatCount(width)}`;
  const [fewest, most] = [formatCount(facts.smallestSum), formatCount(facts.largestSum)];
  const sums: Text = text(
    `${size} of 0 and 1; a row holds from ${fewest} to ${most} ones.`,
    `${size} 크기의 0과 1이고, 한 행에 1이 ${fewest}–${most}개 있습니다.`,
  );
  const shape: Text = text(
    `${size} of 0 and 1 in which neighbours agree far more than by chance (${formatNumber(agreement, 2)}).`,
    `${size} 크기의 0과 1이며 이웃한 값이 우연보다 훨씬 자주 일치합니다(${formatNumber(agreement, 2)}).`,
  );
  return [
    guess('multi-hot', isPicture ? 0.4 : 0.7, sums),
    (isLarge || named) && guess('mask', named ? 0.9 : isPicture ? 0.8 : 0.2, isPicture && isLarge ? shape : sums),
  ];
}

const empty = text('Every target is 0: empty masks.', '모든 정답이 0인 빈 마스크입니다.');

function oneHotKinds({ target }: Evidence, rows: number, isGrid: boolean): TargetGuesses {
  const because = text('Each row holds one 1 and otherwise 0.', '모든 행에 1이 하나씩만 있고 나머지는 0입니다.');
  // A few rows with one label each could be several labels by chance, and are where the name says so.
  const tags = clue(target.name, 'tags');
  const several = tags ? (rows < FEW ? 0.9 : 0.7) : 0.2;
  return [
    guess('one-hot', isGrid || rows < FEW / 2 ? 0.85 : 0.95, because),
    guess('multi-hot', several, because),
    isGrid && guess('mask', 0.4, because),
  ];
}

/** All 0 or all 1: an empty mask where the predictions look like a picture, else nothing that can be told. */
function constantKinds({ target, prediction, dataset, aligned }: Evidence): TargetGuesses {
  const shown = formatNumber(target.min);
  const because = text(`Every target is ${shown}.`, `모든 정답이 같은 값(${shown})입니다.`);
  const [rows, width] = gridOf(dataset.target.shape);
  const isLarge = rows >= SMALLEST_PICTURE && width >= SMALLEST_PICTURE && aligned && prediction.width === target.width;
  const isPicture =
    clue(target.name, 'mask') || (isLarge && neighbourAgreement(dataset.prediction.values, rows, width, prediction.mean) >= SHAPES);
  return [
    isPicture && guess('mask', 0.8, target.max === 0 ? empty : because),
    guess('constant', 0.6, because),
    guess('multi-hot', 0.5, because),
  ];
}
