import assert from 'node:assert/strict';
import { catalogue } from '../../src/derive/catalogue';
import { beginsWord, fold, rangesOf } from '../../webview/reference/fold';
import { namesIn, search, wantedOf } from '../../webview/reference/search';

const all = catalogue();
const found = (query: string) => search(all, query).map(({ loss }) => ('lossId' in loss ? loss.lossId : loss.id));

describe('the search of the reference', () => {
  // What to type, whose name it is, and the loss that this library computes under it.
  const FIRST: readonly [query: string, of: string, lossId: string][] = [
    ['BCEWithLogits', 'torch.nn, its beginning', 'binary_cross_entropy_with_logits'],
    ['BCEWithLogitsLoss', 'torch.nn', 'binary_cross_entropy_with_logits'],
    ['L1Loss', 'torch.nn, the end of SmoothL1Loss too', 'mae'],
    ['SmoothL1Loss', 'torch.nn', 'smooth_l1'],
    ['torch.nn.KLDivLoss', 'torch.nn with its module', 'kl_divergence'],
    ['TripletMarginLoss', 'torch.nn', 'triplet_margin'],
    ['MultiLabelSoftMarginLoss', 'torch.nn', 'multilabel_soft_margin'],
    ['CosineEmbeddingLoss', 'torch.nn', 'cosine_embedding'],
    ['huber_loss', 'Optax', 'huber'],
    ['softmax_cross_entropy_with_integer', 'Optax, its beginning', 'sparse_categorical_cross_entropy_with_logits'],
    ['optax.losses.poly_loss_cross_entropy', 'Optax with its module', 'poly1_cross_entropy_with_logits'],
    ['mean_pinball_loss', 'scikit-learn', 'quantile'],
    ['pinball', 'everybody', 'quantile'],
    ['log_loss', 'scikit-learn', 'binary_cross_entropy'],
    ['mean_absolute_percentage_error', 'scikit-learn', 'mape'],
    ['zero_one_loss', 'scikit-learn', 'zero_one'],
    ['CategoricalGeneralizedCrossEntropy', 'Keras', 'generalized_cross_entropy'],
    ['keras.losses.LogCosh', 'Keras with its module', 'log_cosh'],
    ['tf.losses.huberLoss', 'TensorFlow.js', 'huber'],
    ['reg:tweedie', 'XGBoost', 'tweedie_deviance'],
    ['reg:pseudohubererror', 'XGBoost', 'pseudo_huber'],
    ['count:poisson', 'XGBoost', 'poisson_nll'],
    ['multi:softprob', 'XGBoost', 'sparse_categorical_cross_entropy_with_logits'],
    ['교차', 'Korean textbooks: 교차 엔트로피 오차', 'categorical_cross_entropy'],
    ['이진 교차', 'Korean textbooks', 'binary_cross_entropy'],
    ['쿨백', 'Korean textbooks', 'kl_divergence'],
    ['제곱근 오차', 'Korean textbooks: 평균 제곱근 오차', 'rmse'],
    ['mse', 'everybody', 'mse'],
    ['IoU', 'everybody', 'jaccard'],
    ['focal', 'everybody', 'binary_focal'],
    ['Huber  LOSS', 'a person who types in haste', 'huber'],
    ['softmax', 'everybody: the softmax loss', 'categorical_cross_entropy_with_logits'],
    ['ranking', 'torch.nn.MarginRankingLoss, before what is only named', 'margin_ranking'],
    ['CTC', 'torch.nn', 'ctc'],
    ['InfoNCE', 'its paper', 'infonce'],
    ['survival:aft', 'XGBoost', 'aft'],
  ];
  for (const [query, of, lossId] of FIRST) it(`finds ${lossId} first by “${query}” (${of})`, () => assert.equal(found(query)[0], lossId));

  it('puts a whole name before its beginning, that before a word within, that before any other place', () => {
    const ids = found('hinge');
    const at = (id: string) => ids.indexOf(id);
    assert.equal(at('hinge'), 0);
    // “Hinge embedding loss” begins with it; “Categorical hinge loss” has it within.
    assert.ok(at('hinge_embedding') < at('categorical_hinge'), ids.join());
  });

  it('finds every cross entropy by 교차 엔트로피, and nothing else of ours', () => {
    const ids = found('교차 엔트로피');
    assert.ok(ids.length >= 6 && ids.every(id => id.includes('cross_entropy') || id === 'ranking_softmax'), ids.join());
  });

  it('looks for several words by themselves where they stand nowhere side by side', () => {
    assert.ok(found('crossentropy sparse').includes('sparse_categorical_cross_entropy'));
  });

  const NOTHING: readonly [says: string, query: string][] = [
    ['nothing', ''],
    ['blanks', '   '],
    ['signs alone', '_.:-'],
    ['a syllable that is only begun', 'ㄱ'],
    ['a name that no loss has', 'xyzzy'],
    ['a very long text', 'x'.repeat(10_000)],
  ];
  for (const [says, query] of NOTHING) it(`finds nothing by ${says}`, () => assert.deepEqual(found(query), []));

  it('takes a word whose last syllable is still being typed by what is there of it', () => {
    assert.deepEqual(found('교차ㅇ'), found('교차'));
  });

  it('reads decomposed Hangul, as some keyboards send it', () => assert.deepEqual(found('교차'.normalize('NFD')), found('교차')));

  it('tells which name agreed: a library’s call where none of the loss’s own does', () => {
    const [hit] = search(all, 'PoissonNLLLoss(log_input=True');
    assert.equal(hit?.term.library, 'pytorch');
    assert.equal(search(all, 'huber')[0]?.term.library, undefined);
  });
});

