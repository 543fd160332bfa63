import { sigmoid } from '../../core/numerics';
import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { PredictionKind, TargetKind } from '../advice';
import { FEW } from '../evidence';
import { sigmoidVerdict } from '../measures/twice';
import { clue } from '../names';
import type { CheckInput, Found } from './check';
import { valuesAfter } from './valuesOfForms';
import { effectOf } from './valuesWith';

/** The sigmoid of 1: a sigmoid of probabilities lies between ½ and this. */
const HIGHEST = sigmoid(1);
/** The numbers fill this part of the range between ½ and 0.731, or the model may as well be untrained; mine, see `spaceRates.test.ts`. */
const FILLED = 0.8;

const LABELS: ReadonlySet<TargetKind> = new Set(['binary', 'multi-hot', 'plus-minus-one', 'mask']);
const PROBABILITIES: ReadonlySet<PredictionKind> = new Set(['probability', 'label-probabilities']);

/** The file itself holds what a second sigmoid leaves: nothing below 0.5, nothing above 0.731. */
export function sigmoidTwice(input: CheckInput): Found | undefined {
  const { evidence, target, prediction } = input;
  const { finite, min, max, decimals, name } = evidence.prediction;
  const rounding = 0.5 * 10 ** -decimals;
  if (finite < FEW || !(min >= 0.5 - rounding && max <= HIGHEST + rounding && max > min)) return undefined;
  if (!LABELS.has(target.kind) || !PROBABILITIES.has(prediction.kind) || !evidence.aligned || clue(name, 'logit')) return undefined;
  const verdict = sigmoidVerdict(evidence);
  if (verdict === 'once') return undefined;
  const isFilled = max - min >= FILLED * (HIGHEST - 0.5);
  const step = { kind: 'apply', array: 'prediction', function: 'undo-sigmoid' } as const;
  const values = valuesAfter(input, step);
  const [low, high] = [formatNumber(min), formatNumber(max)];
  const isTwice = verdict === 'twice';
  return {
    level: isTwice || isFilled ? 'warning' : 'info',
    certainty: isTwice ? 'likely' : 'hint',
    rows: [],
    ...values,
    fix: { ...step, label: text('Undo one sigmoid', '시그모이드 한 번 되돌리기') },
    text: join([
      text(
        `All predictions lie between ${low} and ${high}. A sigmoid of probabilities gives 0.5 to 0.7311 and nothing else.`,
        `모든 예측값이 ${low}부터 ${high}까지입니다. 확률에 시그모이드를 한 번 더 적용하면 0.5와 0.7311 사이의 값만 나옵니다.`,
      ),
      isTwice
        ? text(
            'Undoing one tells the labels clearly better: it was applied twice.',
            '한 번 되돌리면 정답 레이블에 훨씬 잘 맞으므로 두 번 적용한 값으로 보입니다.',
          )
        : text('Either it was applied twice, or the model knows little yet.', '두 번 적용했거나, 모델이 아직 거의 학습하지 못한 것입니다.'),
      ...effectOf(input.loss, values),
    ]),
  };
}
