import { text } from '../../core/text';
import type { CheckInput, FindingDefinition, Found } from './check';

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

function check({ evidence: { target } }: CheckInput): Found | undefined {
  const values = target.uniques?.values ?? [];
  if (values.length !== 2 || values[0] !== 0 || values[1] !== 255) return undefined;
  return {
    level: 'error',
    certainty: 'sure',
    rows: [],
    text: text(
      'The targets are 0 and 255: divide them by 255. Dice values above 1 and negative losses come from this.',
      '정답이 0과 255입니다. 255로 나누십시오. 1보다 큰 다이스 계수나 음수 손실은 여기서 생깁니다.',
    ),
  };
}
