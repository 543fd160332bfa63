import type { LossDefinition } from '../core/definition';
import { type Text, text } from '../core/text';
import { formatCount } from '../strings/numbers';
import type { Fit, Guess, PredictionKind, Recommendation, TargetKind } from './advice';
import type { Evidence } from './evidence';
import { rowsOf } from './facts';
import { obstacle } from './obstacles';

/** What is known when a loss is judged. */
export interface Judgement {
  readonly evidence: Evidence;
  readonly target: Guess<TargetKind>;
  readonly prediction: Guess<PredictionKind>;
  readonly recommended: readonly Recommendation[];
}

/** Whether a loss fits these data, and the reason. The first recommendation stays first even where a value stands in its way. */
export function fitOf(definition: LossDefinition, judgement: Judgement): Fit {
  const { evidence, recommended } = judgement;
  const lossId = definition.id;
  const place = recommended.findIndex(one => one.lossId === lossId);
  if (place === 0) return { lossId, fit: 'recommended', reason: recommended[0]!.because };
  const hindrance = obstacle(definition, evidence, recommended[place]?.parameters) ?? misreading(definition, judgement);
  if (hindrance) return { lossId, fit: 'unfit', reason: hindrance };
  if (place > 0) return { lossId, fit: 'fits', reason: recommended[place]!.because };
  return { lossId, fit: 'possible', reason: doubt(definition, judgement) };
}

/** Computable, but the numbers would be taken for something that they are not. */
function misreading(
  { id: lossId, prediction: domain, target: targetDomain }: LossDefinition,
  { evidence, target, prediction }: Judgement,
): Text | undefined {
  const probabilities =
    prediction.kind === 'probability' || prediction.kind === 'class-probabilities' || prediction.kind === 'label-probabilities';
  if (probabilities && prediction.score >= 0.7 && (domain === 'logit' || domain === 'classLogits')) {
    return domain === 'logit'
      ? text(
          'The predictions are probabilities already: the sigmoid would be applied twice.',
          '예측값이 이미 확률이므로 시그모이드가 두 번 적용됩니다.',
        )
      : text(
          'The predictions are probabilities already: the softmax would be applied twice.',
          '예측값이 이미 확률이므로 소프트맥스가 두 번 적용됩니다.',
        );
  }
  if (probabilities && prediction.score >= 0.7 && domain === 'distance') {
    return text('The predictions are probabilities, not distances.', '예측값이 거리가 아니라 확률입니다.');
  }
  if (lossId === 'mape' && evidence.target.zeros > 0) {
    const zeros = formatCount(evidence.target.zeros);
    return text(
      `${zeros} targets are 0, where a relative error has no meaning.`,
      `정답 가운데 0이 ${zeros}개 있는데, 정답이 0이면 상대 오차에 의미가 없습니다.`,
    );
  }
  if (target.kind === 'class-ids' && targetDomain === 'real') {
    return text(
      'The targets are names of classes, not amounts: their differences mean nothing.',
      '정답이 양이 아니라 클래스 이름이므로 차이에 의미가 없습니다.',
    );
  }
  return undefined;
}

/** Computable, but not among the recommended ones. */
function doubt({ target: domain, prediction, family, advice }: LossDefinition, { evidence, target, prediction: guessed }: Judgement): Text {
  const rows = rowsOf(evidence.prediction);
  if (prediction === 'simplex' && rows && rows.simplex < rows.rows) {
    return text('It can be computed, but the rows of predictions do not sum to 1.', '계산할 수는 있지만 예측값 행의 합이 1이 아닙니다.');
  }
  if (prediction === 'score' && guessed.kind === 'probability') {
    return text(
      'It can be computed, but probabilities never reach a margin of 1 on both sides.',
      '계산할 수는 있지만 확률로는 양쪽 모두 마진 1에 이를 수 없습니다.',
    );
  }
  if (family === 'regression' && (guessed.kind === 'logit' || guessed.kind === 'class-logits')) {
    return text('It can be computed, but logits are not on the scale of the targets.', '계산할 수는 있지만 로짓은 정답과 척도가 다릅니다.');
  }
  if (family === 'regression' && labelKinds.has(target.kind)) {
    return text('It can be computed, but it takes labels for amounts.', '계산할 수는 있지만 레이블을 수량으로 다룹니다.');
  }
  if (domain === 'vector' && target.kind !== 'unit-vectors' && target.kind !== 'embeddings') {
    return text(
      'It can be computed, but it takes each row for a direction in space.',
      '계산할 수는 있지만 각 행을 공간의 방향으로 다룹니다.',
    );
  }
  return text(`It can be computed. ${advice.use.en}`, `계산할 수 있습니다. ${advice.use.ko}`);
}

const labelKinds: ReadonlySet<TargetKind> = new Set(['binary', 'plus-minus-one', 'one-hot', 'multi-hot', 'mask', 'distribution']);
