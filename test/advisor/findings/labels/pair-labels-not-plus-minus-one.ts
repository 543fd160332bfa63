import type { FindingCases } from '../case';

const first = [
  [1, 0],
  [0.6, 0.8],
  [0, 1],
  [1, 1],
];
const second = [
  [1, 0.2],
  [0.8, 0.6],
  [1, 0],
  [-1, 0.5],
];
const bits = [1, 0, 0, 1];
const signs = [1, -1, -1, 1];
const vectors = { prediction: first, extra: { input2: second } };
const scores = { prediction: [0.5, 1.2, -0.3, 0.8], extra: { input2: [0.1, 0.7, 0.4, 1.1] } };

export const pairLabelsNotPlusMinusOne: FindingCases = {
  code: 'pair-labels-not-plus-minus-one',
  cases: [
    {
      // PyTorch 1.13 cosine_embedding_loss with labels 0/1 and −1/1, to the ε that it adds to the lengths.
      what: 'labels 0 and 1 for pairs of vectors',
      input: { target: bits, ...vectors },
      options: { lossId: 'cosine_embedding' },
      found: { level: 'error', certainty: 'sure', rows: [1, 2], asGiven: 0.33391177258166854, asMeant: 0.5739117725814284 },
    },
    {
      what: 'the same while no loss is named',
      input: { target: bits, ...vectors },
      found: { level: 'error', certainty: 'likely', rows: [1, 2] },
    },
    {
      // PyTorch 1.13 margin_ranking_loss(…, margin=0.5) is 0.475 either way here: a label 0 costs the margin.
      what: 'labels 0 and 1 for pairs of scores',
      input: { target: bits, ...scores },
      options: { lossId: 'margin_ranking', parameters: { margin: 0.5 } },
      found: { level: 'error', rows: [1, 2], asGiven: 0.475, asMeant: 0.475 },
    },
    {
      // PyTorch 1.13 hinge_embedding_loss(distances, signs).
      what: 'labels 0 and 1 for distances',
      input: { target: bits, prediction: [0.2, 1.5, 0.4, 0.9] },
      options: { lossId: 'hinge_embedding' },
      found: { level: 'error', rows: [1, 2], asMeant: 0.425 },
    },
    {
      what: 'labels −1, 0 and 1 for pairs of vectors',
      input: { target: [1, -1, 0, 1], ...vectors },
      options: { lossId: 'cosine_embedding' },
      found: { level: 'error', rows: [2] },
    },
    { what: 'labels −1 and 1 for pairs of vectors', input: { target: signs, ...vectors }, options: { lossId: 'cosine_embedding' } },
    { what: 'labels −1 and 1 while no loss is named', input: { target: signs, ...vectors } },
    { what: 'labels −1 and 1 for pairs of scores', input: { target: signs, ...scores }, options: { lossId: 'margin_ranking' } },
    {
      what: 'labels 0 and 1 for distances under the contrastive loss',
      input: { target: bits, prediction: [0.2, 1.5, 0.4, 0.9] },
      options: { lossId: 'contrastive' },
    },
    { what: 'labels 0 and 1 of single scores', input: { target: bits, prediction: [0.5, -1.2, 0.3, 2] }, options: { lossId: 'hinge' } },
  ],
};
