import { type Text, text } from '../core/text';
import { formatNumber, formatShare } from './numbers';

/** Words around the sliders of parameters. */
export const SLIDERS = {
  marks: text('Values that mean something', '의미 있는 값'),
  best: text('suggested by these data', '데이터가 권하는 값'),
  setByShare: text('Set by its effect', '효과로 정하기'),
  wish: text('Enter takes the share over.', 'Enter 키를 누르면 이 비율을 적용합니다.'),
} as const;

/** What stands before and after the box of a share, by what the share is of (`ShareKind` of the protocol). */
export const SHARES = {
  beyond: { before: text('Treat', '행의'), after: text('% of rows as outliers', '%를 이상치로 보기') },
  below: { before: text('Leave', '행의'), after: text('% of rows short of the margin', '%를 마진에 못 미치게 두기') },
  coverage: { before: text('Aim to cover', '정답의'), after: text('% of targets', '%를 덮도록 하기') },
  easy: { before: text('Leave', '손실의'), after: text('% of the loss to easy rows', '%를 쉬운 행에 남기기') },
  positives: { before: text('Take', '손실의'), after: text('% of the loss from positives', '%를 양성에서 얻기') },
} as const;

/** What the track of a slider shows. */
export function sharesUpTo(of: Text): Text {
  return text(
    `In the track: the share of rows whose ${of.en} is at most the value.`,
    `트랙의 그래프: ${of.ko}가 그 값 이하인 행의 비율입니다.`,
  );
}

/** The wished share cannot be had. */
export function nearestShare(share: number): Text {
  return text(`The nearest that it reaches is ${formatShare(share)}.`, `가장 가까운 값: ${formatShare(share)}.`);
}

/** `90th pct of |e| = 2.3`. */
export function detentWords(label: Text, value: number): Text {
  const size = formatNumber(value);
  return text(`${label.en} = ${size}`, `${label.ko} = ${size}`);
}
