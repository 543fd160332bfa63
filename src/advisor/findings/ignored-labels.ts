import { text } from '../../core/text';
import type { CheckInput, FindingDefinition, Found } from './check';
import { allLabelsIgnored, markedLabels } from './labelMarks';
import { paddedLabels } from './paddedLabels';

/** Labels that stand for "no label here", and padding that was counted. */
export const ignoredLabels: FindingDefinition = {
  code: 'ignored-labels',
  title: text('Labels to be ignored', '무시할 레이블'),
  why: text(
    'Padding and places without a label carry a value such as −100, −1 or 255. A library leaves them out by this value, and only if it was told the same one; else they count as a class, or the sum is divided by too many rows.',
    '패딩이나 레이블이 없는 자리에는 −100, −1, 255 같은 값을 둡니다. 라이브러리는 이 값을 보고 제외하므로, 같은 값을 알려 주지 않으면 클래스로 세거나 합을 너무 많은 행으로 나눕니다.',
  ),
  evidence: ['unslothai/unsloth#192', 'pytorch/pytorch#1204', 'pytorch/pytorch#116349', 'karpathy/nanoGPT#297', 'karpathy/nanoGPT#323'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, target, loss, isNamed } = input;
  // −100 degrees are no missing label: real targets carry none.
  const areLabels =
    target.kind === 'class-ids' || target.kind === 'binary' || evidence.classMap !== undefined || (isNamed && loss.target === 'classIndex');
  return allLabelsIgnored(evidence) ?? markedLabels(input, areLabels) ?? (areLabels ? paddedLabels(input) : undefined);
}
