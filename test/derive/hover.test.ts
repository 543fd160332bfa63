import assert from 'node:assert/strict';
import { datasetFrom } from '../../src/core/dataset';
import { type HoverArray, type HoverView, hoverOf } from '../../src/derive/hover';
import { elementsOf } from './xml';

const array = (name: string, values: readonly unknown[], role?: HoverArray['role'], words?: readonly string[]): HoverArray => ({
  ...datasetFrom({ target: values, prediction: [] } as never).target,
  name,
  source: { start: 10, end: 20 },
  ...(role ? { role } : {}),
  ...(words ? { words } : {}),
});
const tip = (over: HoverArray, ...siblings: HoverArray[]): HoverView => hoverOf({ array: over, siblings, language: 'en', theme: 'dark' });

const labels = array('y_true', [0, 1, 1, 0, 1, 0, 0, 1, 0, 0], 'target');
const probabilities = array('y_prob', [0.1, 0.8, 0.6, 0.3, 0.9, 0.2, 0.4, 0.7, 0.1, 0.35], 'prediction');
const logits = array('logit', [-2, 3, 1, -1, 4, -1.5, 0.2, 2, -3, -0.7], 'prediction');
const prices = array('price', [10.5, 12.1, 9.8, 11.7, 10.9, 12.4, 9.1, 10.2, 11.1, 10.6], 'target');
const estimates = array('estimate', [10.4, 12.3, 9.7, 11.2, 11.1, 12.5, 9.4, 10.1, 11.3, 90], 'prediction');

describe('a hover', () => {
  const table: readonly [what: string, view: HoverView, title: RegExp, advice: RegExp, otherwise: RegExp][] = [
    [
      'targets beside probabilities',
      tip(labels, probabilities),
      /‘y_true’: target, binary labels/,
      /Binary cross[- ]entropy.*only 0 and 1 \(1: 40 %\)/i,
      /sigmoid a second time/,
    ],
    [
      'probabilities beside targets',
      tip(probabilities, labels),
      /prediction, probabilities/,
      /All 10 predictions lie between 0 and 1/,
      /0\.693/,
    ],
    [
      'logits beside targets',
      tip(logits, labels),
      /prediction, logits/,
      /8 of 10 predictions lie outside/,
      /logarithms of numbers below 0/,
    ],
    ['a wild miss', tip(prices, estimates), /target, real numbers/, /Huber.*1 of 10 rows make/, /follow those few rows/],
    ['targets alone', tip(labels), /binary labels/, /Beside predictions: binary cross-entropy/, /learns slowly/],
    ['predictions alone', tip(logits), /prediction/, /Put the targets beside it/, /^$/],
    ['no partner of the same length', tip(labels, array('short', [1, 2], 'prediction')), /binary labels/, /Beside predictions/, /slowly/],
  ];
  for (const [what, view, title, advice, otherwise] of table) {
    it(`over ${what} says what it is, what fits and what goes wrong`, () => {
      assert.match(view.title.en, title);
      assert.match(view.advice.en, advice);
      assert.match(view.otherwise.en, otherwise);
      assert.match(view.title.ko + view.advice.ko, /[가-힣]/);
      assert.deepEqual(view.range, { start: 10, end: 20 });
      assert.equal(elementsOf(view.picture)[0]!.name, 'svg');
      assert.ok(view.pictureAlt.en.length > 10 && view.picture.length < 20_000);
    });
  }

  it('speaks of the lines around here, since it sees a window only', () => {
    const [first] = tip(prices, estimates).facts;
    assert.match(first!.en, /In the lines around here: 10 values, from 9\.1 to 12\.4, mean 10\.84/);
    assert.match(first!.ko, /이 주변의 줄 기준: 값 10개, 최소 9\.1, 최대 12\.4, 평균 10\.84/);
  });

  it('tells the share of each class by its word, and what is missing', () => {
    const { facts } = tip(array('species', [0, 1, 1, 2, Number.NaN, 1], 'target', ['cat', 'dog', 'cow']));
    assert.ok(facts.some(({ en }) => en.includes('‘cat’: 20 %, ‘dog’: 60 %, ‘cow’: 20 %')));
    assert.ok(facts.some(({ en }) => en.startsWith('1 missing')));
  });

  it('draws the curve with the rows on it over predictions, the values themselves over targets', () => {
    assert.match(tip(probabilities, labels).pictureAlt.en, /curve of the loss/);
    assert.match(tip(labels, probabilities).pictureAlt.en, /Bars/);
    assert.match(tip(prices, estimates).pictureAlt.en, /Histogram of 10 values/);
  });

  it('warns of labels counted from 1', () => {
    const rows = [
      [2, -1, 0.5],
      [0.1, 3, -2],
      [-1, 0, 2],
      [1, 2, 3],
      [3, 0, -2],
    ];
    const { facts } = tip(array('label', [1, 2, 3, 3, 1], 'target'), array('logits', rows, 'prediction'));
    assert.ok(facts.some(({ en }) => /labels run from 1 to 3/.test(en)));
  });

  it('quotes hostile names without harm', () => {
    const { title } = tip(array(`${'x'.repeat(500)}\n](command:evil)`, [1, 2, 3]));
    assert.ok(title.en.length < 120 && !title.en.includes('\n'));
  });
});
