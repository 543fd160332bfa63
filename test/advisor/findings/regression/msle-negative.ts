import type { FindingCases } from '../case';

const msle = { lossId: 'msle' };

export const msleNegative: FindingCases = {
  code: 'msle-negative',
  cases: [
    {
      what: 'a prediction of −3',
      input: { target: [0, 3, 9, 20], prediction: [0.5, 2, -3, 18] },
      options: msle,
      found: { level: 'error', certainty: 'sure', rows: [2] },
    },
    {
      what: 'a target of exactly −1',
      input: { target: [-1, 3, 9, 20], prediction: [0.5, 2, 10, 18] },
      options: msle,
      found: { level: 'error', rows: [0] },
    },
    {
      // ln(e²/e) is 1 in the row that stays.
      what: 'both sides, in different rows; without them (ln e² − ln e)² = 1',
      input: { target: [-2, Math.E ** 2 - 1, 4], prediction: [1, Math.E - 1, -5] },
      options: msle,
      found: { level: 'error', rows: [0, 2], asMeant: 1 },
    },
    {
      what: 'raised to 1e-7, as Keras does',
      input: { target: [0, 0], prediction: [-3, 0] },
      options: { ...msle, parameters: { clip: 1e-7 } },
      found: { level: 'error', rows: [0], asGiven: 0 },
    },
    {
      what: 'in the second column of a file, below −1 beside one below 0',
      input: 'y_true,y_pred\n5,4.5\n0,-0.2\n2,-1.5\n8,9\n',
      options: msle,
      found: { level: 'error', rows: [2] },
    },
    {
      // NumPy 1.24: np.mean((np.log1p(t) − np.log1p(p))²); scikit-learn 1.2.1 raises.
      what: 'a prediction of −0.5',
      input: { target: [0, 3, 9, 20], prediction: [-0.5, 2, 10, 18] },
      options: msle,
      found: { level: 'warning', certainty: 'sure', rows: [0], asGiven: 0.1455786794448533 },
    },
    {
      what: 'a long tail and predictions that dip below 0 while no loss is named',
      input: { target: skewed(), prediction: skewed().map((t, i) => (i === 4 ? -0.3 : t * 1.02)) },
      found: { level: 'warning', rows: [4] },
    },
    { what: 'zeros are allowed', input: { target: [0, 3, 9, 20], prediction: [0, 2, 10, 18] }, options: msle },
    { what: 'negative numbers under MSE', input: { target: [-4, 3, 9, 20], prediction: [-3, 2, 10, 18] }, options: { lossId: 'mse' } },
    { what: 'negative numbers while no loss is named', input: { target: [-4, 3, 9, 20], prediction: [-3, 2, 10, 18] } },
    { what: 'positive numbers', input: { target: [1.5, 3, 9, 20], prediction: [2.5, 2, 10, 18] }, options: msle },
  ],
};

/** 1.5⁰ to 1.5²⁹, over five powers of ten. */
function skewed(): number[] {
  return Array.from({ length: 30 }, (_, i) => 1.5 ** i);
}
