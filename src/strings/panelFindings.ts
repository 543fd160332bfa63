import type { PredictionKind, TargetKind } from '../core/kinds';
import { type Text, text } from '../core/text';
import { predictionKindNames, targetKindNames } from './kinds';
import { formatCount, formatNumber } from './numbers';
import { join } from './say';

/** Words of the strip of findings. */
export const FINDINGS = {
  region: text('What to check in these data', '이 데이터에서 확인할 점'),
  none: text('No mistakes found', '발견된 실수 없음'),
  asGiven: text('as given', '그대로 계산하면'),
  asMeant: text('as probably meant', '의도한 대로라면'),
  rows: text('Rows', '해당 행'),
  why: text('Why', '이유'),
  seenIn: text('Seen in', '사례'),
  source: text('Source', '출처'),
  onlyHere: text('Changes the numbers in this panel only; the file stays as it is.', '이 패널의 수치만 바뀌고 파일은 그대로입니다.'),
  changed: text('Changed in this panel', '이 패널에서 바꾼 내용'),
  undo: text('Undo', '되돌리기'),
  youSaidSo: text('you said so', '직접 고름'),
  askAgain: text('Ask again', '다시 묻기'),
} as const;

/** Words of the call that the user's code makes. */
export const CODE_CALL = {
  pick: text('My code uses…', '내 코드의 손실 함수…'),
  hint: text(
    'Say which loss your code calls: then more mistakes can be told for certain.',
    '코드에서 호출하는 손실 함수를 알려 주면 더 많은 실수를 확실히 찾아냅니다.',
  ),
  yours: text('Your code', '내 코드'),
  forget: text('Forget this call', '이 호출 지우기'),
} as const;

/** How sure a finding is. */
export const CERTAINTY_WORDS = {
  sure: text('sure', '확실'),
  likely: text('likely', '유력'),
  hint: text('possibly', '의심'),
} as const;

/** What a level's icon says, for those who do not see it. */
export const LEVEL_WORDS = {
  error: text('Error', '오류'),
  warning: text('Warning', '경고'),
  info: text('Note', '참고'),
} as const;

/** Opens the findings that are folded away because there are many. */
export function moreFindings(count: number): Text {
  return text(`${formatCount(count)} more`, `${formatCount(count)}건 더`);
}

/** Opens the notes and the questions that can wait. */
export function notesAndQuestions(notes: number, questions: number): Text {
  const parts: Text[] = [];
  if (notes > 0) parts.push(text(notes === 1 ? '1 note' : `${formatCount(notes)} notes`, `참고 ${formatCount(notes)}건`));
  if (questions > 0)
    parts.push(text(questions === 1 ? '1 question' : `${formatCount(questions)} questions`, `질문 ${formatCount(questions)}건`));
  return join(parts, ' · ');
}

/** The rows behind those that are named. */
export function moreRows(count: number): Text {
  return text(`and ${formatCount(count)} more`, `외 ${formatCount(count)}개`);
}

/** What a person may have answered. */
interface Answered {
  readonly target?: TargetKind;
  readonly prediction?: PredictionKind;
  readonly tau?: number;
  readonly margin?: boolean;
}

/** What a person answered, as the chip says it. */
export function answerWords({ target, prediction, tau, margin }: Answered): Text[] {
  const words: Text[] = [];
  if (target) words.push(text(`Target: ${targetKindNames[target].en}`, `정답: ${targetKindNames[target].ko}`));
  if (prediction) words.push(text(`Prediction: ${predictionKindNames[prediction].en}`, `예측: ${predictionKindNames[prediction].ko}`));
  if (tau !== undefined) words.push(costWords(tau));
  if (margin !== undefined)
    words.push(margin ? text('Scores: a decision with a margin', '점수: 마진을 둔 판정') : text('Scores: probabilities', '점수: 확률'));
  return words;
}

function costWords(tau: number): Text {
  if (tau === 0.5) return text('Too low and too high cost the same', '낮은 예측과 높은 예측의 비용이 같음');
  const size = formatNumber(tau);
  return tau > 0.5
    ? text(`Too low costs more (τ = ${size})`, `낮은 예측의 비용이 더 큼 (τ = ${size})`)
    : text(`Too high costs more (τ = ${size})`, `높은 예측의 비용이 더 큼 (τ = ${size})`);
}

/** Said to screen readers when other mistakes are on the screen than before. */
export function foundNow(titles: readonly Text[]): Text {
  if (titles.length === 0) return FINDINGS.none;
  const count = formatCount(titles.length);
  const lead = text(titles.length === 1 ? '1 finding:' : `${count} findings:`, `발견 ${count}건:`);
  return join([lead, join(titles, ', ')]);
}
