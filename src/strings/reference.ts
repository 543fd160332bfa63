import type { Layout } from '../core/definition';
import { type Text, text } from '../core/text';
import { formatCount } from './numbers';
import { same } from './say';

/** The reference as a whole: its title, its search, its list. */
export const REFERENCE = {
  title: text('Loss Reference', '손실 함수 사전'),
  intro: text(
    'Every loss that Loss Explorer computes: its formula, its curve, when to use it, and what each library calls it.',
    'Loss Explorer가 계산하는 모든 손실 함수의 수식, 그래프, 쓰임, 라이브러리별 이름입니다.',
  ),
  search: text('Search losses', '손실 함수 검색'),
  searchHint: text('A name, or what your library calls it', '이름 또는 라이브러리에서 부르는 이름'),
  list: text('Losses', '손실 함수'),
  nothing: text(
    'No loss has this name. Other words, or a part of the name, may find it.',
    '이런 이름의 손실 함수가 없습니다. 다른 낱말이나 이름의 일부로 찾아보십시오.',
  ),
  choose: text('Choose a loss from the list.', '목록에서 손실 함수를 고르십시오.'),
  keys: text('↑ ↓ move, Enter opens, Esc clears', '↑ ↓ 이동, Enter 열기, Esc 지우기'),
  copy: text('Copy', '복사'),
  copied: text('Copied', '복사했습니다'),
  otherLanguage: text('한국어', 'English'),
  overview: text('All losses', '전체 손실 함수'),
} as const;

/** Headings of a loss's page. */
export const PAGE = {
  aliases: text('Also called', '다른 이름'),
  task: text('Task', '과제'),
  expects: text('What it takes', '입력'),
  target: text('Target', '정답'),
  prediction: text('Prediction', '예측'),
  output: text('Output layer', '출력층'),
  further: text('Further array', '추가 배열'),
  unit: text('Unit of the value', '값의 단위'),
  formula: text('Formula', '수식'),
  value: text('Loss of one sample', '표본 하나의 손실'),
  whole: text('Loss', '손실'),
  gradient: text('Gradient', '기울기'),
  stable: text('Numerically stable form', '수치적으로 안정한 계산식'),
  curve: text('Curve', '그래프'),
  when: text('When to use it', '쓰임'),
  parameters: text('Parameters', '매개변수'),
  noParameters: text('It has no parameters.', '매개변수가 없습니다.'),
  symbol: text('Symbol', '기호'),
  name: text('Name', '이름'),
  standard: text('Default', '기본값'),
  range: text('Allowed', '허용 범위'),
  does: text('What it does', '하는 일'),
  reduction: text('From samples to one number', '표본별 값을 하나의 값으로'),
  libraries: text('In libraries', '라이브러리별 이름'),
  library: text('Library', '라이브러리'),
  call: text('Call', '호출'),
  settings: text('Parameters that give its number', '같은 값이 나오는 매개변수'),
  differs: text('What differs', '다른 점'),
  defaults: text('the defaults', '기본값 그대로'),
  none: same('–'),
  code: text('Code', '코드'),
  codeHint: text('With the default parameters, without sample weights:', '기본 매개변수, 표본 가중치 없음:'),
  related: text('Of the same family', '같은 계열'),
  sources: text('Sources', '출처'),
} as const;

/** What the letters of formulas stand for. */
export const NOTATION = {
  p: text('prediction', '예측'),
  t: text('target', '정답'),
  x: text('logit', '로짓'),
  s: text('score', '점수'),
  d: text('distance', '거리'),
  y: text('index of the true class', '정답 클래스 번호'),
  c: text('a class', '클래스'),
  C: text('number of classes', '클래스 수'),
  N: text('number of values', '값의 개수'),
} as const;

/** What one value is computed from. */
export const VALUE_OF: Readonly<Record<Layout, Text>> = {
  pairs: text('Each pair of target and prediction gives one value ℓ.', '정답과 예측의 쌍마다 값 ℓ이 하나씩 나옵니다.'),
  rows: text('Each row, all its columns together, gives one value ℓ.', '행마다 모든 열을 함께 써서 값 ℓ이 하나씩 나옵니다.'),
  sets: text(
    'Each set of elements gives one value ℓ: the whole batch, or each entry of the first axis, as scope says.',
    '원소의 집합마다 값 ℓ이 하나씩 나옵니다. 집합은 scope에 따라 배치 전체이거나 첫 축의 항목 하나입니다.',
  ),
};

