import type { Source } from '../../src/protocol/messages';

function csv(fileName: string, lines: readonly string[]): Source {
  return { kind: 'text', text: lines.join('\n') + '\n', fileName, languageId: 'csv' };
}

/**
 * Labels 1, 2, 3 beside three logits: −1 for each class, and −1 + ln 2 for the true one. Once 1 has been subtracted, the softmax gives the
 * true class 2/(2 + 1 + 1) = 1/2, so that every row costs ln 2.
 */
export function labelsFromOne(rows = 60): Source {
  const lines = Array.from({ length: rows }, (_, row) =>
    [(row % 3) + 1, ...[0, 1, 2].map(c => (c === row % 3 ? Math.LN2 : 0) - 1)].join(','),
  );
  return csv('labels.csv', ['label,logit_0,logit_1,logit_2', ...lines]);
}

/** Labels 0 and 1 with the logits −ln 3 and ln 3: the sigmoid gives the label 3/4, so that every row costs ln 4/3. */
export function logitsOfThreeQuarters(rows = 60): Source {
  const lines = Array.from({ length: rows }, (_, row) => `${row % 2},${row % 2 === 0 ? -Math.log(3) : Math.log(3)}`);
  return csv('logits.csv', ['label,score', ...lines]);
}

/** Whole numbers from 1 to 5, which may be ratings or names, with predictions between them. */
export function ratings(rows = 60): Source {
  return csv('ratings.csv', [
    'y,p',
    ...Array.from({ length: rows }, (_, row) => `${(row % 5) + 1},${(row % 5) + 0.6 + ((row * 7) % 9) / 10}`),
  ]);
}

/** Targets −1, 0 and 1, which may be signs with “no label”, classes or amounts; each prediction 0.25 too high. */
export function threeSigns(rows = 60): Source {
  return csv('signs.csv', ['y,p', ...Array.from({ length: rows }, (_, row) => `${(row % 3) - 1},${(row % 3) - 0.75}`)]);
}