describe('names in a call', () => {
  it('are what is called with and without its module, words in quotation marks, and the call itself', () => {
    assert.deepEqual(namesIn('-(target * prediction.softmax(-1).log()).sum(-1)'), ['-(target * prediction.softmax(-1).log()).sum(-1)']);
    assert.deepEqual(namesIn("GradientBoostingRegressor(loss='huber')"), [
      'GradientBoostingRegressor',
      'GradientBoostingRegressor',
      'huber',
      "GradientBoostingRegressor(loss='huber')",
    ]);
    assert.deepEqual(namesIn('torch.nn.MSELoss()').slice(0, 2), ['MSELoss', 'torch.nn.MSELoss']);
  });
});

describe('what agrees in a name', () => {
  const ROWS: readonly [query: string, name: string, marked: readonly string[]][] = [
    ['huber_loss', 'Huber loss', ['Huber loss']],
    ['bcewith', 'torch.nn.BCEWithLogitsLoss', ['BCEWith']],
    ['loss', 'huber_loss, HuberLoss', ['loss', 'Loss']],
    ['nn', 'cosine', []],
    ['', 'cosine', []],
  ];
  for (const [query, name, marked] of ROWS) {
    it(`“${query}” in “${name}”: ${marked.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        rangesOf(wantedOf(query).whole, name).map(({ from, to }) => name.slice(from, to)),
        marked,
      );
    });
  }

  it('is found whatever capitals and separators are used', () => {
    for (const name of ['HuberLoss', 'huber_loss', 'Huber loss', 'huber-loss', 'HUBER.LOSS']) assert.equal(fold(name).text, 'huberloss');
  });

  it('stands at the beginning of a word after a separator and at a capital', () => {
    assert.deepEqual(
      [0, 5, 3, 6].map(at => beginsWord('hubeRloss_x'.replace('R', 'r'), at)),
      [true, false, false, false],
    );
    assert.ok(beginsWord('SmoothL1Loss', 8));
    assert.ok(beginsWord('mean_pinball', 5));
    assert.ok(!beginsWord('mean_pinball', 6));
  });
});
