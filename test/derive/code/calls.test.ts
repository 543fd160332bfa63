import assert from 'node:assert/strict';
import type { ParameterValues } from '../../../src/core/definition';
import { callsOf } from './finding';

type Row = readonly [code: string, lossId: string, parameters: ParameterValues];

// Defaults and meanings of arguments: PyTorch 1.13 (inspect.signature), the documentation of Keras 3, Optax 0.2, scikit-learn 1.2,
// XGBoost 2 and LightGBM 4, and tfjs-core 4. Parameters are those over our defaults.
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'classes of PyTorch': [
    ['nn.MSELoss()', 'mse', {}],
    ['torch.nn.L1Loss()', 'mae', {}],
    ['nn.HuberLoss()', 'huber', { delta: 1 }],
    ['nn.HuberLoss(delta=2.5)', 'huber', { delta: 2.5 }],
    ["nn.HuberLoss('mean', 0.5)", 'huber', { delta: 0.5 }],
    ['nn.SmoothL1Loss(beta=0.1)', 'smooth_l1', { beta: 0.1 }],
    ['nn.CrossEntropyLoss()', 'sparse_categorical_cross_entropy_with_logits', { ignoreIndex: -100 }],
    ['nn.CrossEntropyLoss(ignore_index=-1)', 'sparse_categorical_cross_entropy_with_logits', { ignoreIndex: -1 }],
    [
      'nn.CrossEntropyLoss(torch.tensor([1.0, 3.0]).to(device), label_smoothing=.1)',
      'sparse_categorical_cross_entropy_with_logits',
      { ignoreIndex: -100, classWeights: [1, 3], labelSmoothing: 0.1 },
    ],
    ['nn.NLLLoss(ignore_index=0)', 'nll', { ignoreIndex: 0 }],
    ['nn.BCELoss()', 'binary_cross_entropy', { clamp: 'torch' }],
    ['nn.BCEWithLogitsLoss()', 'binary_cross_entropy_with_logits', { posWeight: 1 }],
    ['nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.]))', 'binary_cross_entropy_with_logits', { posWeight: 3 }],
    ['nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1., 4.]))', 'binary_cross_entropy_with_logits', { posWeight: [1, 4] }],
    ["nn.KLDivLoss(reduction='batchmean')", 'kl_divergence', { predictionSpace: 'log' }],
    ['nn.KLDivLoss(log_target=True)', 'kl_divergence', { predictionSpace: 'log', targetSpace: 'log' }],
    ['nn.PoissonNLLLoss(log_input=False)', 'poisson_nll', { logInput: false, full: false, eps: 1e-8 }],
    ['nn.GaussianNLLLoss(full=True)', 'gaussian_nll', { full: true, eps: 1e-6 }],
    ['nn.MultiMarginLoss(2, 0.5)', 'multi_margin', { p: 2, margin: 0.5 }],
    ['nn.MultiLabelSoftMarginLoss()', 'multilabel_soft_margin', {}],
    ['nn.MultiLabelMarginLoss()', 'multilabel_margin', {}],
    ['nn.SoftMarginLoss()', 'soft_margin', { labels: 'sign' }],
    ['nn.CosineEmbeddingLoss(margin=0.3)', 'cosine_embedding', { margin: 0.3 }],
    ['nn.HingeEmbeddingLoss(2.0)', 'hinge_embedding', { margin: 2, labels: 'sign' }],
    ['nn.MarginRankingLoss(margin=1)', 'margin_ranking', { margin: 1, labels: 'sign' }],
    ['nn.TripletMarginLoss(margin=0.2, swap=True)', 'triplet_margin', { margin: 0.2, p: 2, eps: 1e-6, swap: true }],
    ['nn.CrossEntropyLoss()(logits, labels)', 'sparse_categorical_cross_entropy_with_logits', { ignoreIndex: -100 }],
    ["nn.MSELoss(reduction='none')", 'squared_error', {}],
    ['loss_of = nn.MSELoss', 'mse', {}],
  ],
  'functions of PyTorch': [
    ['F.mse_loss(prediction, target)', 'mse', {}],
    ['F.l1_loss(p, t)', 'mae', {}],
    ['torch.nn.functional.huber_loss(p, t, delta=1_000.0)', 'huber', { delta: 1000 }],
    ["F.huber_loss(p, t, 'mean', 2)", 'huber', { delta: 2 }],
    ['F.smooth_l1_loss(p, t, beta=1e-1)', 'smooth_l1', { beta: 0.1 }],
    ['F.cross_entropy(model(x), y)', 'sparse_categorical_cross_entropy_with_logits', { ignoreIndex: -100 }],
    [
      'F.cross_entropy(x, y, weight=np.array([0.5, 2]), ignore_index=255)',
      'sparse_categorical_cross_entropy_with_logits',
      { ignoreIndex: 255, classWeights: [0.5, 2] },
    ],
    ['F.nll_loss(F.log_softmax(x, dim=1), y)', 'nll', { ignoreIndex: -100 }],
    ['F.binary_cross_entropy(torch.sigmoid(x), y)', 'binary_cross_entropy', { clamp: 'torch' }],
    ['F.binary_cross_entropy_with_logits(x, y, pos_weight=torch.tensor(2.0))', 'binary_cross_entropy_with_logits', { posWeight: 2 }],
    ['F.kl_div(a, b, log_target=False)', 'kl_divergence', { predictionSpace: 'log', targetSpace: 'prob' }],
    ['F.poisson_nll_loss(x, y, False)', 'poisson_nll', { logInput: false, full: false, eps: 1e-8 }],
    ['F.margin_ranking_loss(a, b, y, 0.5)', 'margin_ranking', { margin: 0.5, labels: 'sign' }],
    ['F.triplet_margin_loss(a, p, n, margin=2, p=1)', 'triplet_margin', { margin: 2, p: 1, eps: 1e-6, swap: false }],
    ['torchvision.ops.sigmoid_focal_loss(x, y, alpha=0.5, gamma=1)', 'binary_focal_with_logits', { alpha: 0.5, gamma: 1 }],
    ['torch.sqrt(F.mse_loss(p, t))', 'rmse', {}],
    ['nn.MSELoss()(p, t).sqrt()', 'rmse', {}],
  ],
  Keras: [
    ["model.compile(optimizer='adam', loss='mse', metrics=['mae'])", 'mse', {}],
    ["model.compile(loss='MSE')", 'mse', {}],
    ["model.compile(loss='mean_squared_error')", 'mse', {}],
    ["model.compile(loss='MeanSquaredError')", 'mse', {}],
    ["model.compile(loss='mae')", 'mae', {}],
    ['model.compile(loss="huber")', 'huber', { delta: 1 }],
    ["model.compile(loss='logcosh')", 'log_cosh', {}],
    ["model.compile(loss='mape')", 'mape', { scale: 100, eps: 1e-7 }],
    ["model.compile(loss='binary_crossentropy')", 'binary_cross_entropy', { clamp: 'clip', eps: 1e-7 }],
    [
      "model.compile(loss='sparse_categorical_crossentropy')",
      'sparse_categorical_cross_entropy',
      { normalize: true, clamp: 'clip', eps: 1e-7, ignoreIndex: null },
    ],
    ["model.compile(loss='categorical_crossentropy')", 'categorical_cross_entropy', { normalize: true, clamp: 'clip', eps: 1e-7 }],
    ["model.compile(loss='kld')", 'kl_divergence', { clamp: 'clip', eps: 1e-7 }],
    ["config = {'loss': 'hinge'}", 'hinge', { labels: 'auto' }],
    ["config['loss'] = 'poisson'", 'poisson_nll', { logInput: false, full: false, eps: 1e-7 }],
    ["loss = 'squared_hinge'", 'squared_hinge', { labels: 'auto' }],
    ["def build(loss: str = 'mse'): pass", 'mse', {}],
    ["keras.losses.get('cosine_similarity')", 'cosine_similarity', { eps: 1e-7 }],
    ['tf.keras.losses.BinaryCrossentropy()', 'binary_cross_entropy', { clamp: 'clip', eps: 1e-7 }],
    ['tf.keras.losses.BinaryCrossentropy(from_logits=True)', 'binary_cross_entropy_with_logits', { posWeight: 1 }],
    [
      'keras.losses.BinaryCrossentropy(from_logits=False, label_smoothing=0.2)',
      'binary_cross_entropy',
      { clamp: 'clip', eps: 1e-7, labelSmoothing: 0.2 },
    ],
    ['keras.losses.BinaryCrossentropy(True)', 'binary_cross_entropy_with_logits', { posWeight: 1 }],
    [
      'keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1)',
      'sparse_categorical_cross_entropy_with_logits',
      { ignoreIndex: -1 },
    ],
    ['keras.losses.CategoricalCrossentropy(from_logits=True)', 'categorical_cross_entropy_with_logits', {}],
    [
      'keras.losses.CategoricalFocalCrossentropy(gamma=3.0)',
      'categorical_focal',
      { gamma: 3, alpha: 0.25, normalize: true, clamp: 'clip', eps: 1e-7 },
    ],
    // Without class balancing Keras leaves α out.
    ['keras.losses.BinaryFocalCrossentropy(alpha=0.9)', 'binary_focal', { gamma: 2, alpha: null, clamp: 'clip', eps: 1e-7 }],
    [
      'keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.9)',
      'binary_focal',
      { gamma: 2, alpha: 0.9, clamp: 'clip', eps: 1e-7 },
    ],
    ['keras.losses.BinaryFocalCrossentropy(from_logits=True)', 'binary_focal_with_logits', { alpha: null }],
    ['keras.losses.Huber(0.5)', 'huber', { delta: 0.5 }],
    ['keras.losses.mean_absolute_error(y, p)', 'mae', {}],
    ['keras.losses.Tversky(alpha=0.3, beta=0.7)', 'tversky', { alpha: 0.3, beta: 0.7, smoothNum: 0, smoothDen: 1e-7, scope: 'global' }],
    ['tf.losses.MeanSquaredError()', 'mse', {}],
    ['keras.metrics.mean_squared_error(y, p)', 'mse', {}],
    ['keras.metrics.RootMeanSquaredError()', 'rmse', { normalization: 'weightSum' }],
    ['tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=x)', 'categorical_cross_entropy_with_logits', {}],
    ['tf.nn.sparse_softmax_cross_entropy_with_logits(y, x)', 'sparse_categorical_cross_entropy_with_logits', { ignoreIndex: null }],
    ['tf.nn.weighted_cross_entropy_with_logits(y, x, 4.0)', 'binary_cross_entropy_with_logits', { posWeight: 4 }],
    ['tf.nn.log_poisson_loss(t, x, compute_full_loss=True)', 'poisson_nll', { logInput: true, full: true, eps: 1e-7 }],
  ],
  Optax: [
    ['optax.softmax_cross_entropy(logits, labels).mean()', 'categorical_cross_entropy_with_logits', {}],
    ['optax.losses.softmax_cross_entropy(logits, labels)', 'categorical_cross_entropy_with_logits', {}],
    [
      'optax.softmax_cross_entropy_with_integer_labels(logits, labels)',
      'sparse_categorical_cross_entropy_with_logits',
      { ignoreIndex: null },
    ],
    ['optax.sigmoid_binary_cross_entropy(logits, labels)', 'binary_cross_entropy_with_logits', { posWeight: 1 }],
    ['optax.huber_loss(p, t, 0.5)', 'huber', { delta: 0.5 }],
    ['optax.l2_loss(p, t)', 'half_squared_error', {}],
    ['optax.sigmoid_focal_loss(logits, labels, alpha=0.3)', 'binary_focal_with_logits', { gamma: 2, alpha: 0.3 }],
    ['optax.kl_divergence_with_log_targets(a, b)', 'kl_divergence', { predictionSpace: 'log', targetSpace: 'log' }],
    ['optax.cosine_distance(a, b, epsilon=1e-6)', 'cosine_distance', { eps: 1e-6 }],
  ],
  'scikit-learn': [
    ['metrics.log_loss(y, p)', 'binary_cross_entropy', { clamp: 'clip', eps: 2 ** -52, normalization: 'weightSum' }],
    ['log_loss(y, p)', 'binary_cross_entropy', { clamp: 'clip', eps: 2 ** -52, normalization: 'weightSum' }],
    ['mean_squared_error(y, p)', 'mse', { normalization: 'weightSum' }],
    ['mean_squared_error(y, p, squared=False)', 'rmse', { normalization: 'weightSum' }],
    ['np.sqrt(mean_squared_error(y, p))', 'rmse', { normalization: 'weightSum' }],
    ['mean_squared_error(y, p) ** 0.5', 'rmse', { normalization: 'weightSum' }],
    ['metrics.mean_pinball_loss(y, p, alpha=0.9)', 'quantile', { tau: 0.9, normalization: 'weightSum' }],
    ['metrics.mean_tweedie_deviance(y, p, power=1.5)', 'tweedie_deviance', { power: 1.5, link: 'identity', normalization: 'weightSum' }],
    ['metrics.brier_score_loss(y, p)', 'brier', { over: 'elements', normalization: 'weightSum' }],
    ["GradientBoostingRegressor(loss='quantile', alpha=0.95)", 'quantile', { tau: 0.95 }],
    ["HistGradientBoostingRegressor(loss='quantile', quantile=0.1)", 'quantile', { tau: 0.1 }],
    // Its α is a quantile of the errors, from which δ follows.
    ["GradientBoostingRegressor(loss='huber', alpha=0.8)", 'huber', {}],
    // Its α is a penalty on the weights.
    ["SGDRegressor(loss='huber', alpha=1e-4, epsilon=0.1)", 'huber', { delta: 0.1 }],
    ["linear_model.SGDClassifier(loss='hinge')", 'hinge', {}],
    ["SGDClassifier(loss='log_loss')", 'binary_cross_entropy', {}],
  ],
  boosting: [
    ["xgb.XGBRegressor(objective='reg:squarederror')", 'mse', {}],
    ['xgb.XGBRegressor(objective="reg:absoluteerror")', 'mae', { normalization: 'weightSum' }],
    ["xgb.train({'objective': 'reg:pseudohubererror', 'huber_slope': 3}, d)", 'pseudo_huber', { delta: 3, normalization: 'weightSum' }],
    ["params = {'objective': 'reg:quantileerror', 'quantile_alpha': 0.9}", 'quantile', { tau: 0.9, normalization: 'weightSum' }],
    ["params = {'objective': 'reg:tweedie', 'tweedie_variance_power': 1.2, 'alpha': 3}", 'tweedie_deviance', { power: 1.2 }],
    // What predict gives, and what a file holds, are probabilities and rates.
    ["XGBClassifier(objective='binary:logistic')", 'binary_cross_entropy', {}],
    ["XGBClassifier(objective='multi:softprob')", 'sparse_categorical_cross_entropy', {}],
    ["params['objective'] = 'count:poisson'", 'poisson_nll', { logInput: false }],
    ["lgb.LGBMRegressor(objective='regression')", 'mse', { normalization: 'weightSum' }],
    ["LGBMRegressor(objective='huber', alpha=0.7)", 'huber', { delta: 0.7, normalization: 'weightSum' }],
    ["lgb.train({'objective': 'quantile', 'alpha': 0.1}, d)", 'quantile', { tau: 0.1, normalization: 'weightSum' }],
    ["lgb.train({'objective': 'fair', 'fair_c': 2}, d)", 'fair', { c: 2, normalization: 'weightSum' }],
    ["LGBMClassifier(objective='binary')", 'binary_cross_entropy', {}],
    ["params['objective'] = 'l1'", 'mae', { normalization: 'weightSum' }],
  ],
};

