import type { Source } from '../../src/protocol/messages';

/** The same numbers at every run: a linear congruential generator (Numerical Recipes' constants). */
function generator(seed: number): { uniform(): number; normal(): number } {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) };
}

function csv(fileName: string, lines: readonly string[]): Source {
  return { kind: 'text', text: lines.join('\n') + '\n', fileName, languageId: 'csv' };
}

/** Real targets and predictions with normal errors, every 40th an outlier. */
export function regressionSample(rows = 400): Source {
  const { normal, uniform } = generator(7);
  const lines = Array.from({ length: rows }, (_, row) => {
    const target = 20 + 60 * uniform();
    const error = row % 40 === 17 ? 30 * normal() : 2 * normal();
    return `${target.toFixed(2)},${(target + error).toFixed(2)}`;
  });
  return csv('regression.csv', ['y_true,y_pred', ...lines]);
}

/** Labels 0 and 1 with probabilities, some of them confidently wrong. */
export function binarySample(rows = 300): Source {
  const { uniform, normal } = generator(11);
  const lines = Array.from({ length: rows }, () => {
    const label = uniform() < 0.4 ? 1 : 0;
    const logit = (label * 2 - 1) * 1.6 + 1.5 * normal();
    return `${label},${(1 / (1 + Math.exp(-logit))).toFixed(4)}`;
  });
  return csv('binary.csv', ['label,probability', ...lines]);
}

/** Class numbers with three logits a row. */
export function classSample(rows = 240): Source {
  const { uniform, normal } = generator(13);
  const lines = Array.from({ length: rows }, () => {
    const label = Math.floor(uniform() * 3);
    const logits = [0, 1, 2].map(index => ((index === label ? 1.5 : 0) + normal()).toFixed(3));
    return [label, ...logits].join(',');
  });
  return csv('classes.csv', ['label,logit_0,logit_1,logit_2', ...lines]);
}
