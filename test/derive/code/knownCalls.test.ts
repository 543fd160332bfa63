import assert from 'node:assert/strict';
import { losses } from '../../../src/core/losses/index';
import { resolveParameters } from '../../../src/core/parameters';
import { knownCalls } from '../../../src/derive/code/knownCalls';
import { isLossAlias, isLossName, mayNameLoss } from '../../../src/host/hover/lossWord';
import { callsOf } from './finding';

const known = knownCalls();

/** A line that makes a call, as its library's users would write it. */
function lineOf(label: string, library: string): string {
  const word = /^\w+(=|: )'/.test(label);
  if (!word) return label.endsWith(')') ? label : `${label}(a, b)`;
  const caller = { sklearn: 'GradientBoostingRegressor', lightgbm: 'LGBMRegressor', xgboost: 'XGBRegressor' }[library] ?? 'model.compile';
  return library === 'tfjs' ? `model.compile({ ${label} })` : `${caller}(${label})`;
}

describe('the calls that a person can choose from', () => {
  it('are those of every library, by hundreds', () => {
    assert.deepEqual([...new Set(known.map(({ library }) => library))].sort(), [
      'keras',
      'lightgbm',
      'optax',
      'pytorch',
      'sklearn',
      'tfjs',
      'xgboost',
    ]);
    assert.ok(known.length > 200, String(known.length));
  });

  it('differ in label, library or loss', () => {
    const keys = known.map(({ label, library, lossId }) => `${library} ${label} ${lossId}`);
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const { label, library, lossId, parameters } of known) {
    const isFirst = known.find(each => each.label === label && each.library === library)?.lossId === lossId;
    it(`${label} of ${library}${isFirst ? ' is recognised in a program' : ` may mean ${lossId}`}`, () => {
      const definition = losses.find(({ id }) => id === lossId);
      assert.ok(definition && resolveParameters(definition, parameters).ok);
      const [call] = callsOf(lineOf(label, library), library === 'tfjs' ? 'javascript' : 'python');
      assert.equal(call?.library, library);
      if (isFirst) assert.deepEqual([call?.lossId, call?.parameters], [lossId, parameters]);
    });
  }
});

/** Calls of the pages that are no name with arguments: arithmetic around a call, and functions that are no losses. */
const WRITTEN_OUT = /^torch\.(?!nn)|^F\.|^jnp\.|\.sqrt\(\)$|\) [-/] 1|\.log\(\)|^model\.compile/;

describe('every call that the pages of the losses show', () => {
  for (const { id, equivalents } of losses) {
    for (const { library, call, preset } of equivalents) {
      if (library === 'numpy' || !preset || !/^[\w.]+\(/.test(call) || WRITTEN_OUT.test(call)) continue;
      it(`${call} is known for ${id}`, () => {
        const [found, ...more] = callsOf(call, library === 'tfjs' ? 'javascript' : 'python');
        assert.ok(found?.name.variants.some(({ lossId }) => lossId === id) || found?.lossId === id, found?.lossId);
        assert.deepEqual(more, []);
      });
    }
  }
});

describe('the words that wake the engine', () => {
  it('are among the names of every library', () => {
    for (const { label } of known) {
      const word = /'(.+)'/.exec(label)?.[1];
      const name = label.replace(/\(.*/, '').split('.').at(-1)!;
      const line = word === undefined || label.endsWith(')') ? label.replace(/\(.*/, '') : `fit(${label})`;
      const at = line.length - (line.endsWith(')') ? 3 : 1);
      assert.ok(mayNameLoss(line, at), `${line} at ${at} (${name})`);
    }
  });

  for (const word of [
    'loss',
    'losses',
    'train_loss',
    'val_loss',
    'total_loss',
    'loss_fn',
    'criterion',
    'ValueError',
    'error',
    'print',
    'model',
    'Adam',
    'softmax',
    'log',
    'np',
    'x',
    'mean',
    'binary',
    'regression',
    'glossary',
  ]) {
    it(`do not include ${word}`, () => assert.equal(isLossName(word), false));
  }

  const ALIASES: readonly (readonly [text: string, word: string, isAlias: boolean])[] = [
    ['from torch.nn import CrossEntropyLoss as CE', 'CE', true],
    ['from torch.nn import CrossEntropyLoss as CE', 'C', false],
    ['import torch.nn.functional as F', 'F', false],
    ['import numpy as np', 'np', false],
    ['', 'np', false],
    [' as np', 'np', false],
  ];
  for (const [text, word, isAlias] of ALIASES) {
    it(`${isAlias ? 'include' : 'do not include'} ${word} after “${text}”`, () => assert.equal(isLossAlias(text, word), isAlias));
  }

  const LINES: readonly (readonly [marked: string, asks: boolean])[] = [
    ['lgb.train({"objective": "bin‸ary"})', true],
    ["xgb.train({'objective': 'reg:sq‸uarederror'})", true],
    ["GradientBoostingRegressor(loss='l‸s')", true],
    ['print("bin‸ary")', false],
    ['objective = bin‸ary', false],
    ['‸', false],
    ['   ‸  ', false],
    [`${'a'.repeat(200)}‸mse`, false],
  ];
  for (const [marked, asks] of LINES) {
    it(`${asks ? 'ask' : 'do not ask'} at ${marked.slice(-50)}`, () =>
      assert.equal(mayNameLoss(marked.replace('‸', ''), marked.indexOf('‸')), asks));
  }
});
