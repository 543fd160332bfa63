import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { meanLoss } from '../measures/meanLoss';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse } from './lossInUse';

/** Two losses that agree at δ = β = 1 only. */
export const smoothL1OrHuber: FindingDefinition = {
  code: 'smooth-l1-or-huber',
  title: text('Smooth L1 is not Huber', 'Smooth L1과 후버 손실은 다름'),
  why: text(
    'Huber’s loss with δ is δ times the smooth L1 loss with β = δ. With 1 both are equal, which is why they are taken for each other; with any other value a number, and a learning rate, of one does not hold for the other.',
    '후버 손실(δ)은 Smooth L1 손실(β = δ)에 δ를 곱한 값입니다. 값이 1이면 둘이 같아서 자주 혼동합니다. 다른 값에서는 한쪽의 손실값이나 학습률을 다른 쪽에 그대로 쓸 수 없습니다.',
  ),
  evidence: ['pytorch/pytorch#48595', 'alan-turing-institute/icenet-mp#283'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { loss, isNamed } = input;
  const isHuber = loss.id === 'huber';
  const prepared = isNamed && (isHuber || loss.id === 'smooth_l1') ? lossInUse(input) : undefined;
  if (!prepared) return undefined;
  const bound = prepared.parameters[isHuber ? 'delta' : 'beta'] as number;
  if (bound === 1 || bound === 0) return undefined;
  const asGiven = meanLoss(prepared).mean;
  if (!Number.isFinite(asGiven)) return undefined;
  const asMeant = isHuber ? asGiven / bound : asGiven * bound;
  const [value, own, other] = [formatNumber(bound, 3), formatNumber(asGiven), formatNumber(asMeant)];
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    asGiven,
    asMeant,
    fix: isHuber
      ? { kind: 'use-loss', lossId: 'smooth_l1', parameters: { beta: bound }, label: text('Use smooth L1', 'Smooth L1 사용') }
      : { kind: 'use-loss', lossId: 'huber', parameters: { delta: bound }, label: text('Use Huber', '후버 손실 사용') },
    text: isHuber
      ? text(
          `Huber with δ = ${value} is ${own} here, smooth L1 with β = ${value} is ${other}: Huber(δ) = δ · SmoothL1(β = δ). Know which one your code calls.`,
          `여기서 후버 손실(δ = ${value})은 ${own}, Smooth L1(β = ${value})은 ${other}입니다. 후버(δ) = δ · Smooth L1(β = δ)이므로 코드가 어느 쪽을 부르는지 확인하십시오.`,
        )
      : text(
          `Smooth L1 with β = ${value} is ${own} here, Huber with δ = ${value} is ${other}: Huber(δ) = δ · SmoothL1(β = δ). Know which one your code calls.`,
          `여기서 Smooth L1(β = ${value})은 ${own}, 후버 손실(δ = ${value})은 ${other}입니다. 후버(δ) = δ · Smooth L1(β = δ)이므로 코드가 어느 쪽을 부르는지 확인하십시오.`,
        ),
  };
}
