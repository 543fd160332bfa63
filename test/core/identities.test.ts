import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datasetFrom } from '../../src/core/dataset';
import type { ParameterValues } from '../../src/core/definition';
import { evaluate } from '../../src/core/evaluate';

type Matrix = readonly (readonly number[])[];
type Numbers = readonly number[] | Matrix;

interface Sides {
  readonly target: Numbers;
  readonly prediction: Numbers;
  readonly extra?: Readonly<Record<string, Numbers>>;
}

/** One side of an identity: a loss, its parameters, and what it is computed on. */
interface Term {
  readonly loss: string;
  readonly parameters?: ParameterValues;
  readonly on: Sides;
}

function reportOf({ loss, parameters = {}, on }: Term) {
  const result = evaluate(loss, datasetFrom(on), parameters);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const real = fc.double({ min: -50, max: 50, noNaN: true });
const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const logit = fc.double({ min: -30, max: 30, noNaN: true });
const bit = fc.constantFrom(0, 1);
const sign = fc.constantFrom(-1, 1);

/** Pairs of columns of one length. */
function columns(target: fc.Arbitrary<number>, prediction: fc.Arbitrary<number>): fc.Arbitrary<Sides> {
  return fc
    .array(fc.tuple(target, prediction), { minLength: 1, maxLength: 20 })
    .map(pairs => ({ target: pairs.map(([t]) => t), prediction: pairs.map(([, p]) => p) }));
}

const CLASSES = 4;
const row = (entry: fc.Arbitrary<number>) => fc.array(entry, { minLength: CLASSES, maxLength: CLASSES });
const shares = row(fc.double({ min: 0.05, max: 1, noNaN: true })).map(entries => {
  const sum = entries.reduce((a, b) => a + b);
  return entries.map(entry => entry / sum);
});
const label = fc.integer({ min: 0, max: CLASSES - 1 });

function rows<T>(target: fc.Arbitrary<T>, prediction: fc.Arbitrary<number[]>): fc.Arbitrary<{ target: T[]; prediction: number[][] }> {
  return fc
    .array(fc.tuple(target, prediction), { minLength: 1, maxLength: 12 })
    .map(pairs => ({ target: pairs.map(([t]) => t), prediction: pairs.map(([, p]) => p) }));
}

const oneHot = (labels: readonly number[]): Matrix => labels.map(y => Array.from({ length: CLASSES }, (_, c) => (c === y ? 1 : 0)));
const logSoftmax = (logits: readonly number[]): number[] => {
  const m = Math.max(...logits);
  const log = m + Math.log(logits.reduce((sum, x) => sum + Math.exp(x - m), 0));
  return logits.map(x => x - log);
};
const entropy = (row: readonly number[]): number => -row.reduce((sum, share) => sum + share * Math.log(share), 0);

/** Checks left = factor · right + shift, gradients too where both have the same predictions. */
function identity<T>(
  name: string,
  samples: fc.Arbitrary<T>,
  terms: (samples: T) => { left: Term; right: Term; factor?: number; shift?: number; gradients?: boolean },
): void {
  it(name, () => {
    fc.assert(
      fc.property(samples, given => {
        const { left, right, factor = 1, shift = 0, gradients = true } = terms(given);
        const [one, other] = [reportOf(left), reportOf(right)];
        const close = (a: number, b: number, size: number) =>
          assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(size)), `${a} against ${b}`);
        close(one.mean, factor * other.mean + shift, factor * other.mean);
        if (gradients) for (const [i, slope] of one.gradient.entries()) close(slope, factor * other.gradient[i]!, slope);
      }),
      { numRuns: 60, seed: 20261125 },
    );
  });
}

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
