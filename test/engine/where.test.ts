import assert from 'node:assert/strict';
import type { Problem } from '../../src/core/problem';
import { sentenceOf } from '../../src/strings/problems';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Errors p − t: 0.5, −1, 0.25, 2.25, 0, −3; absolute 0.5 1 0.25 2.25 0 3; squares 0.25 1 0.0625 5.0625 0 9.
const amounts = { y_true: [1, 2, -3.5, 4, 0, 7], y_pred: [1.5, 1, -3.25, 6.25, 0, 4] };
const mse = { lossId: 'mse', parameters: {} };

async function rowsFor(where: string, text = csvOf(amounts), question = mse): Promise<number[] | Problem> {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': text });
  const found = await engine.request('select', { session: 's', where, ...question });
  return found.ok ? [...found.value.points.row].map(row => row + 1) : found.problems[0];
}

describe('an expression selects', () => {
  // What a pandas DataFrame with these columns answers to `df.query(…)`, as far as pandas knows the operator.
  const selects: readonly (readonly [where: string, rows: readonly number[]])[] = [
    ['target > 1', [2, 4, 6]],
    ['target >= 1 and target < 3 and error > 0.2', [1]],
    ['target>=1&&error>0.2', [1, 4]],
    ['error < 0 or error > 2', [2, 4, 6]],
    ['error<0||error>2', [2, 4, 6]],
    // `and` binds more tightly than `or`.
    ['target == 0 or target == 7 and error > 0', [5]],
    ['(target == 0 or target == 7) and error >= 0', [5]],
    // `not` reaches over the comparison, and not over `and`.
    ['not target > 1', [1, 3, 5]],
    ['not target + 1 > 2 and error > 0', [1, 3]],
    ['not (target > 1 and error > 0)', [1, 2, 3, 5, 6]],
    ['not not target > 1', [2, 4, 6]],
    ['!(target > 1)', [1, 3, 5]],
    ['error != 0', [1, 2, 3, 4, 6]],
    ['row in [2, 4, 99]', [2, 4]],
    ['row not in [2, 4]', [1, 3, 5, 6]],
    ['row in []', []],
    ['line == 3', [2]],
    ['prediction == 4', [6]],
    ['loss > 5', [4, 6]],
    ['mae > 2', [4, 6]],
    ['mse == mae * mae', [1, 2, 3, 4, 5, 6]],
    ['rank <= 2', [4, 6]],
    // Squares add up to 15.375; half of that is 7.6875.
    ['share > 0.5', [6]],
    // 2e/n = 2 · 2.25 / 6 = 0.75.
    ['gradient == 0.75', [4]],
    ['abs(error) >= 1', [2, 4, 6]],
    ['sqrt(loss) == abs(error)', [1, 2, 3, 4, 5, 6]],
    ['max(target, prediction) > 4', [4, 6]],
    ['min(target, prediction, 1) < 0', [3]],
    ['exp(error) == 1', [5]],
    ['log(target) == 0', [1]],
    // The logarithm of a negative number is no number, which no comparison holds for.
    ['log(target) < 100', [1, 2, 4, 5, 6]],
    ['isnan(log(target))', [3]],
    ['target / 0 == inf', [1, 2, 4, 6]],
    ['target / 0 == -inf', [3]],
    ['target == nan', []],
    // As in Python, −3.5 % 2 is 0.5.
    ['target % 2 == 0.5', [3]],
    ['-target == 3.5', [3]],
    ['1 - 2 - error == 0', [2]],
    ['2 * error + 1 == 2', [1]],
    ['error > .2 and error < 1e0', [1, 3]],
    ['true', [1, 2, 3, 4, 5, 6]],
    ['false', []],
    ['   ', []],
  ];
  for (const [where, rows] of selects) {
    it(`${rows.length === 0 ? 'no rows' : `rows ${rows.join(', ')}`} by “${where}”`, async () =>
      assert.deepEqual(await rowsFor(where), rows));
  }

  const refused: readonly (readonly [where: string, facts: object])[] = [
    ['traget > 1', { code: 'where-name', place: 0, name: 'traget', kind: 'field' }],
    ['target > 1 and constructor > 0', { code: 'where-name', place: 15, name: 'constructor' }],
    ['__proto__ == 1', { code: 'where-name', place: 0, name: '__proto__' }],
    ['this == 1', { code: 'where-name', place: 0, name: 'this' }],
    ['toString(1) == 1', { code: 'where-name', place: 0, name: 'toString', kind: 'function' }],
    ['target.constructor == 1', { code: 'where-syntax', place: 0, expected: 'value' }],
    ['target[0] == 1', { code: 'where-syntax', place: 0, expected: 'value' }],
    ['target > 1 ? true : false', { code: 'where-syntax', expected: 'value' }],
    ['target = 1', { code: 'where-syntax', place: 7, found: '=', expected: '==' }],
    ['target > 1 & error > 0', { code: 'where-syntax', place: 11, found: '&', expected: 'and' }],
    ['target > 1 | error > 0', { code: 'where-syntax', place: 11, found: '|', expected: 'or' }],
    ['target > 1 error', { code: 'where-syntax', place: 11, found: 'error', expected: 'operator' }],
    ['target >', { code: 'where-syntax', found: '', expected: 'value' }],
    ['target > 1 and', { code: 'where-syntax', found: '', expected: 'value' }],
    ['(target > 1', { code: 'where-syntax', expected: ')' }],
    ['target > 1)', { code: 'where-syntax', place: 10, found: ')', expected: 'operator' }],
    ['row in [1, 2', { code: 'where-syntax', expected: ']' }],
    ["target == 'one", { code: 'where-syntax', expected: 'quote' }],
    ['row in [1, target]', { code: 'where-syntax', place: 11, found: 'target', expected: 'number' }],
    ['loss', { code: 'where-type', place: 0, found: 'number', expected: 'condition' }],
    ['0 < target < 3', { code: 'where-type', place: 0, found: 'condition', expected: 'number' }],
    ['not loss', { code: 'where-type', place: 4, found: 'number', expected: 'condition' }],
    ["target == 'one'", { code: 'where-type', place: 10, found: 'words', expected: 'number' }],
    ['target in 3', { code: 'where-type', place: 10, found: 'number', expected: 'list' }],
    ['target == [3]', { code: 'where-type', place: 10, found: 'list', expected: 'number' }],
    ['sqrt(1, 2) > 0', { code: 'where-arguments', place: 0, name: 'sqrt', found: 2, expected: '1' }],
    ['max(1) > 0', { code: 'where-arguments', place: 0, name: 'max', found: 1 }],
    [`${'('.repeat(200)}true${')'.repeat(200)}`, { code: 'where-limit', what: 'nesting' }],
    [`${'not '.repeat(300)}true`, { code: 'where-limit', what: 'nesting' }],
    [Array<string>(2500).fill('true').join(' or '), { code: 'where-limit', what: 'characters' }],
    [Array<string>(1500).fill('1').join('+') + ' > 0', { code: 'where-limit', what: 'nesting' }],
  ];
  for (const [where, facts] of refused) {
    const name = where.length > 40 ? `${where.slice(0, 40)}…` : where;
    it(`nothing by “${name}”, and says ${JSON.stringify(facts)}`, async () => {
      const found = await rowsFor(where);
      assert.ok(!Array.isArray(found), `selected ${JSON.stringify(found)}`);
      const told: Readonly<Record<string, unknown>> = { code: found.code, ...found.facts };
      for (const [key, value] of Object.entries(facts)) assert.deepEqual(told[key], value, `${key} of ${JSON.stringify(told)}`);
      assert.ok(sentenceOf(found).found.ko.length > 0);
    });
  }

  it('lists the fields to whoever misspells one', async () => {
    const found = (await rowsFor('traget > 1')) as Problem;
    assert.match(sentenceOf(found).fix.en, /row, line, target, prediction, error, loss, gradient, rank, share, .*mae/);
  });

  it('rows of the file, not of the used ones', async () => {
    const text = 'y_true,y_pred\n1,2\n,3\n4,6\n';
    assert.deepEqual(await rowsFor('row >= 2', text), [3]);
    assert.deepEqual(await rowsFor('line == 4', text), [3]);
  });
});

