import type { ParameterValues } from '../core/definition';
import { text } from '../core/text';
import type { Recommendation } from './advice';
import { candidate } from './candidate';
import type { ClassTarget } from './classCandidates';

/** Runners-up of the cross-entropy, for rows of logits and of probabilities; all of them can be computed on such targets. */
export function rivalsOf(
  target: ClassTarget,
  { classWeights }: ParameterValues,
): Readonly<Record<'logits' | 'probabilities', readonly Recommendation[]>> {
  const alpha = classWeights === undefined ? undefined : { alpha: classWeights };
  switch (target) {
    case 'class-ids':
      return {
        logits: [candidate('multi_margin', [lead]), candidate('zero_one', [wrong], { from: 'scores' })],
        probabilities: [candidate('generalized_cross_entropy', [noisy]), candidate('zero_one', [wrong], { from: 'scores' })],
      };
    case 'one-hot':
      return {
        logits: [candidate('categorical_focal_with_logits', [focal], alpha), candidate('poly1_cross_entropy_with_logits', [poly])],
        probabilities: [
          candidate('kl_divergence', [kl]),
          candidate('categorical_focal', [focal], alpha),
          candidate('brier', [squared], { over: 'rows' }),
        ],
      };
    case 'distribution':
      return { logits: [], probabilities: [candidate('js_divergence', [bounded])] };
  }
}

const focal = text('It turns down rows that are already right.', '이미 맞힌 행의 비중을 줄입니다.');
const kl = text('For one-hot rows it has the same value and gradient.', '원-핫 정답에서는 값과 기울기가 같습니다.');
const squared = text(
  'The Brier score: bounded, so one confident mistake cannot rule.',
  '브라이어 점수입니다. 값에 한계가 있어 확신에 찬 실수 하나가 전체를 좌우하지 못합니다.',
);
const lead = text('A lead of 1 over every other class is all it asks for.', '다른 모든 클래스보다 1만큼 앞서기만 하면 됩니다.');
const wrong = text(
  'The share of rows whose largest score is not that of the true class.',
  '가장 큰 점수가 정답 클래스의 것이 아닌 행의 비율입니다.',
);
const noisy = text('It bounds what a wrong label can cost.', '잘못된 레이블 하나가 낼 수 있는 손실에 한계를 둡니다.');
const poly = text('Cross-entropy with one more term.', '교차 엔트로피 오차에 항을 하나 더한 것입니다.');
const bounded = text('It is symmetric and bounded by ln 2.', '대칭이고 ln 2를 넘지 않습니다.');

/** Class indices beside one number a row: only agreement can be counted. */
export function singleColumn(): readonly Recommendation[] {
  const names = text(
    'Both columns hold class names, not amounts: only the share of wrong rows means something. Choose the columns of probabilities or logits to get a loss that can be trained.',
    '두 열 모두 양이 아니라 클래스 이름입니다. 틀린 행의 비율만 의미가 있습니다. 학습에 쓸 손실을 보려면 확률이나 로짓이 든 열을 고르십시오.',
  );
  return [candidate('zero_one', [names])];
}
