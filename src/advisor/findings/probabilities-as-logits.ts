import { datasetFrom } from '../../core/dataset';
import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import { FEW } from '../evidence';
import { usableRows } from '../measures/usableRows';
import { clue } from '../names';
import { insideUnit } from '../ranges';
import type { CheckInput, FindingDefinition, Found } from './check';
import { sigmoidTwice } from './doubleSigmoid';
import { type LossForm, probabilityForm, useForm, wantedDomain } from './lossForms';
import { effectOfForms } from './valuesOfForms';
import { meanOf, twoValues } from './valuesWith';

/** The user's loss applies a sigmoid or softmax to what has been through one already; or the file shows it by itself. */
export const probabilitiesAsLogits: FindingDefinition = {
  code: 'probabilities-as-logits',
  title: text('Probabilities where logits belong', '로짓 자리에 확률'),
  why: text(
    'A loss “with logits” applies the sigmoid or softmax itself. On probabilities it squeezes them a second time: a perfect prediction still costs something, gradients shrink, and training stalls at a loss that looks merely bad.',
    '로짓을 받는 손실 함수는 시그모이드나 소프트맥스를 스스로 적용합니다. 확률을 넣으면 한 번 더 눌려서 완벽한 예측에도 손실이 남고 기울기가 작아지며, 학습이 더 나아가지 못하는데도 값이 조금 나쁜 정도로만 보입니다.',
  ),
  evidence: [
    'Yard1/ray-skorch#18',
    'MicrosoftDocs/ml-basics#48',
    'ariecattan/SciCo#2',
    'itakurah/focal-loss-pytorch#5',
    'yudi-mars/daisyRec#15',
    'lovedlim/tensorflow#2',
  ],
  check: input => underLoss(input) ?? sigmoidTwice(input),
};

/** So many numbers do not lie in [0, 1] by chance: 2^−20 is one in a million. */
const SURE = 20;
/** Fewer are only worth a note: raw scores around 0 all lie in [0, 1] with a chance of up to 2^−n. */
const FEWEST = FEW / 2;

function underLoss(input: CheckInput): Found | undefined {
  const { evidence, isNamed } = input;
  const domain = wantedDomain(input);
  const { finite, outsideUnit, max } = evidence.prediction;
  // All zeros are what an untrained model without a bias gives as logits.
  if (!isNamed || (domain !== 'logit' && domain !== 'classLogits') || finite === 0 || outsideUnit > 0 || max === 0) return undefined;
  const doubt = doubtOf(input);
  return doubt && found(input, domain, doubt);
}

/** How sure it is that numbers in [0, 1] are probabilities; undefined where somebody said that they are not. */
function doubtOf({ evidence, prediction }: CheckInput): Pick<Found, 'level' | 'certainty'> | undefined {
  const { finite, name } = evidence.prediction;
  const isRaw = prediction.kind === 'logit' || prediction.kind === 'class-logits' || prediction.kind === 'margin';
  if (isRaw && prediction.score === 1) return undefined;
  const isKnown = prediction.score === 1 || prediction.kind === 'class-probabilities' || clue(name, 'probability');
  if (clue(name, 'logit')) {
    // The name speaks against it, but the more numbers lie in [0, 1], the less it is believed.
    if (prediction.kind === 'class-probabilities') return { level: 'warning', certainty: 'likely' };
    if (finite < FEWEST) return undefined;
    return finite < FEW ? { level: 'info', certainty: 'hint' } : { level: 'warning', certainty: finite < SURE ? 'hint' : 'likely' };
  }
  if (isKnown || finite >= SURE) return { level: 'warning', certainty: 'sure' };
  return finite >= FEWEST ? { level: 'warning', certainty: 'likely' } : { level: 'info', certainty: 'hint' };
}

function found(input: CheckInput, domain: 'logit' | 'classLogits', doubt: Pick<Found, 'level' | 'certainty'>): Found {
  const dataset = usableRows(input.evidence);
  const form = meant(input, domain);
  const asGiven = dataset && meanOf(input.loss, dataset, input.parameters);
  const values = twoValues(asGiven, dataset && form && meanOf(form.loss, dataset, form.parameters));
  const fact = domain === 'classLogits' ? rowsFact(input) : columnFact(input);
  return {
    ...doubt,
    rows: [],
    ...values,
    ...(form && { fix: useForm(form) }),
    text: join([fact, ...effectOfForms(input.loss, form?.loss, values)]),
  };
}

/** Rows that a sigmoid made do not sum to 1: each column is judged by itself, or they are divided by their sums first. */
function meant(input: CheckInput, domain: 'logit' | 'classLogits'): LossForm | undefined {
  const form = probabilityForm(input);
  if (!form || domain === 'logit' || input.prediction.kind !== 'label-probabilities') return form;
  if (form.loss.target === 'oneHot') return { loss: lossById('binary_cross_entropy')!, parameters: {} };
  return form.loss.parameters.some(({ name }) => name === 'normalize')
    ? { ...form, parameters: { ...form.parameters, normalize: true } }
    : form;
}

function rowsFact(input: CheckInput): Text {
  const { evidence, prediction, loss, parameters } = input;
  const classes = evidence.classMap?.classes ?? evidence.dataset.prediction.shape.at(-1) ?? 1;
  const perfect = Array.from({ length: classes }, (_, c) => (c === 0 ? 1 : 0));
  const target = loss.target === 'classIndex' ? [0] : [perfect];
  const least = classes > 1 ? meanOf(loss, datasetFrom({ target, prediction: [perfect] }), parameters) : undefined;
  const [count, c] = [formatCount(evidence.prediction.finite), formatCount(classes)];
  const isSummed = (prediction.kind === 'class-probabilities' || prediction.kind === 'hard-class') && prediction.score < 1;
  const what = isSummed
    ? prediction.because
    : text(
        `All ${count} predictions lie between 0 and 1, as a sigmoid leaves them.`,
        `예측값 ${count}개가 모두 시그모이드를 거친 것처럼 0과 1 사이에 있습니다.`,
      );
  const floor =
    least === undefined
      ? text('', '')
      : text(
          ` Even a perfect row, with 1 for the true one of ${c} classes, then costs ${formatNumber(least)}, not 0.`,
          ` 그러면 클래스 ${c}개 가운데 정답에 1을 준 완벽한 행의 손실도 0이 아니라 ${formatNumber(least)}입니다.`,
        );
  return text(
    `${what.en} These are probabilities already, and the softmax of the loss would come on top.${floor.en}`,
    `${what.ko} 이미 확률인데 손실 함수가 소프트맥스를 한 번 더 적용합니다.${floor.ko}`,
  );
}

function columnFact({ evidence: { prediction }, loss, parameters }: CheckInput): Text {
  const inside = insideUnit(prediction);
  const [zero, one] = [0, 1].map(t => meanOf(loss, datasetFrom({ target: [t], prediction: [t] }), parameters));
  const floor =
    zero === undefined || one === undefined
      ? text('', '')
      : text(
          ` Then a true 0 cannot cost less than ${formatNumber(zero, 3)}, and a true 1 not less than ${formatNumber(one, 3)}.`,
          ` 그러면 손실의 하한이 정답 0에서는 ${formatNumber(zero, 3)}, 정답 1에서는 ${formatNumber(one, 3)}입니다.`,
        );
  return text(
    `${inside.en} They look like probabilities, and the sigmoid of the loss would come on top.${floor.en}`,
    `예측값 ${inside.ko} 이미 확률로 보이는데 손실 함수가 시그모이드를 한 번 더 적용합니다.${floor.ko}`,
  );
}
