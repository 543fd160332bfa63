import assert from 'node:assert/strict';
import { roleOf } from '../../src/reader/columns';
import type { ColumnRole } from '../../src/reader/reading';
import { csv, type Row, table } from './expecting';

/** Names as public files write them (formats.md 3.2 and its corrections). */
const names: { readonly [Role in ColumnRole | 'none']: readonly string[] } = {
  ignore: ['id', 'sample_id', 'Unnamed: 0', 'file name', 'image', 'split', 'epoch', 'latency_ms', 'imagePath', 'timestamp'],
  weight: ['weight', 'sample_weight', 'sampleWeight', 'w', '가중치'],
  variance: ['variance', 'var', 'y_var', 'pred_variance', 'predicted variance', 'sigma2', 'sigma_sq', '분산', '예측 분산'],
  secondInput: ['input2', 'input_2', 'x2', 'score_2', 'emb_b', 'embedding_2'],
  mask: ['mask', 'valid_mask', 'padding_mask'],
  logit: ['logit', 'logits', 'logit_0', 'y_logits', 'raw_score', 'decision_function', 'logit_class_cat', '로짓'],
  logProbability: ['log_prob', 'logp', 'log_softmax_2', 'logProbs'],
  quantile: ['q10', 'q_0_5', 'p50', 'p90', 'quantile_25'],
  probability: ['prob', 'y_prob', 'y_proba', 'prob_10', 'p0', 'p_1', 'prob_class_cat', 'Probability', 'confidence', '확률', 'prob_고양이'],
  prediction: [
    'y_pred',
    'yPred',
    'pred',
    'prediction',
    'predictions',
    'y_hat',
    'yhat',
    'Predicted Value',
    'forecast',
    'score',
    'price_pred',
    '가격_pred',
    '예측',
    '예측값',
    'ŷ',
  ],
  target: [
    'y',
    'y_true',
    'yTrue',
    'Y-TRUE',
    'y.test',
    'target',
    'targets',
    'label',
    'labels',
    'ground truth',
    'actual',
    'price_true',
    'score_true',
    'forecast_actual',
    '가격_true',
    '정답',
    '실제값',
    '레이블',
    '\ufeffy_true',
  ],
  none: ['price', 'a', '', 'temperature', 'feature_1', 'x'.repeat(1000)],
};

describe('the role that a name tells', () => {
  for (const [role, all] of Object.entries(names))
    for (const name of all) it(`${JSON.stringify(name.slice(0, 30))} is ${role}`, () => assert.equal(roleOf(name) ?? 'none', role));
});

const conflicts: readonly Row[] = [
  [
    'label beside target is the prediction',
    csv('id,label,target\n1,0,1\n2,1,1\n'),
    { target: ['target', [1, 1]], prediction: ['label', [0, 1]] },
  ],
  [
    'class columns are used for the loss, not the hard prediction beside them',
    csv('y_true,y_pred,prob_0,prob_1\n1,1,0.2,0.8\n'),
    { prediction: ['prob_0, prob_1', [0.2, 0.8], [1, 2]] },
  ],
  [
    'confidence beside a prediction is the top class, not class 1',
    csv('y_true,y_pred,confidence\n1,0,0.9\n'),
    { prediction: ['y_pred', [0]] },
  ],
  [
    'a mask is the target when nothing else is',
    csv('mask,prob\n1,0.9\n0,0.2\n'),
    { target: ['mask', [1, 0]], prediction: ['prob', [0.9, 0.2]] },
  ],
  [
    'p0 to p10 without gaps are probabilities',
    csv('y,p0,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10\n3,0,0,0,1,0,0,0,0,0,0,0\n'),
    { prediction: ['p0 … p10', [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 11]] },
  ],
  ['p10, p50 and p90 are quantiles: a person chooses', csv('y,p10,p50,p90\n3,1,2,4\n'), { noDataset: true, notes: ['choose-columns'] }],
  ['two models of equal rank: a person chooses', csv('y_true,a_pred,b_pred\n1,2,3\n'), { noDataset: true, notes: ['choose-columns'] }],
  ['one named column and one other', csv('y_true,model\n1,2\n3,4\n'), { prediction: ['model', [2, 4]], notes: ['roles-guessed'] }],
];

describe('where names meet each other', () => table(conflicts));
