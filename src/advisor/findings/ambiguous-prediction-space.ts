import { type Text, text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import type { PredictionKind, TargetKind } from '../advice';
import { FEW } from '../evidence';
import { usableRows } from '../measures/usableRows';
import { clue } from '../names';
import type { CheckInput, FindingDefinition, Found } from './check';
import { type LossForm, logitsForm, probabilityForm, wantedDomain } from './lossForms';
import { meanOf, twoValues } from './valuesWith';

/** A few numbers that all lie in [0, 1], which raw scores may do by chance. */
export const ambiguousPredictionSpace: FindingDefinition = {
  code: 'ambiguous-prediction-space',
  title: text('Probabilities or raw scores?', '확률인가 원점수인가'),
  why: text(
    'Libraries that decide by the range alone (apply a sigmoid when something lies outside [0, 1]) give silently wrong results on the batches whose logits all happen to lie inside. With a few numbers that is no rare case.',
    '값의 범위만 보고 정하는 라이브러리([0, 1] 밖의 값이 있으면 시그모이드 적용)는 로짓이 우연히 모두 그 안에 든 배치에서 조용히 틀린 결과를 냅니다. 값이 몇 개뿐이면 드문 일이 아닙니다.',
  ),
  evidence: ['Lightning-AI/torchmetrics#1604', 'Lightning-AI/torchmetrics#2195', 'Lightning-AI/torchmetrics#3269'],
  check,
};

/** What the kinds of one reading become in the other. */
const OTHER: Readonly<Partial<Record<PredictionKind, { readonly raw: PredictionKind; readonly inside: PredictionKind }>>> = {
  probability: { raw: 'logit', inside: 'probability' },
  logit: { raw: 'logit', inside: 'probability' },
  margin: { raw: 'margin', inside: 'probability' },
  'label-probabilities': { raw: 'class-logits', inside: 'label-probabilities' },
  'class-logits': { raw: 'class-logits', inside: 'label-probabilities' },
};

/** Beside shares or amounts numbers in [0, 1] are these. */
const LABELS: ReadonlySet<TargetKind> = new Set(['binary', 'plus-minus-one', 'mask', 'class-ids', 'one-hot', 'multi-hot', 'ordinal']);

/** A named loss says what it expects, and other findings tell whether these numbers are that. */
function check(input: CheckInput): Found | undefined {
  const { evidence, target, prediction, isNamed } = input;
  const { finite, outsideUnit, name, integers } = evidence.prediction;
  const other = OTHER[prediction.kind];
  if (isNamed || finite === 0 || finite >= FEW || outsideUnit > 0 || integers || !other || prediction.score === 1) return undefined;
  if (clue(name, 'probability') || clue(name, 'logit') || clue(name, 'percent') || !LABELS.has(target.kind)) return undefined;
  const isRow = evidence.prediction.width > 1;
  const raw =
    target.kind === 'plus-minus-one' && !isRow ? 'margin' : target.kind === 'multi-hot' || target.kind === 'mask' ? 'logit' : other.raw;
  const isInside = prediction.kind === other.inside;
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    ...valuesOf(input),
    fix: {
      kind: 'answer',
      answers: { prediction: isInside ? raw : other.inside },
      label: isInside ? text('They are raw scores', '원점수입니다') : text('They are probabilities', '확률입니다'),
    },
    text: say(input, isInside),
  };
}

/** The loss as it is read now, and as it would be read the other way. */
function valuesOf(input: CheckInput) {
  const domain = wantedDomain(input);
  const isRaw = domain === 'logit' || domain === 'classLogits';
  const other: LossForm | undefined = isRaw ? probabilityForm(input) : logitsForm(input);
  const dataset = usableRows(input.evidence);
  if (!dataset || !other) return {};
  return twoValues(meanOf(input.loss, dataset, input.parameters), meanOf(other.loss, dataset, other.parameters));
}

function say({ evidence: { prediction } }: CheckInput, isInside: boolean): Text {
  const [count, low, high] = [formatCount(prediction.finite), formatNumber(prediction.min), formatNumber(prediction.max)];
  // Raw scores of either sign that are small: each lies in [0, 1] with one chance in two.
  const chance = formatShare(2 ** -prediction.finite);
  return text(
    `Are these probabilities or raw scores? The ${count} predictions lie in [0, 1] (${low} to ${high}), and no name tells. Raw scores near 0 all do so with a chance of up to ${chance}. Here they are read as ${isInside ? 'probabilities' : 'raw scores'}.`,
    `확률입니까, 원점수입니까? 예측값 ${count}개가 [0, 1] 안에 있고(${low}부터 ${high}까지) 이름으로는 알 수 없습니다. 0에 가까운 원점수가 모두 그 안에 들 가능성은 최대 ${chance}입니다. 지금은 ${isInside ? '확률' : '원점수'}로 읽습니다.`,
  );
}
