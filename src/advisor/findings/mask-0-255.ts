import { type Text, text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { CheckInput, FindingDefinition, Found } from './check';
import { type Mask255, mask255 } from './mask255';
import { effectOf, valuesWith } from './valuesWith';

/** A mask written with 0 and 255. */
export const mask0255: FindingDefinition = {
  code: 'mask-0-255',
  title: text('Mask holds 0 and 255', '마스크의 값이 0과 255'),
  why: text(
    'Image files store a mask as 0 and 255. Taken as labels, 255 makes Dice larger than 1 and cross-entropy negative.',
    '영상 파일은 마스크를 0과 255로 저장합니다. 이를 레이블로 그대로 쓰면 다이스 계수가 1을 넘고 교차 엔트로피가 음수가 됩니다.',
  ),
  evidence: [
    'milesial/Pytorch-UNet#78',
    'milesial/Pytorch-UNet#84',
    'qubvel-org/segmentation_models.pytorch#234',
    'mateuszbuda/brain-segmentation-pytorch#36',
  ],
  check,
};

function check(input: CheckInput): Found | undefined {
  const mask = mask255(input);
  if (!mask) return undefined;
  const { evidence, loss, isNamed } = input;
  const step = { kind: 'scale', array: mask.side, factor: 1 / 255, offset: 0 } as const;
  const values = valuesWith(input, step);
  // An error of amounts that both stand in the same unit is only large.
  const isOnlyLarge = isNamed && loss.family === 'regression' && mask.side === 'both';
  const levels = (mask.side === 'prediction' ? evidence.prediction : evidence.target).uniques?.values.length ?? 0;
  return {
    level: isOnlyLarge ? 'warning' : 'error',
    certainty: mask.isExact ? 'sure' : 'likely',
    rows: [],
    ...values,
    fix: { ...step, label: LABELS[mask.side] },
    text: join([factOf(mask, levels), ...effectOf(loss, values)]),
  };
}

const LABELS: Readonly<Record<Mask255['side'], Text>> = {
  target: text('Divide the targets by 255', '정답을 255로 나누기'),
  prediction: text('Divide the predictions by 255', '예측값을 255로 나누기'),
  both: text('Divide both by 255', '정답과 예측값을 255로 나누기'),
};

function factOf({ side, isExact }: Mask255, levels: number): Text {
  const because = text('Dice values above 1 and negative losses come from this.', '1보다 큰 다이스 계수나 음수 손실은 여기서 생깁니다.');
  if (side === 'prediction') {
    return text(
      `The predictions are 0 and 255, while the targets lie between 0 and 1: divide the predictions by 255. ${because.en}`,
      `정답은 0과 1 사이인데 예측값은 0과 255입니다. 예측값을 255로 나누십시오. ${because.ko}`,
    );
  }
  const count = formatCount(levels);
  const what = isExact
    ? text('The targets are 0 and 255', '정답이 0과 255입니다')
    : text(`The targets are ${count} levels from 0 to 255, as a picture has them`, `정답이 그림처럼 0부터 255까지의 ${count}단계 값입니다`);
  return side === 'both'
    ? text(
        `${what.en}, and the predictions reach up to 255 too: divide both by 255. ${because.en}`,
        `${what.ko}. 예측값도 255까지 이릅니다. 양쪽을 모두 255로 나누십시오. ${because.ko}`,
      )
    : text(`${what.en}: divide them by 255. ${because.en}`, `${what.ko}. 255로 나누십시오. ${because.ko}`);
}
