import type { ChoiceParameter, FlagParameter, NumberParameter, PerClassParameter } from '../definition';
import { text } from '../text';

/** What the mean divides by when samples carry weights; every loss that is averaged takes it. */
export const normalization: ChoiceParameter = {
  kind: 'choice',
  name: 'normalization',
  symbol: 'D',
  label: 'D',
  default: 'count',
  choices: [
    {
      value: 'count',
      about: text(
        'Divide by the number of samples, weighted or not (PyTorch, Keras).',
        '가중치와 관계없이 표본 수로 나눕니다(PyTorch, Keras).',
      ),
    },
    {
      value: 'weightSum',
      about: text('Divide by the sum of the weights (scikit-learn).', '가중치의 합으로 나눕니다(scikit-learn).'),
    },
    {
      value: 'nonzeroCount',
      about: text(
        'Divide by the number of weights that are not zero (TensorFlow.js).',
        '0이 아닌 가중치의 개수로 나눕니다(TensorFlow.js).',
      ),
    },
  ],
  about: text(
    'What the weighted sum is divided by. Without sample weights all three agree.',
    '가중합을 무엇으로 나눌지 정합니다. 표본 가중치가 없으면 셋 다 같습니다.',
  ),
};

/** How a probability of 0 or 1 is kept away from the logarithm. */
export const clamp: ChoiceParameter = {
  kind: 'choice',
  name: 'clamp',
  symbol: '\\mathrm{clamp}',
  label: 'clamp',
  default: 'none',
  choices: [
    {
      value: 'none',
      about: text('Exact mathematics: ln 0 = −∞ and 0·ln 0 = 0.', '수식 그대로 계산합니다. ln 0 = −∞, 0·ln 0 = 0입니다.'),
    },
    {
      value: 'torch',
      about: text(
        'Each logarithm is floored at −100, as in PyTorch; the derivative is not cut off.',
        'PyTorch처럼 로그의 하한을 −100으로 둡니다. 도함수는 자르지 않습니다.',
      ),
    },
    {
      value: 'clip',
      about: text(
        'Probabilities are clipped to [ε, 1 − ε], as in Keras and scikit-learn; the derivative is 0 outside.',
        'Keras와 scikit-learn처럼 확률을 [ε, 1 − ε] 안으로 자릅니다. 그 밖에서는 도함수가 0입니다.',
      ),
    },
    {
      value: 'add',
      about: text(
        'ln(p + ε), as in several textbooks and TensorFlow.js; slightly negative for perfect predictions.',
        '여러 교과서와 TensorFlow.js처럼 ln(p + ε)을 씁니다. 완벽한 예측에서는 값이 살짝 음수가 됩니다.',
      ),
    },
  ],
  about: text('What happens where a probability is exactly 0 or 1.', '확률이 정확히 0이나 1일 때 어떻게 할지 정합니다.'),
};

/** `clamp` for rows of class probabilities: no library floors the logarithm there as PyTorch's BCELoss does. */
export const rowClamp: ChoiceParameter = { ...clamp, choices: clamp.choices.filter(choice => choice.value !== 'torch') };

/** The ε of `clamp`. */
export const eps: NumberParameter = {
  kind: 'number',
  name: 'eps',
  symbol: '\\varepsilon',
  label: 'ε',
  default: 1e-7,
  min: 0,
  max: 0.5,
  maxOpen: true,
  scale: 'log',
  slider: { min: 1e-16, max: 1e-2 },
  about: text(
    'The small number that clip and add keep the logarithm away from 0 with. It caps the loss of one sample at −ln ε.',
    'clip과 add에서 로그가 0에 닿지 않게 하는 작은 수입니다. 표본 하나의 손실은 −ln ε을 넘지 못합니다.',
  ),
};

/** Label smoothing of 0/1 targets: t(1 − s) + s/2. */
export const binaryLabelSmoothing: NumberParameter = {
  kind: 'number',
  name: 'labelSmoothing',
  symbol: 's',
  label: 's',
  default: 0,
  min: 0,
  max: 1,
  scale: 'linear',
  slider: { min: 0, max: 0.5 },
  about: text(
    'Moves the targets 0 and 1 towards one half by s/2, so that certainty is no longer rewarded without end.',
    '정답 0과 1을 s/2만큼 0.5 쪽으로 옮겨, 지나치게 확신할수록 손실이 끝없이 줄어드는 것을 막습니다.',
  ),
};

/** Label smoothing of class targets: t(1 − s) + s/C. */
export const labelSmoothing: NumberParameter = {
  ...binaryLabelSmoothing,
  about: text(
    'Takes the share s from the true class and spreads it evenly over all C classes.',
    '정답 클래스에서 비율 s를 떼어 C개의 모든 클래스에 고르게 나눕니다.',
  ),
};

/** One weight a class. */
export const classWeights: PerClassParameter = {
  kind: 'perClass',
  name: 'classWeights',
  symbol: 'w_c',
  label: 'w',
  default: null,
  min: 0,
  about: text(
    'One weight a class, to make rare classes count for more.',
    '클래스마다 하나씩 주는 가중치로, 드문 클래스를 더 중요하게 다룹니다.',
  ),
};

/** The class index that marks a row as not to be counted. */
export const ignoreIndex: NumberParameter = {
  kind: 'number',
  name: 'ignoreIndex',
  symbol: 'i',
  label: 'ignore',
  default: -100,
  min: -1e9,
  max: 1e9,
  integer: true,
  nullable: true,
  scale: 'linear',
  about: text(
    'Rows whose target is this class index give no loss and are not counted in the mean.',
    '정답이 이 클래스 번호인 행은 손실이 0이고 평균을 낼 때도 세지 않습니다.',
  ),
};

/** Whether probability rows are divided by their sum first. */
export const normalize: FlagParameter = {
  kind: 'flag',
  name: 'normalize',
  symbol: 'p/\\textstyle\\sum p',
  label: 'p/Σp',
  default: false,
  about: text(
    'Divides each row of probabilities by its sum first, as Keras and TensorFlow.js do. The gradient changes too.',
    'Keras와 TensorFlow.js처럼 확률 행을 먼저 그 합으로 나눕니다. 기울기도 달라집니다.',
  ),
};

/** Which numbers the labels of a margin loss are. */
export const labels: ChoiceParameter = {
  kind: 'choice',
  name: 'labels',
  symbol: 't',
  label: 't',
  default: 'auto',
  choices: [
    {
      value: 'auto',
      about: text(
        'As Keras: labels that are all 0 or 1 are read as −1 and +1, others as they are.',
        'Keras처럼, 모든 레이블이 0 또는 1이면 −1과 +1로 읽고 아니면 그대로 씁니다.',
      ),
    },
    { value: 'sign', about: text('Labels are −1 and +1 and used as they are.', '레이블이 −1과 +1이며 그대로 씁니다.') },
    { value: '01', about: text('Labels are 0 and 1: 2t − 1 is used.', '레이블이 0과 1이며 2t − 1로 바꾸어 씁니다.') },
  ],
  about: text('How the labels are written.', '레이블을 어떤 숫자로 적었는지 정합니다.'),
};