const JAVASCRIPT: readonly Row[] = [
  ['const l = tf.losses.meanSquaredError(labels, predictions);', 'mse', { normalization: 'nonzeroCount' }],
  ['tf.losses.huberLoss(labels, predictions, undefined, 2.5)', 'huber', { delta: 2.5, normalization: 'nonzeroCount' }],
  ['tf\n  .losses\n  .absoluteDifference(a, b)', 'mae', { normalization: 'nonzeroCount' }],
  [
    'tf.losses.softmaxCrossEntropy(y, model.predict(x) as tf.Tensor, undefined, 0.1)',
    'categorical_cross_entropy_with_logits',
    { labelSmoothing: 0.1, normalization: 'nonzeroCount' },
  ],
  ['tf.losses.sigmoidCrossEntropy(y, x)', 'binary_cross_entropy_with_logits', { posWeight: 1, normalization: 'nonzeroCount' }],
  ['tf.losses.logLoss(y, p)', 'binary_cross_entropy', { clamp: 'add', eps: 1e-7, normalization: 'nonzeroCount' }],
  ['tf.losses.hingeLoss(y, p)', 'hinge', { labels: '01', normalization: 'nonzeroCount' }],
  ['losses.cosineDistance(a, b, 1)', 'cosine_distance', {}],
  ["model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });", 'mse', {}],
  ['model.compile({ loss: "binaryCrossentropy" })', 'binary_cross_entropy', { clamp: 'clip', eps: 1e-7 }],
  ['model.compile({ loss: `categoricalCrossentropy` })', 'categorical_cross_entropy', { normalize: true, clamp: 'clip', eps: 1e-7 }],
  ["const options = { 'loss': 'meanAbsoluteError' };", 'mae', {}],
  ['compile({ loss: tf.metrics.meanAbsoluteError })', 'mae', {}],
  // A pattern with a quote in it opens no text.
  ["if (/it's/.test(name)) tf.losses.huberLoss(a, b)", 'huber', { delta: 1, normalization: 'nonzeroCount' }],
];

describe('a call of a loss', () => {
  for (const [group, rows] of Object.entries(ROWS)) {
    describe(group, () => {
      for (const [code, lossId, parameters] of rows) {
        it(code, () => assert.deepEqual(callsOf(code).map(asRow), [[lossId, parameters]]));
      }
    });
  }
  describe('TensorFlow.js', () => {
    for (const [code, lossId, parameters] of JAVASCRIPT) {
      it(code, () => assert.deepEqual(callsOf(code, 'javascript').map(asRow), [[lossId, parameters]]));
    }
  });
});

function asRow({ lossId, parameters }: { readonly lossId: string; readonly parameters: ParameterValues }): unknown {
  return [lossId, parameters];
}
