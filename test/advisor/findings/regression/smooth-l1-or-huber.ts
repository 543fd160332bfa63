import type { FindingCases } from '../case';

/** Errors 0.5, 0.2, 2 and 5. Expected numbers: HuberLoss and SmoothL1Loss of PyTorch 1.13 in float64. */
const input = { target: [1, 2, 3, 4], prediction: [1.5, 2.2, 5, 9] };

export const smoothL1OrHuber: FindingCases = {
  code: 'smooth-l1-or-huber',
  cases: [
    {
      what: 'Huber with δ = 0.5',
      input,
      options: { lossId: 'huber', parameters: { delta: 0.5 } },
      found: { level: 'info', certainty: 'hint', rows: [], asGiven: 0.84875, asMeant: 1.6975 },
    },
    {
      what: 'Huber with δ = 2',
      input,
      options: { lossId: 'huber', parameters: { delta: 2 } },
      found: { level: 'info', asGiven: 2.53625, asMeant: 1.268125 },
    },
    {
      what: 'smooth L1 with β = 2',
      input,
      options: { lossId: 'smooth_l1', parameters: { beta: 2 } },
      found: { level: 'info', asGiven: 1.268125, asMeant: 2.53625 },
    },
    {
      what: 'smooth L1 with β = 0.5, in a file',
      input: 'y_true,y_pred\n1,1.5\n2,2.2\n3,5\n4,9\n',
      options: { lossId: 'smooth_l1', parameters: { beta: 0.5 } },
      found: { level: 'info', asGiven: 1.6975, asMeant: 0.84875 },
    },
    { what: 'Huber with δ = 1, which is smooth L1', input, options: { lossId: 'huber', parameters: { delta: 1 } } },
    { what: 'Huber with the δ of the libraries', input, options: { lossId: 'huber' } },
    { what: 'smooth L1 with β = 0, which is MAE', input, options: { lossId: 'smooth_l1', parameters: { beta: 0 } } },
    { what: 'Huber that is only recommended', input: { ...input, prediction: [1.5, 2.2, 3.1, 90] } },
    { what: 'MAE', input, options: { lossId: 'mae' } },
  ],
};
