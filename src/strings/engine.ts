import type { Family, LossDefinition, ShapeAxis } from '../core/definition';
import { type Text, text } from '../core/text';
import { formatCount, formatShare } from './numbers';
import { same } from './say';

/** The kind of task, named after the family of the recommended loss. */
export const TASKS: Readonly<Record<Family, Text>> = {
  regression: text('regression', '회귀'),
  binary: text('binary classification', '이진 분류'),
  multiclass: text('multi-class classification', '다중 클래스 분류'),
  multilabel: text('multi-label classification', '다중 레이블 분류'),
  distribution: text('comparing distributions', '확률 분포 비교'),
  similarity: text('comparing vectors', '벡터 유사도 비교'),
  segmentation: text('segmentation', '영역 분할'),
  ranking: text('ranking', '순위 학습'),
};

/** Unit of a loss value. */
export const UNITS: Readonly<Record<LossDefinition['unit'], Text>> = {
  target: text('target', '정답 단위'),
  targetSquared: text('target²', '정답 단위²'),
  nats: text('nats', '냇(nat)'),
  none: same(''),
  mixed: same(''),
};

/** What the horizontal axis of the Shape tab measures, with its formula. */
const AXIS_TITLES: Readonly<Record<ShapeAxis, Text>> = {
  error: text('error e = prediction − target', '오차 e = 예측 − 정답'),
  ratio: text('ratio r = prediction / target', '비율 r = 예측 / 정답'),
  distance: text('predicted distance d', '예측 거리 d'),
  gap: text('gap g = distance to the positive − distance to the negative', '차이 g = 양성까지의 거리 − 음성까지의 거리'),
  probability: text('predicted probability p', '예측 확률 p'),
  logit: text('predicted logit x', '예측 로짓 x'),
  margin: text('margin z = target × score', '마진 z = 정답 × 점수'),
  cosine: text('cosine c of the angle between target and prediction', '정답과 예측이 이루는 각의 코사인 c'),
  overlap: text('overlap o of prediction and target', '예측과 정답의 겹침 o'),
};

/** Of rows of class scores it is the true class that an axis measures. */
const ROW_TITLES: Partial<Record<ShapeAxis, Text>> = {
  probability: text('probability p of the true class', '정답 클래스의 예측 확률 p'),
  logit: text('logit margin x of the true class = ln(p/(1 − p))', '정답 클래스의 로짓 마진 x = ln(p/(1 − p))'),
};

/** The title of an axis of a loss. */
export function axisTitle({ shape, layout }: Pick<LossDefinition, 'shape' | 'layout'>, axis: ShapeAxis): Text {
  if (axis === shape.axis && shape.title) return shape.title;
  return (layout === 'rows' && ROW_TITLES[axis]) || AXIS_TITLES[axis];
}

/** What the engine is doing while a person waits. */
export const DOING = {
  loading: text('Loading the file…', '파일을 불러오는 중입니다…'),
  reading: text('Reading the numbers…', '숫자를 읽는 중입니다…'),
  advising: text('Looking at the numbers…', '숫자를 살펴보는 중입니다…'),
} as const;

/** Axis of the histograms of the Overview, by what is counted. */
export const CHART_AXES = {
  classOne: text('probability given to class 1', '클래스 1에 준 예측 확률'),
  trueClass: text('probability given to the true class', '정답 클래스에 준 예측 확률'),
  score: text('score', '점수'),
} as const;

/** One class among the histograms: its name or number. */
export function className(name: string): Text {
  return text(`target ${name}`, `정답 ${name}`);
}

/** What the gradient of one row does to its prediction when a model is trained. */
export function push(gradient: number, isNorm: boolean): Text {
  if (Number.isNaN(gradient)) return text('The gradient is not a number.', '기울기가 숫자가 아닙니다.');
  if (gradient === 0) return text('does not push this prediction', '이 예측값을 움직이지 않습니다');
  if (isNorm) return text('moves the predictions of this row towards the target', '이 행의 예측값들을 정답 쪽으로 옮깁니다');
  return gradient > 0
    ? text('pushes this prediction down', '이 예측값을 낮춥니다')
    : text('pushes this prediction up', '이 예측값을 높입니다');
}

/** Below this probability of the true class a prediction is not just undecided. */
const CONFIDENT = 0.1;

/** A row whose true class gets less than one half. */
export function missed(probability: number): Text {
  const share = formatShare(probability);
  return probability < CONFIDENT
    ? text(`The true class gets only ${share}: confidently wrong.`, `정답 클래스의 확률이 ${share}뿐입니다. 확신에 찬 오답입니다.`)
    : text(`The true class gets only ${share}.`, `정답 클래스의 확률이 ${share}뿐입니다.`);
}

/** The rows beyond the places where a curve changes its character (±δ): how many, and what they hold. */
export function beyond(limit: string, rows: number, used: number, share: number, squared: number): Text {
  const isTold = rows > 0 && !Number.isNaN(share) && !Number.isNaN(squared);
  const [en, ko] = isTold
    ? [`; of the squared error it would be ${formatShare(squared)}`, ` 제곱 오차에서는 ${formatShare(squared)}입니다.`]
    : ['', ''];
  return text(
    `${partOf(rows, used)} beyond ${limit}${holding(rows, share)}${en}.`,
    `${limit} 바깥에 있는 ${partKo(rows, used, share)}${ko}`,
  );
}

/** The rows whose margin falls short of a mark. */
export function belowMark(mark: Text, rows: number, used: number, share: number): Text {
  return text(`${partOf(rows, used)} below ${mark.en}${holding(rows, share)}.`, `${mark.ko} 아래에 있는 ${partKo(rows, used, share)}`);
}

/** The rows that are predicted too low, whose price a quantile sets. */
export function tooLow(rows: number, used: number, share: number): Text {
  return text(
    `${partOf(rows, used)} too low, left of 0${holding(rows, share)}.`,
    `예측이 정답보다 낮은(왼쪽) ${partKo(rows, used, share)}`,
  );
}

/** The rows that would rather bet on another class. */
export function lessThanHalf(rows: number, used: number, share: number): Text {
  return text(
    `${partOf(rows, used)} where the true class gets less than one half${holding(rows, share)}.`,
    `정답 클래스의 확률이 절반보다 낮은 ${partKo(rows, used, share)}`,
  );
}

function partOf(rows: number, used: number): string {
  return `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} (${formatShare(rows / used)}) ${rows === 1 ? 'lies' : 'lie'}`;
}

function holding(rows: number, share: number): string {
  return rows === 0 || Number.isNaN(share) ? '' : ` and ${rows === 1 ? 'holds' : 'hold'} ${formatShare(share)} of the loss`;
}

function partKo(rows: number, used: number, share: number): string {
  const part = `행은 ${formatCount(rows)}개(${formatShare(rows / used)})`;
  return rows === 0 || Number.isNaN(share) ? `${part}입니다.` : `${part}이며 전체 손실의 ${formatShare(share)}를 차지합니다.`;
}
