import type { ChoiceParameter } from '../definition';
import { text } from '../text';

/** Over which elements an overlap is taken. */
export const scope: ChoiceParameter = {
  kind: 'choice',
  name: 'scope',
  symbol: '\\Sigma',
  label: 'Σ',
  default: 'global',
  choices: [
    { value: 'global', about: text('One overlap over all elements of the batch.', '배치의 모든 원소에 걸쳐 겹침을 한 번 구합니다.') },
    {
      value: 'perSample',
      about: text(
        'One overlap for each entry of the first axis (each mask), then the mean.',
        '첫 축의 항목(마스크)마다 겹침을 구하고 손실을 평균합니다.',
      ),
    },
  ],
  about: text('Which elements one overlap is taken over.', '겹침을 어느 원소들에 걸쳐 구할지 정합니다.'),
};
