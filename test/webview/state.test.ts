import assert from 'node:assert/strict';
import { fail, ok, problem, type Result } from '../../src/core/problem';
import { Lane } from '../../webview/ask';
import { nearestStop } from '../../webview/charts/nearest';
import { type Model, readState, Store, stateOf } from '../../webview/state';

const model: Model = {
  language: 'en',
  isReading: false,
  problems: [],
  tab: 'overview',
  lossId: '',
  parameters: {},
  withPossible: false,
  where: '',
};

describe('the state that survives a reload', () => {
  const kept: readonly [string, unknown, Partial<Model>][] = [
    ['nothing kept is nothing read', undefined, {}],
    ['a foreign version is not read', { version: 2, tab: 'rows' }, {}],
    ['text is not a state', 'rows', {}],
    [
      'tab, loss and axis come back',
      { version: 1, tab: 'shape', lossId: 'huber', axis: 'logit' },
      { tab: 'shape', lossId: 'huber', axis: 'logit', parameters: {} },
    ],
    ['an unknown axis is dropped', { version: 1, axis: 'sideways' }, { parameters: {} }],
    [
      'parameters of the wrong kind are dropped, the others stay',
      { version: 1, parameters: { huber: { delta: 2 }, mse: { a: { b: 1 } }, mae: 3 } },
      { parameters: { huber: { delta: 2 } } },
    ],
    [
      'folds, choices and scrolling come back',
      { version: 1, unfolded: ['notes', 'unfit'], choices: { 'rows.loss': 'histogram' }, scroll: 640 },
      { unfolded: ['notes', 'unfit'], choices: { 'rows.loss': 'histogram' }, scroll: 640, parameters: {} },
    ],
    [
      'folds, choices and scrolling of the wrong kind are dropped',
      { version: 1, unfolded: [3], choices: { 'rows.loss': {} }, scroll: 0.5 },
      { parameters: {} },
    ],
    [
      'models that are compared come back, by file and name alone',
      { version: 1, models: [{ file: 1, label: 'pred_b', path: '/etc/passwd' }] },
      { models: [{ file: 1, label: 'pred_b' }], parameters: {} },
    ],
    ['models without a file are dropped', { version: 1, models: [{ label: 'pred_b' }] }, { parameters: {} }],
    ['numbers that are not finite are dropped', { version: 1, parameters: { huber: { delta: Number.NaN } } }, { parameters: {} }],
  ];
  for (const [sentence, state, expected] of kept) it(sentence, () => assert.deepEqual(readState(state), expected));

  it('what is written is read back', () => {
    const before: Model = {
      ...model,
      tab: 'rows',
      lossId: 'huber',
      parameters: { huber: { delta: 2.5 } },
      axis: 'error',
      withPossible: true,
      where: 'row in [812, 77]',
      primary: 0,
      unfolded: ['notes'],
      choices: { 'rows.loss': 'histogram' },
      scroll: 12,
    };
    const { language: _language, isReading: _isReading, problems: _problems, ...expected } = before;
    assert.deepEqual(readState(JSON.parse(JSON.stringify(stateOf(before)))), expected);
  });

  it('a key named __proto__ does no harm', () => {
    readState(JSON.parse('{"version":1,"parameters":{"__proto__":{"polluted":true}}}'));
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('listeners hear which keys changed, and nothing when nothing did', () => {
    const store = new Store(model);
    const heard: string[][] = [];
    store.listen(changed => heard.push([...changed]));
    store.change({ tab: 'rows', lossId: '' });
    store.change({ tab: 'rows' });
    assert.deepEqual(heard, [['tab']]);
  });
});

describe('a lane of questions', () => {
  /** Questions that are answered by hand, in the order they were asked. */
  function asked(): { ask(name: string): () => Promise<Result<string>>; names: string[]; answers: ((result: Result<string>) => void)[] } {
    const names: string[] = [];
    const answers: ((result: Result<string>) => void)[] = [];
    return {
      names,
      answers,
      ask: name => () => {
        names.push(name);
        return new Promise(resolve => answers.push(resolve));
      },
    };
  }
  const settled = () => new Promise(resolve => setImmediate(resolve));

  it('keeps one question under way and one waiting, and drops those in between', async () => {
    const lane = new Lane();
    const { ask, names, answers } = asked();
    const shown: string[] = [];
    const show = (result: Result<string>) => shown.push(result.ok ? result.value : 'problem');
    for (const name of ['a', 'b', 'c', 'd']) lane.ask(ask(name), show);
    assert.deepEqual(names, ['a']);
    answers[0]!(ok('a'));
    await settled();
    assert.deepEqual([names, shown], [['a', 'd'], ['a']]);
    answers[1]!(ok('d'));
    await settled();
    assert.deepEqual(
      [names, shown],
      [
        ['a', 'd'],
        ['a', 'd'],
      ],
    );
  });

  it('is idle when the last answer has come', async () => {
    const lane = new Lane();
    const { ask, answers } = asked();
    const order: string[] = [];
    await lane.idle();
    for (const name of ['a', 'b']) lane.ask(ask(name), result => order.push(result.ok ? result.value : 'problem'));
    const idle = lane.idle().then(() => order.push('idle'));
    answers[0]!(ok('a'));
    await settled();
    answers[1]!(ok('b'));
    await idle;
    assert.deepEqual(order, ['a', 'b', 'idle']);
  });

  it('shows no cancelled answer, but every other problem', async () => {
    const lane = new Lane();
    const shown: Result<unknown>[] = [];
    lane.ask(
      () => Promise.resolve(fail(problem('cancelled', {}, 'info'))),
      result => shown.push(result),
    );
    await settled();
    lane.ask(
      () => Promise.resolve(fail(problem('internal', { message: 'no' }))),
      result => shown.push(result),
    );
    await settled();
    assert.equal(shown.length, 1);
  });
});

describe('what a pointer means', () => {
  const pixels = { x: Float32Array.of(10, 50, 10, 30, 50), y: Float32Array.of(10, 10, 90, 90, 90) };
  const cases: readonly [string, number, [number, number], number][] = [
    ['a point that is close wins', 2, [12, 12], 0],
    ['away from points the curve is taken by x alone', 2, [31, 40], 3],
    ['without a curve nothing far away is meant', 5, [30, 45], -1],
    ['bars are taken by x alone', 0, [48, 500], 1],
  ];
  for (const [sentence, near, [x, y], expected] of cases) it(sentence, () => assert.equal(nearestStop(pixels, near, x, y), expected));
});
