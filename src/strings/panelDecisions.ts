import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** Words of the Decisions tab. */
export const DECISIONS = {
  scoresTitle: text('Scores by class, and the threshold', '클래스별 점수와 임곗값'),
  threshold: text('Threshold', '임곗값'),
  thresholdHint: text('Drag, or arrow keys (Shift: ten steps)', '끌거나 화살표 키로 옮깁니다 (Shift: 열 칸씩)'),
  ratioBefore: text('A false positive costs', '거짓 양성의 비용은 거짓 음성의'),
  ratioAfter: text('times a false negative', '배'),
  best: text('Best threshold', '가장 좋은 임곗값'),
  countAxis: text('rows of each class', '클래스별 행 수'),
  matrixTitle: text('Confusion matrix', '혼동 행렬'),
  truth: text('Target', '정답'),
  decided: text('Decided', '판정'),
  logitScores: text('Logit scale', '로짓 눈금'),
  plainScores: text('Probability', '확률'),
  scoreScale: text('Scale of the scores', '점수의 눈금'),
  logitAxis: text('(logit scale)', '(로짓 눈금)'),
  select: text('Enter or click: select these rows', 'Enter 키나 클릭: 이 행들을 선택'),
  selectHint: text('A cell selects its rows everywhere.', '칸을 누르면 그 행들이 모든 화면에서 선택됩니다.'),
  recall: text('Recall', '재현율'),
  precision: text('Precision', '정밀도'),
  accuracy: text('Accuracy', '정확도'),
  f1: text('F1', 'F1'),
  specificity: text('Specificity', '특이도'),
  recallHint: text(
    'of the rows of class 1, the share decided so: TP / (TP + FN)',
    '클래스 1인 행 가운데 그렇게 판정한 비율: TP / (TP + FN)',
  ),
  precisionHint: text(
    'of the rows decided as class 1, the share that is: TP / (TP + FP)',
    '클래스 1로 판정한 행 가운데 실제로 그런 비율: TP / (TP + FP)',
  ),
  accuracyHint: text('share decided right: (TP + TN) / all', '옳게 판정한 비율: (TP + TN) / 전체'),
  f1Hint: text('harmonic mean of recall and precision', '재현율과 정밀도의 조화 평균'),
  specificityHint: text(
    'of the rows of class 0, the share decided so: TN / (TN + FP)',
    '클래스 0인 행 가운데 그렇게 판정한 비율: TN / (TN + FP)',
  ),
  whyTitle: text('Why accuracy is no loss', '정확도가 손실 함수가 아닌 까닭'),
  why: text(
    'It does not see the threshold: it judges every score, and stays while you drag. Accuracy sees nothing but the side of the threshold: moving a score a little changes nothing, so its gradient is 0 almost everywhere, and training could not follow it.',
    '손실 함수는 임곗값을 보지 않고 점수 하나하나를 평가하므로, 임곗값을 옮겨도 값이 그대로입니다. 정확도는 점수가 임곗값의 어느 쪽에 있는지만 봅니다. 점수를 조금 움직여도 달라지지 않아 기울기가 거의 모든 곳에서 0이고, 학습이 따라갈 수 없습니다.',
  ),
  whySeveral: text(
    'The loss judges the probability of every class. Accuracy sees only which one is largest: moving a probability a little changes nothing, so its gradient is 0 almost everywhere, and training could not follow it.',
    '손실 함수는 모든 클래스의 확률을 평가합니다. 정확도는 어느 확률이 가장 큰지만 봅니다. 확률을 조금 움직여도 달라지지 않아 기울기가 거의 모든 곳에서 0이고, 학습이 따라갈 수 없습니다.',
  ),
  rocTitle: text('ROC curve', 'ROC 곡선'),
  rocX: text('false positive rate', '거짓 양성 비율'),
  rocY: text('true positive rate (recall)', '참 양성 비율 (재현율)'),
  prTitle: text('Precision and recall', '정밀도와 재현율'),
  prX: text('recall', '재현율'),
  prY: text('precision', '정밀도'),
  chance: text('by chance', '무작위 판정'),
  now: text('at this threshold', '현재 임곗값'),
  calibrationTitle: text('Calibration', '확률의 보정'),
  calibrationX: text('mean predicted probability', '예측 확률의 평균'),
  calibrationY: text('share that came true', '실제로 맞은 비율'),
  confidenceX: text('confidence of the decision', '판정의 확신'),
  confidenceY: text('share decided right', '옳게 판정한 비율'),
  perfect: text('perfect', '완벽한 보정'),
  bins: text('bins, 95 % interval', '구간과 95 % 신뢰 구간'),
  binMean: text('mean', '평균'),
  binRows: text('rows, below', '행 수 (아래)'),
  lossShare: text('share of the loss', '손실의 비중'),
  uniform: text('Equal width', '같은 너비'),
  quantile: text('Equal count', '같은 개수'),
  binning: text('How probabilities are cut', '확률을 나누는 방법'),
  binCount: text('Bins', '구간 수'),
  rows: text('Rows', '행 수'),
  low: text('95 % from', '95 % 하한'),
  high: text('95 % to', '95 % 상한'),
  classTitle: text('Loss by class', '클래스별 손실'),
  labelTitle: text('Loss by label', '레이블별 손실'),
  class: text('Class', '클래스'),
  label: text('Label', '레이블'),
  meanLoss: text('Mean loss', '손실의 평균'),
  share: text('Share', '비중'),
  auc: text('AUC', 'AUC'),
  averagePrecision: text('AP', 'AP'),
  confusionsTitle: text('Most frequent mistakes', '가장 잦은 오판'),
  curvesOf: text('Curves of', '곡선을 볼 레이블'),
  oneClass: text(
    'Only one class occurs in these rows: there is nothing to rank, so ROC and AUC have no meaning.',
    '이 행들에는 클래스가 하나뿐입니다. 순위를 매길 상대가 없어 ROC와 AUC가 뜻을 잃습니다.',
  ),
  noProbabilities: text(
    'These scores are no probabilities: there is no calibration to look at.',
    '이 점수는 확률이 아니므로 보정을 볼 수 없습니다.',
  ),
} as const;

