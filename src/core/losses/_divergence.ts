import type { ChoiceParameter, ResolvedParameters } from '../definition';
import { text } from '../text';
import { CLIP, guardOf } from './_guard';

/** A probability or log-probability q as ln q. Keras clips probabilities to [ε, 1]; logarithms are taken as they are. */
export function logOf(entry: number, isLog: boolean, clips: boolean, epsilon: number): number {
  return isLog ? entry : Math.log(clips ? Math.min(Math.max(entry, epsilon), 1) : entry);
}

/** The probability itself, from either space. */
export function shareOf(entry: number, isLog: boolean, clips: boolean, epsilon: number): number {
  if (isLog) return Math.exp(entry);
  return clips ? Math.min(Math.max(entry, epsilon), 1) : entry;
}

/** Which spaces the two rows are in. */
export interface DivergenceRule {
  readonly logTarget: boolean;
  readonly logPrediction: boolean;
  readonly clips: boolean;
  readonly eps: number;
}

export function divergenceRule(parameters: ResolvedParameters): DivergenceRule {
  const { targetSpace, predictionSpace } = parameters;
  return {
    logTarget: targetSpace === 'log',
    logPrediction: predictionSpace === 'log',
    clips: guardOf(parameters) === CLIP,
    eps: parameters.eps as number,
  };
}

const space: Omit<ChoiceParameter, 'name' | 'symbol' | 'label' | 'about'> = {
  kind: 'choice',
  default: 'prob',
  choices: [
    { value: 'prob', about: text('Probabilities that add up to 1.', '합이 1인 확률입니다.') },
    { value: 'log', about: text('Logarithms of probabilities, as from log-softmax.', '로그 소프트맥스에서 나온 로그 확률입니다.') },
  ],
};

export const predictionSpace: ChoiceParameter = {
  ...space,
  name: 'predictionSpace',
  symbol: 'p',
  label: 'p',
  about: text('Whether predictions are probabilities or their logarithms.', '예측값이 확률인지 로그 확률인지 정합니다.'),
};

export const targetSpace: ChoiceParameter = {
  ...space,
  name: 'targetSpace',
  symbol: 't',
  label: 't',
  about: text('Whether targets are probabilities or their logarithms.', '정답이 확률인지 로그 확률인지 정합니다.'),
};
