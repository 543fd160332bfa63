import fc from 'fast-check';
import { bit, columns, identity, label, logit, oneHot, positive, probability, real, row, rows, shares, sign } from './identity';

const logSoftmax = (logits: readonly number[]): number[] => {
  const m = Math.max(...logits);
  const log = m + Math.log(logits.reduce((sum, x) => sum + Math.exp(x - m), 0));
  return logits.map(x => x - log);
};
const entropy = (row: readonly number[]): number => -row.reduce((sum, share) => sum + share * Math.log(share), 0);

describe('losses that are another loss', () => {
  const reals = columns(real, real);
  identity('smooth L1 is Huber divided by its β', reals, on => ({
    left: { loss: 'smooth_l1', parameters: { beta: 2.5 }, on },
    right: { loss: 'huber', parameters: { delta: 2.5 }, on },
    factor: 1 / 2.5,
  }));
  identity('the expectile loss at one half is half the MSE', reals, on => ({
    left: { loss: 'expectile', parameters: { tau: 0.5 }, on },
    right: { loss: 'mse', on },
    factor: 0.5,
  }));
  identity('pinball at one half is half the MAE', reals, on => ({
    left: { loss: 'quantile', parameters: { tau: 0.5 }, on },
    right: { loss: 'mae', on },
    factor: 0.5,
  }));
  identity('Huber with a δ beyond every error is half the MSE', reals, on => ({
    left: { loss: 'huber', parameters: { delta: 1000 }, on },
    right: { loss: 'mse', on },
    factor: 0.5,
  }));
  identity(
    'Huber divided by a small δ is the MAE less δ/2',
    columns(
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -40, max: 40 }).map(p => p + 0.5),
    ),
    on => ({
      left: { loss: 'huber', parameters: { delta: 1e-3 }, on },
      right: { loss: 'mae', on },
      factor: 1e-3,
      shift: -5e-7,
    }),
  );
  for (const [loss, alpha] of [
    ['cauchy', 0],
    ['geman_mcclure', -2],
    ['welsch', Number.NEGATIVE_INFINITY],
  ] as const) {
    identity(`${loss} is Barron’s general loss at α = ${alpha}`, reals, on => ({
      left: { loss, parameters: { c: 1.5 }, on },
      right: { loss: 'barron', parameters: { c: 1.5, alpha }, on },
    }));
  }
  identity('Barron’s general loss at α = 2 is half the square of e/c', reals, on => ({
    left: { loss: 'barron', parameters: { c: 2, alpha: 2 }, on },
    right: { loss: 'half_squared_error', on },
    factor: 0.25,
  }));
  identity('pseudo-Huber is δ² times Barron’s general loss at α = 1', reals, on => ({
    left: { loss: 'pseudo_huber', parameters: { delta: 3 }, on },
    right: { loss: 'barron', parameters: { c: 3, alpha: 1 }, on },
    factor: 9,
  }));
  identity('Tweedie deviance of power 0 is the MSE', reals, on => ({
    left: { loss: 'tweedie_deviance', parameters: { power: 0 }, on },
    right: { loss: 'mse', on },
  }));
  for (const [power, loss] of [
    [1, 'poisson_deviance'],
    [2, 'gamma_deviance'],
  ] as const) {
    identity(`Tweedie deviance of power ${power} is the ${loss}`, columns(positive, positive), on => ({
      left: { loss: 'tweedie_deviance', parameters: { power }, on },
      right: { loss, on },
    }));
  }
  identity('the Gaussian negative log-likelihood with variance 1 is half the squared error', reals, on => ({
    left: { loss: 'gaussian_nll', on: { ...on, extra: { variance: (on.prediction as number[]).map(() => 1) } } },
    right: { loss: 'half_squared_error', on },
  }));
  identity('Poisson of a logarithm is Poisson of the rate', columns(fc.nat(30), fc.double({ min: -3, max: 4, noNaN: true })), on => ({
    left: { loss: 'poisson_nll', parameters: { logInput: true, eps: 0 }, on },
    right: {
      loss: 'poisson_nll',
      parameters: { logInput: false, eps: 0 },
      on: { ...on, prediction: (on.prediction as number[]).map(Math.exp) },
    },
    gradients: false,
  }));

  identity('soft margin of ±1 is binary cross entropy of 0/1 with logits', columns(sign, logit), on => ({
    left: { loss: 'soft_margin', on },
    right: { loss: 'binary_cross_entropy_with_logits', on: { ...on, target: (on.target as number[]).map(t => (t + 1) / 2) } },
  }));
  identity('focal loss with γ = 0 is binary cross entropy', columns(bit, probability), on => ({
    left: { loss: 'binary_focal', parameters: { gamma: 0 }, on },
    right: { loss: 'binary_cross_entropy', on },
  }));
  identity('focal loss with logits and γ = 0 is binary cross entropy with logits', columns(bit, logit), on => ({
    left: { loss: 'binary_focal_with_logits', parameters: { gamma: 0 }, on },
    right: { loss: 'binary_cross_entropy_with_logits', on },
  }));
  identity('the Brier score is the MSE of probabilities', columns(bit, probability), on => ({
    left: { loss: 'brier', on },
    right: { loss: 'mse', on },
  }));
  identity('multi-label soft margin is binary cross entropy with logits over all labels', rows(row(bit), row(logit)), on => ({
    left: { loss: 'multilabel_soft_margin', on },
    right: { loss: 'binary_cross_entropy_with_logits', on },
  }));

  identity('class indices give what one-hot rows give', rows(label, row(logit)), on => ({
    left: { loss: 'sparse_categorical_cross_entropy_with_logits', on },
    right: { loss: 'categorical_cross_entropy_with_logits', on: { ...on, target: oneHot(on.target) } },
  }));
  identity('class indices give what one-hot rows give, with probabilities', rows(label, shares), on => ({
    left: { loss: 'sparse_categorical_cross_entropy', on },
    right: { loss: 'categorical_cross_entropy', on: { ...on, target: oneHot(on.target) } },
  }));
  identity('NLL of log-softmax is cross entropy with logits', rows(label, row(logit)), on => ({
    left: { loss: 'nll', on: { ...on, prediction: on.prediction.map(logSoftmax) } },
    right: { loss: 'sparse_categorical_cross_entropy_with_logits', on },
    gradients: false,
  }));
  identity('KL is cross entropy less the entropy of the targets', rows(shares, shares), on => ({
    left: { loss: 'kl_divergence', on },
    right: { loss: 'categorical_cross_entropy', on },
    shift: -on.target.reduce((sum, each) => sum + entropy(each), 0) / on.target.length,
  }));
  identity(
    'categorical focal loss with γ = 0 and α = 1 is cross entropy',
    rows(
      label.map(y => oneHot([y])[0]!),
      shares,
    ),
    on => ({
      left: { loss: 'categorical_focal', parameters: { gamma: 0, alpha: 1 }, on },
      right: { loss: 'categorical_cross_entropy', on },
    }),
  );
  identity(
    'poly-1 with ε = 0 is cross entropy with logits',
    rows(
      label.map(y => oneHot([y])[0]!),
      row(logit),
    ),
    on => ({
      left: { loss: 'poly1_cross_entropy_with_logits', parameters: { epsilon: 0 }, on },
      right: { loss: 'categorical_cross_entropy_with_logits', on },
    }),
  );
  identity(
    'the margin loss of Crammer and Singer is C times multi-margin where there are two classes',
    rows(fc.constantFrom(0, 1), fc.array(logit, { minLength: 2, maxLength: 2 })),
    on => ({
      left: { loss: 'crammer_singer_hinge', on },
      right: { loss: 'multi_margin', on },
      factor: 2,
    }),
  );
  identity('Jensen–Shannon does not mind which side is which', rows(shares, shares), on => ({
    left: { loss: 'js_divergence', on },
    right: { loss: 'js_divergence', on: { target: on.prediction, prediction: on.target } },
    gradients: false,
  }));
  identity('cosine distance is 1 more than negative cosine similarity', rows(row(positive), row(positive)), on => ({
    left: { loss: 'cosine_distance', on },
    right: { loss: 'cosine_similarity', on },
    shift: 1,
  }));
  const masks = rows(row(bit), row(probability));
  identity('Tversky at α = β = ½ is Dice with its smoothing halved', masks, on => ({
    left: { loss: 'tversky', parameters: { alpha: 0.5, beta: 0.5, smoothNum: 1, smoothDen: 1 }, on },
    right: { loss: 'dice', parameters: { smoothNum: 2, smoothDen: 2 }, on },
  }));
  identity('Tversky at α = β = 1 is Jaccard', masks, on => ({
    left: { loss: 'tversky', parameters: { alpha: 1, beta: 1, smoothNum: 1, smoothDen: 1 }, on },
    right: { loss: 'jaccard', parameters: { smoothNum: 1, smoothDen: 1 }, on },
  }));
});
