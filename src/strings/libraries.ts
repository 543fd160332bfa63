import type { Library } from '../core/equivalent';
import { type Text, text } from '../core/text';
import { same } from './say';

/** What libraries are called. */
export const LIBRARY_NAMES: Readonly<Record<Library, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  optax: 'Optax',
  sklearn: 'scikit-learn',
  tfjs: 'TensorFlow.js',
  xgboost: 'XGBoost',
  lightgbm: 'LightGBM',
  numpy: 'NumPy',
};

/** Words of the part that puts the numbers of the libraries side by side. */
export const LIBRARIES = {
  title: text('In your library', '라이브러리별 값'),
  library: text('Library', '라이브러리'),
  differs: text('What differs', '다른 점'),
  none: same('–'),
  use: text('Use these settings', '이 설정 쓰기'),
  inUse: text('in use', '사용 중'),
  setAsIn: text('Set as in', '라이브러리 설정대로'),
} as const;

/** Whether the libraries agree on these rows. */
export function agreement(libraries: number, values: number): Text {
  if (values <= 1) {
    return text(
      libraries === 1 ? 'With its defaults it prints this number for these rows.' : 'All print the same number for these rows.',
      libraries === 1 ? '기본 설정으로 이 행들에서 출력하는 값입니다.' : '이 행들에서는 모두 같은 값을 출력합니다.',
    );
  }
  return text(
    `With their defaults they print ${values} different numbers for these rows.`,
    `기본 설정에서는 이 행들에 대해 서로 다른 값 ${values}개를 출력합니다.`,
  );
}

/** Spoken label of the button that takes over a library's settings. It begins with the words on the button, so that they can be spoken to it. */
export function useSettingsOf(library: string): Text {
  return text(`Use these settings: ${library}`, `이 설정 쓰기: ${library}`);
}
