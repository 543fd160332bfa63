import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from '../strings/numbers';
import type { Evidence } from './evidence';
import { rowsOf } from './facts';
import { smoothingOf } from './smoothing';

/** "12 of 506 rows make 71 % of the squared error." Empty when no residual stands out. */
export function outlierFact({ residuals }: Evidence): Text {
  if (!residuals || residuals.outliers === 0) return text('', '');
  const [few, all, share] = [formatCount(residuals.outliers), formatCount(residuals.count), formatShare(residuals.outlierShare)];
  const make = residuals.outliers === 1 ? 'makes' : 'make';
  return text(
    `${few} of ${all} rows ${make} ${share} of the squared error.`,
    `${all}행 가운데 ${few}행이 제곱 오차의 ${share}를 차지합니다.`,
  );
}

/** What the residuals look like when no few rows rule them. */
export function calmFact({ residuals }: Evidence): Text {
  if (!residuals) return text('The targets are real numbers.', '정답이 실수입니다.');
  if (residuals.count === 1) return text('There is only one row.', '행이 하나뿐입니다.');
  const scale = formatNumber(residuals.largest, 3);
  // Residuals that lie apart from the others because they are small: nobody looks for these.
  if (residuals.outliers === 0 || residuals.outlierShare <= residuals.outliers / residuals.count) {
    return text(
      `None of the ${formatCount(residuals.count)} errors stands out (the largest is ${scale}).`,
      `오차 ${formatCount(residuals.count)}개 가운데 유난히 큰 것이 없습니다(가장 큰 오차 ${scale}).`,
    );
  }
  const [few, all, share] = [formatCount(residuals.outliers), formatCount(residuals.count), formatShare(residuals.outlierShare)];
  const stand = residuals.outliers === 1 ? 'stands out, but makes' : 'stand out, but make';
  return text(
    `${few} of ${all} errors ${stand} only ${share} of the squared error.`,
    `오차 ${all}개 가운데 ${few}개가 눈에 띄지만 제곱 오차에서 차지하는 몫은 ${share}뿐입니다.`,
  );
}

/** "The targets are only 0 and 1 (35 % are 1)". */
export function binaryFact({ target }: Evidence): Text {
  const { values = [], counts = [] } = target.uniques ?? {};
  if (values.length !== 2) return text('The targets are labels of two kinds.', '정답은 두 가지 레이블입니다.');
  const [low, high] = [formatNumber(values[0]!), formatNumber(values[1]!)];
  const share = formatShare(counts[1]! / target.finite);
  return text(
    `The targets are only ${low} and ${high} (${high}: ${share}).`,
    `정답은 ${low}, ${high} 두 가지뿐입니다(${high}의 비율 ${share}).`,
  );
}

/** What must become of labels that are not 0 and 1 before a loss of such labels takes them; empty where they are. */
export function codingFact({ target, labels }: Evidence): readonly Text[] {
  const { values = [] } = target.uniques ?? {};
  const kept = values.filter(value => !labels?.ignored.includes(value));
  const [low, high] = kept;
  const left =
    kept.length < values.length ? [text('Leave out the rows of −100, which have no label.', '레이블이 없는 −100 행은 빼고 쓰십시오.')] : [];
  if (kept.length !== 2 || (low === 0 && high === 1)) return left;
  const [from, to] = [formatNumber(low!), formatNumber(high!)];
  return [...left, text(`Map ${from} to 0 and ${to} to 1 first.`, `먼저 ${from} → 0, ${to} → 1로 바꾸십시오.`)];
}

/** "All 400 predictions lie between 0 and 1, so they can be probabilities." */
export function probabilityFact({ prediction }: Evidence): Text {
  return text(
    `All ${formatCount(prediction.finite)} predictions lie between 0 and 1, so they are taken as probabilities.`,
    `예측값 ${formatCount(prediction.finite)}개가 모두 0과 1 사이에 있으므로 확률로 봅니다.`,
  );
}