/** How the values of the samples become one number. */
export const REDUCTION = {
  byParameter: text(
    'The parameters decide whether an element or a row of columns gives one value ℓ.',
    '원소마다 값 ℓ이 나오는지 행마다 나오는지는 매개변수가 정합니다.',
  ),
  mean: text('The loss is their mean, L = Σ ℓᵢ / N.', '손실은 그 평균 L = Σ ℓᵢ / N입니다.'),
  rootMean: text(
    'The values are averaged first and the root is taken of the mean, L = √(Σ ℓᵢ / N): losses of batches cannot be averaged.',
    '값들을 먼저 평균한 뒤 제곱근을 취합니다. L = √(Σ ℓᵢ / N)이므로 배치별 손실을 평균하면 안 됩니다.',
  ),
  weightedRoot: text(
    'With sample weights w it is L = √(Σ wᵢ·ℓᵢ / D), with D as chosen by normalization: the number of values (the default), the sum of the weights, or the number of weights that are not 0.',
    '표본 가중치 w가 있으면 L = √(Σ wᵢ·ℓᵢ / D)입니다. D는 normalization에 따라 값의 개수(기본값), 가중치의 합, 0이 아닌 가중치의 개수 가운데 하나입니다.',
  ),
  weighted: text(
    'With sample weights w it is L = Σ wᵢ·ℓᵢ / D, where D is the number of values (normalization = "count", the default), the sum of the weights ("weightSum"), or the number of weights that are not 0 ("nonzeroCount").',
    '표본 가중치 w가 있으면 L = Σ wᵢ·ℓᵢ / D입니다. D는 값의 개수(normalization = "count", 기본값), 가중치의 합("weightSum"), 0이 아닌 가중치의 개수("nonzeroCount") 가운데 하나입니다.',
  ),
  rowWeight: text(
    'Every row counts in D with a weight of its own: that of its class, and 0 where it is ignored.',
    'D에는 행마다 그 행의 가중치, 곧 클래스 가중치를 더합니다. 무시하는 행의 가중치는 0입니다.',
  ),
  classWeights: text('Class weights multiply the values but do not enter D.', '클래스 가중치는 값에 곱하지만 D에는 들어가지 않습니다.'),
  gradient: text(
    'The gradient of L with respect to a prediction is wᵢ / D times the one above.',
    '예측에 대한 L의 기울기는 위의 기울기에 wᵢ / D를 곱한 것입니다.',
  ),
} as const;

/** How many losses a search has found. */
export function foundCount(count: number): Text {
  return text(count === 1 ? '1 loss' : `${formatCount(count)} losses`, `손실 함수 ${formatCount(count)}개`);
}

/** Spoken when a page has come. */
export function openedPage(name: Text): Text {
  return text(`${name.en} is open.`, `${name.ko} 페이지를 열었습니다.`);
}

/** Spoken label of a button that copies code. */
export function copyCode(library: string): Text {
  return text(`${REFERENCE.copy.en} ${library}`, `${REFERENCE.copy.ko}: ${library}`);
}

/** Name of a formula's or a table's room, for screen readers. */
export function ofLoss(what: Text, name: Text): Text {
  return text(`${what.en}: ${name.en}`, `${what.ko}: ${name.ko}`);
}

/** The page of mistakes. */
export const MISTAKES = {
  title: text('Mistakes that are found in the data', '데이터에서 찾아내는 실수'),
  intro: text(
    'What the advisor looks for in every pair of arrays. The panel shows each with the rows concerned, the number as given and as probably meant, and a fix that changes the panel’s view only. What is named beside each are places where people met it.',
    '조언자가 모든 배열 쌍에서 찾는 실수입니다. 패널은 해당하는 행, 주어진 대로의 값과 의도했을 값, 그리고 패널 안에서만 적용되는 수정을 함께 보여 줍니다. 각 항목 옆에는 실제로 이 실수가 보고된 곳을 적었습니다.',
  ),
} as const;