describe('an expression about classes', () => {
  const words = csvOf({ label: ['cat', 'dog', 'dog', 'cat', 'dog'], probability: [0.2, 0.9, 0.4, 0.6, 0.8] });
  const bce = { lossId: 'binary_cross_entropy', parameters: {} };
  const two: readonly (readonly [string, readonly number[]])[] = [
    ["class == 'dog'", [2, 3, 5]],
    ["class == 'dog' and decided == 'cat'", [3]],
    ['class == 0 and decided == 1', [4]],
    ['class != decided', [3, 4]],
    ["target in ['cat']", [1, 4]],
    ['confidence >= 0.8', [1, 2, 5]],
  ];
  for (const [where, rows] of two)
    it(`of two classes selects rows ${rows.join(', ')} by “${where}”`, async () =>
      assert.deepEqual(await rowsFor(where, words, bce), rows));

  it('knows no class that is not there', async () => {
    const found = (await rowsFor("class == 'cow'", words, bce)) as Problem;
    assert.deepEqual([found.code, found.facts], ['where-class', { place: 9, name: 'cow', known: 'cat, dog' }]);
    const order = (await rowsFor("class > 'cat'", words, bce)) as Problem;
    assert.equal(order.code, 'where-type');
  });

  const several = csvOf({ label: [0, 1, 2, 2], p_0: [0.7, 0.5, 0.1, 0.2], p_1: [0.2, 0.3, 0.1, 0.2], p_2: [0.1, 0.2, 0.8, 0.6] });
  const cce = { lossId: 'sparse_categorical_cross_entropy', parameters: {} };
  const three: readonly (readonly [string, readonly number[]])[] = [
    ['class == 1 and decided == 0', [2]],
    ['class == decided', [1, 3, 4]],
    ['confidence > 0.65', [1, 3]],
    ['prediction2 < 0.3', [1, 2]],
    ['target == 2', [3, 4]],
  ];
  for (const [where, rows] of three)
    it(`of three classes selects rows ${rows.join(', ')} by “${where}”`, async () =>
      assert.deepEqual(await rowsFor(where, several, cce), rows));

  it('has no error where rows have several predictions', async () => {
    assert.equal(((await rowsFor('error > 1', several, cce)) as Problem).code, 'where-name');
  });
});

