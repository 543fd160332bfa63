import assert from 'node:assert/strict';
import type { Adjustment } from '../../src/protocol/adviceViews';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Three classes counted from 1; the true class always has 0.7.
const fromOne = csvOf({ label: [1, 2, 3, 1], p0: [0.7, 0.2, 0.1, 0.7], pb: [0.2, 0.7, 0.2, 0.2], pc: [0.1, 0.1, 0.7, 0.1] });
const columns = { target: 'label', prediction: ['p0', 'pb', 'pc'] };
const loss = { lossId: 'sparse_categorical_cross_entropy', parameters: {} };
const subtract: Adjustment = { fixes: [{ code: 'labels-one-based', ...loss }], answers: {} };

async function openFromOne() {
  const engine = engineHere();
  const source = { kind: 'text', text: fromOne, fileName: 'a.csv' } as const;
  const opened = valueOrThrow(await engine.request('open', { session: 's', sources: [source], selections: [], columns }));
  assert.equal(opened.state, 'ready');
  const ask = async () => valueOrThrow(await engine.request('findings', { session: 's', ...loss, isNamed: false }));
  return { engine, ask };
}

describe('findings in the engine', () => {
  it('come with their lines, their reason, and the threads behind it', async () => {
    const { ask } = await openFromOne();
    const { findings } = await ask();
    const [first] = findings;
    assert.deepEqual([first!.code, first!.level], ['labels-one-based', 'error']);
    assert.ok(first!.why.ko.length > 0 && first!.fix!.label.en.length > 0);
    assert.deepEqual(first!.evidence[0], { label: 'pytorch/pytorch#15666', url: 'https://github.com/pytorch/pytorch/issues/15666' });
    assert.ok(first!.rows.every(({ row, line }) => line === row + 2));
  });

  it('go away with their fix, which can be undone', async () => {
    const { engine, ask } = await openFromOne();
    const fixed = valueOrThrow(await engine.request('adjust', { session: 's', adjustment: subtract }));
    assert.deepEqual(fixed.adjustment, subtract);
    const after = await ask();
    assert.ok(!after.findings.some(({ code }) => code === 'labels-one-based'));
    assert.deepEqual(
      after.applied.map(({ code }) => code),
      ['labels-one-based'],
    );
    close(valueOrThrow(await engine.request('overview', { session: 's', ...loss })).value, -Math.log(0.7));
    const undone = valueOrThrow(await engine.request('adjust', { session: 's', adjustment: { fixes: [], answers: {} } }));
    assert.deepEqual(undone.adjustment.fixes, []);
    assert.equal((await ask()).findings[0]!.code, 'labels-one-based');
  });

  it('a fix whose finding is gone does nothing and is left out', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ y_true: [1.5, 2, 3], y_pred: [1, 2, 3] }) });
    const adjusted = valueOrThrow(await engine.request('adjust', { session: 's', adjustment: subtract }));
    assert.deepEqual(adjusted.adjustment.fixes, []);
  });

  it('name the rows of the file where rows were left out, and tell of these', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ target: [1, '', 3, 4], prediction: [1, 2, 5, 'inf'] }) });
    const { findings } = valueOrThrow(await engine.request('findings', { session: 's', lossId: 'mse', parameters: {}, isNamed: false }));
    const missing = findings.find(({ code }) => code === 'missing-values')!;
    assert.deepEqual(missing.rows, [
      { row: 1, line: 3 },
      { row: 3, line: 5 },
    ]);
    assert.equal(missing.fix, undefined);
  });

  it('are placed at the records of the file, errors alone when asked', async () => {
    const { engine } = await openFromOne();
    const placed = valueOrThrow(await engine.request('findingPlaces', { session: 's', ...loss, isNamed: false, only: 'error' }));
    assert.ok(placed.length > 0 && placed.every(({ level }) => level === 'error'));
    const { places, count } = placed.find(({ code }) => code === 'labels-one-based')!;
    assert.ok(count >= 1 && places.length === count);
    assert.ok(places.every(({ file, span }) => file === 0 && span.start.line >= 1 && span.end.line === span.start.line));
  });

  it('take an answer over and do not ask again', async () => {
    const engine = engineHere();
    const opened = await openTexts(engine, {
      'a.csv': csvOf({ rating: [1, 2, 3, 4, 5, 3, 2, 4, 5], y_pred: [1.2, 2.5, 3, 4, 4.5, 3, 2, 4, 5] }),
    });
    assert.notEqual(opened.target!.kind, 'class-ids');
    const adjustment: Adjustment = { fixes: [], answers: { target: 'class-ids' } };
    const answered = valueOrThrow(await engine.request('adjust', { session: 's', adjustment }));
    assert.equal(answered.target!.kind, 'class-ids');
    const { answers, questions } = valueOrThrow(
      await engine.request('findings', { session: 's', lossId: answered.lossId, parameters: {}, isNamed: false }),
    );
    assert.deepEqual(answers, { target: 'class-ids' });
    assert.ok(!questions.some(({ id }) => id === 'target'));
  });
});