/** "17 of 400 predictions lie outside [0, 1], so they are logits." */
export function logitFact({ prediction }: Evidence): Text {
  if (prediction.outsideUnit === 0) {
    return text('The predictions are taken as logits.', '예측값은 로짓으로 봅니다.');
  }
  const [few, all] = [formatCount(prediction.outsideUnit), formatCount(prediction.finite)];
  return text(
    `${few} of ${all} predictions lie outside [0, 1], so they are logits.`,
    `예측값 ${all}개 가운데 ${few}개가 [0, 1] 밖에 있으므로 로짓입니다.`,
  );
}

/** Percentages of a loss that takes shares. */
export const percentFact = text(
  'The predictions look like percentages: divide them by 100 first.',
  '예측값이 백분율로 보입니다. 먼저 100으로 나누십시오.',
);

/** "All 150 rows of 3 predictions sum to 1." */
export function rowsFact({ prediction, classMap, dataset }: Evidence): Text {
  const rows = classMap?.rows ?? rowsOf(prediction);
  if (!rows) return text('', '');
  const classes = classMap?.classes ?? dataset.prediction.shape.at(-1)!;
  const [n, c] = [formatCount(rows.rows), formatCount(classes)];
  if (rows.rows > 0 && rows.simplex === rows.rows) {
    return text(`All ${n} rows of ${c} predictions sum to 1: probabilities.`, `예측값 ${c}개로 된 ${n}행 모두 합이 1이므로 확률입니다.`);
  }
  if (prediction.outsideUnit > 0) {
    return text(
      `The ${c} predictions of a row run from ${formatNumber(prediction.min)} to ${formatNumber(prediction.max)}: logits.`,
      `한 행의 예측값 ${c}개는 ${formatNumber(prediction.min)}부터 ${formatNumber(prediction.max)}까지의 값이므로 로짓입니다.`,
    );
  }
  return text(
    `${formatCount(rows.simplex)} of ${n} rows of ${c} predictions sum to 1.`,
    `예측값 ${c}개로 된 ${n}행 가운데 합이 1인 행은 ${formatCount(rows.simplex)}개입니다.`,
  );
}

/** "The labels are whole numbers from 0 to 2. 12 rows carry an ignore value." */
export function targetFact(evidence: Evidence, target: 'class-ids' | 'one-hot' | 'distribution'): Text {
  if (target === 'class-ids') {
    const ignored = formatCount(labelsIn(evidence)?.ignoredCount ?? 0);
    const skip =
      ignored === '0'
        ? text('', '')
        : text(` ${ignored} of them only say that there is no label.`, ` 레이블이 없다는 표시가 ${ignored}개 있습니다.`);
    const fact = labelFact(evidence);
    return text(fact.en + skip.en, fact.ko + skip.ko);
  }
  const width = formatCount(evidence.dataset.target.shape.at(-1) ?? evidence.target.width);
  if (target === 'one-hot')
    return text(`The targets are one-hot rows of ${width} classes.`, `정답이 클래스 ${width}개의 원-핫 벡터입니다.`);
  const epsilon = smoothingOf(evidence.dataset.target);
  const smoothed =
    epsilon === undefined
      ? text('', '')
      : text(
          ` (one-hot with label smoothing, ε = ${formatNumber(epsilon)})`,
          `(원-핫 벡터에 레이블 스무딩을 적용한 값, ε = ${formatNumber(epsilon)})`,
        );
  return text(
    `The targets are distributions over ${width} classes${smoothed.en}.`,
    `정답이 클래스 ${width}개에 대한 확률 분포${smoothed.ko}입니다.`,
  );
}

function labelsIn({ labels, classMap }: Evidence) {
  return classMap?.labels ?? labels;
}

function labelFact(evidence: Evidence): Text {
  const { min, max } = labelsIn(evidence) ?? evidence.target;
  const [low, high] = [formatNumber(min), formatNumber(max)];
  return text(`The labels are whole numbers from ${low} to ${high}.`, `정답 레이블은 ${low}부터 ${high}까지의 정수입니다.`);
}