describe('a selection', () => {
  it('says what its rows cost by themselves, under each loss that fits', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf(amounts) });
    const view = valueOrThrow(await engine.request('select', { session: 's', where: 'abs(error) >= 1', ...mse }));
    assert.deepEqual([view.count, view.used], [3, 6]);
    close(view.share, 15.0625 / 15.375);
    // Gradients 2e/n with n = 6.
    close(view.gradientAll, (2 / 6) * (-1 / 6));
    close(view.gradientSelected, ((2 / 6) * (-1 + 2.25 - 3)) / 3);
    assert.equal(view.losses[0]!.lossId, 'mse');
    close(view.losses[0]!.all, 15.375 / 6);
    close(view.losses[0]!.selected, 15.0625 / 3);
    const mae = view.losses.find(({ lossId }) => lossId === 'mae')!;
    close(mae.all, 7 / 6);
    close(mae.selected, 6.25 / 3);
    assert.deepEqual([...view.points.row], [1, 3, 5]);
    assert.deepEqual([...view.points.rank], [3, 2, 1]);
    assert.deepEqual([...view.points.place], [-1, 2.25, -3]);
    assert.deepEqual([...view.points.loss], [1, 5.0625, 9]);
    assert.ok(view.points.probability.every(Number.isNaN));
  });

  it('divides by the weights of its own rows', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf({ y_true: [0, 0, 0, 0], y_pred: [1, 2, 3, 4], weight: [1, 3, 1, 1] }) });
    const question = { lossId: 'mae', parameters: { normalization: 'weightSum' } };
    const view = valueOrThrow(await engine.request('select', { session: 's', where: 'target == 0 and prediction < 3', ...question }));
    // (1·1 + 3·2) / (1 + 3)
    close(view.losses[0]!.selected, 7 / 4);
  });

  it('of many rows brings 2,000 points at most, the worst among them', async () => {
    const engine = engineHere();
    const y_true = Array.from({ length: 9000 }, (_, i) => i);
    await openTexts(engine, { 'a.csv': csvOf({ y_true, y_pred: y_true.map(i => (i === 4321 ? i + 50 : i + 1)) }) });
    const { count, points } = valueOrThrow(await engine.request('select', { session: 's', where: 'row > 1000', ...mse }));
    assert.equal(count, 8000);
    assert.ok(points.row.length <= 2000 && points.row.length > 1900, String(points.row.length));
    assert.equal(points.rank[points.row.indexOf(4321)], 1);
  });

  it('of nothing is empty and no mistake', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': csvOf(amounts) });
    const view = valueOrThrow(await engine.request('select', { session: 's', where: '', ...mse }));
    assert.deepEqual([view.count, view.points.row.length, view.share], [0, 0, 0]);
    assert.ok(Number.isNaN(view.losses[0]!.selected));
  });
});

describe('points of single rows', () => {
  it('stand where the charts have them; rows that take no part stand nowhere', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': 'label,probability\n1,0.25\n0,\n0,0.5\n1,0.9\n' });
    const question = { lossId: 'binary_cross_entropy', parameters: {}, axis: 'logit' as const };
    const found = valueOrThrow(await engine.request('points', { session: 's', rows: [0, 1, 2, 99], ...question }));
    assert.deepEqual([...found.row], [0, 2]);
    assert.deepEqual([...found.probability], [0.25, 0.5]);
    assert.deepEqual([...found.rank], [1, 2]);
    close(found.loss[0]!, Math.log(4));
    close(found.place[0]!, Math.log(1 / 3));
    close(found.place[1]!, 0);
  });
});