/** What a screen reader hears instead of the histograms. */
export function scoresSummary(positives: number, negatives: number): Text {
  return text(
    `Histograms of the scores: ${formatCount(positives)} rows of class 1 upwards, ${formatCount(negatives)} of class 0 downwards, with the threshold between them.`,
    `점수의 히스토그램입니다. 위는 클래스 1의 ${formatCount(positives)}개 행, 아래는 클래스 0의 ${formatCount(negatives)}개 행이고 임곗값을 함께 나타냈습니다.`,
  );
}

/** A count and its kind, for the tip of a bar. */
export function barWords(name: Text, from: number, to: number, count: number): Text {
  const [low, high] = [formatNumber(from, 3), formatNumber(to, 3)];
  return text(
    `${name.en}: ${formatCount(count)} ${count === 1 ? 'row' : 'rows'} from ${low} to ${high}`,
    `${name.ko}: ${low}부터 ${high}까지 ${formatCount(count)}개 행`,
  );
}

/** What a screen reader hears instead of a curve. */
export function areaSummary(title: Text, name: string, area: number, meaning: Text): Text {
  return text(
    `${title.en}; ${name} ${formatNumber(area, 4)}. ${meaning.en}`,
    `${title.ko}. ${name} ${formatNumber(area, 4)}. ${meaning.ko}`,
  );
}

/** What a screen reader hears instead of the calibration plot. */
export function calibrationSummary(error: number, bins: number): Text {
  return text(
    `Calibration in ${formatCount(bins)} bins; expected calibration error ${formatNumber(error, 3)}.`,
    `${formatCount(bins)}개 구간으로 본 보정입니다. 기대 보정 오차 ${formatNumber(error, 3)}.`,
  );
}

/** The error under the calibration plot, in words. */
export function calibrationNote(error: number): Text {
  return text(
    `Expected calibration error ${formatNumber(error, 3)}: on average the probabilities are off by ${formatShare(error)}.`,
    `기대 보정 오차 ${formatNumber(error, 3)}: 확률이 평균 ${formatShare(error)}만큼 어긋나 있습니다.`,
  );
}

/** Accuracy of many classes. */
export function accuracyWords(accuracy: number): Text {
  return text(`${formatShare(accuracy)} of the rows are decided right.`, `전체 행 가운데 ${formatShare(accuracy)}를 옳게 판정했습니다.`);
}

/** A cell of a confusion matrix for screen readers, beginning with what is seen: its count, and the share of its line where it is told. */
export function cellWords(truth: string, decided: string, count: number, share?: number): Text {
  const seen = `${formatCount(count)}${share === undefined ? '' : ` ${formatShare(share)}`}`;
  return text(`${seen} rows of class ${truth} decided as ${decided}: select them`, `${seen} 행, 정답 ${truth}, 판정 ${decided}: 선택`);
}

/** What the area under the ROC curve means. */
export function rocMeaning(area: number): Text {
  const share = formatShare(area);
  return text(
    `In ${share} of all pairs, the row of class 1 scores above the row of class 0.`,
    `클래스 1과 0에서 한 행씩 고르면, 전체 쌍의 ${share}에서 클래스 1의 점수가 더 높습니다.`,
  );
}

/** What average precision means, beside what chance gives. */
export function precisionMeaning(precision: number, base: number): Text {
  return text(
    `Averaged over all recalls, the precision is ${formatShare(precision)}; by chance ${formatShare(base)}.`,
    `모든 재현율에 걸친 정밀도의 평균은 ${formatShare(precision)}, 무작위로 판정하면 ${formatShare(base)}입니다.`,
  );
}

/** The loss beside a threshold that it does not see: the words before the value. */
export const LOSS_STAYS = text('Whatever the threshold, the loss is', '임곗값과 관계없이 손실은');
export const LOSS_STAYS_END = text('.', '입니다.');
