import { columns, identity, label, logit, oneHot, positive, real, row, rows } from './identity';

describe('what changes nothing', () => {
  const softmaxLosses = [
    'categorical_cross_entropy_with_logits',
    'categorical_focal_with_logits',
    'poly1_cross_entropy_with_logits',
    'categorical_hinge',
  ];
  for (const loss of softmaxLosses.slice(0, 3)) {
    identity(
      `adding a constant to the logits of a row: ${loss}`,
      rows(
        label.map(y => oneHot([y])[0]!),
        row(logit),
      ),
      on => ({
        left: { loss, on },
        right: { loss, on: { ...on, prediction: on.prediction.map((x, i) => x.map(entry => entry + 7 * (i - 1))) } },
      }),
    );
  }
  for (const loss of ['sparse_categorical_cross_entropy_with_logits', 'crammer_singer_hinge', 'multi_margin']) {
    identity(`adding a constant to the scores of a row: ${loss}`, rows(label, row(logit)), on => ({
      left: { loss, on },
      right: { loss, on: { ...on, prediction: on.prediction.map((x, i) => x.map(entry => entry + 8 * (i - 1))) } },
      // A rounded sum may fall on the other side of a kink, where the slope jumps.
      gradients: loss.startsWith('sparse'),
    }));
  }
  identity('doubling a vector: cosine distance', rows(row(positive), row(positive)), on => ({
    left: { loss: 'cosine_distance', on },
    right: { loss: 'cosine_distance', on: { ...on, prediction: on.prediction.map(vector => vector.map(entry => 2 * entry)) } },
    gradients: false,
  }));
});

describe('what scales', () => {
  for (const [loss, power] of [
    ['mae', 1],
    ['mse', 2],
    ['rmse', 1],
    ['quantile', 1],
    ['expectile', 2],
    ['squared_error', 2],
  ] as const) {
    identity(`${loss} of numbers four times as large is 4^${power} times as large`, columns(real, real), on => ({
      left: { loss, on: { target: (on.target as number[]).map(t => 4 * t), prediction: (on.prediction as number[]).map(p => 4 * p) } },
      right: { loss, on },
      factor: 4 ** power,
      gradients: false,
    }));
  }
  for (const loss of ['mape', 'smape', 'gamma_deviance']) {
    identity(`${loss} does not depend on the unit`, columns(positive, positive), on => ({
      left: { loss, on: { target: (on.target as number[]).map(t => 8 * t), prediction: (on.prediction as number[]).map(p => 8 * p) } },
      right: { loss, on },
      gradients: false,
    }));
  }
});
