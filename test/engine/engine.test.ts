import assert from 'node:assert/strict';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

describe('the engine', () => {
  it('opens a CSV: roles by header, kinds, the task, the picker', async () => {
    const opened = await openTexts(engineHere(), {
      'a.csv': csvOf({ id: [1, 2, 3, 4], y_true: [1.5, 2, 3.25, -1], y_pred: [1, 2, 3, 0.5] }),
    });
    assert.equal(opened.state, 'ready');
    assert.deepEqual(opened.columns, { target: ['y_true'], prediction: ['y_pred'] });
    assert.deepEqual([opened.rows, opened.used, opened.task.en], [4, 4, 'regression']);
    assert.deepEqual([opened.target!.label, opened.prediction!.label, opened.target!.lines], ['y_true', 'y_pred', [2, 5]]);
    assert.equal(opened.losses[0]!.fit, 'recommended');
    assert.ok(opened.losses.some(({ lossId }) => lossId === opened.lossId));
  });

  // Errors −0.5, 0, −0.25, 1.5: squares 0.25, 0, 0.0625, 2.25.
  const simple = csvOf({ y_true: [1.5, 2, 3.25, -1], y_pred: [1, 2, 3, 0.5] });

  it('values every loss that can be computed, in its own unit and in that of the target', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const { table, value, worst, worstShare } = valueOrThrow(
      await engine.request('overview', { session: 's', lossId: 'mse', parameters: {}, withPossible: true }),
    );
    const line = (id: string) => table.find(({ lossId }) => lossId === id)!;
    const mse = 2.5625 / 4;
    close(value, mse);
    close(line('mse').value, mse);
    close(line('mse').inTargetUnits!, Math.sqrt(mse));
    close(line('half_squared_error').value, mse / 2);
    // Half the square: the same error of constant size.
    close(line('half_squared_error').inTargetUnits!, Math.sqrt(mse));
    close(line('rmse').value, Math.sqrt(mse));
    close(line('mae').value, 2.25 / 4);
    // Smooth L1 with β = 1: 0.125, 0, 0.03125 and 1.5 − 0.5 = 1. Square near 0, size far out: no unit to go back to.
    close(line('smooth_l1').value, 1.15625 / 4);
    assert.equal(line('smooth_l1').inTargetUnits, undefined);
    // The worst 1 % of four rows is one row.
    close(line('mse').worstShare!, 2.25 / 2.5625);
    assert.deepEqual(
      worst.map(({ row }) => row),
      [3, 0, 2],
    );
    assert.deepEqual([worst[0]!.line, worst[0]!.rank, worst[0]!.error], [5, 1, 1.5]);
    close(worst[0]!.share, 2.25 / 2.5625);
    close(worstShare, 1);
  });

  it('leaves losses that are merely possible without a value until somebody asks for them', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const ask = async (more: object) =>
      valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {}, ...more }));
    const brief = await ask({});
    assert.equal(brief.isBrief, true);
    const possible = brief.table.filter(({ fit }) => fit === 'possible');
    assert.ok(possible.length > 0 && possible.every(({ value }) => Number.isNaN(value)));
    assert.ok(brief.table.filter(({ fit }) => fit === 'fits' || fit === 'recommended').every(({ value }) => Number.isFinite(value)));
    const whole = await ask({ withPossible: true });
    assert.equal(whole.isBrief, false);
    assert.ok(whole.table.filter(({ fit }) => fit === 'possible').every(({ value }) => Number.isFinite(value)));
    // A possible loss that is in use has its value in any case.
    const chosen = await ask({ lossId: 'smooth_l1' });
    close(chosen.table.find(({ lossId }) => lossId === 'smooth_l1')!.value, 1.15625 / 4);
  });

  it('values a loss that does not fit only when it was chosen', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const lineIn = async (lossId: string) =>
      valueOrThrow(await engine.request('overview', { session: 's', lossId, parameters: {} })).table.find(
        line => line.lossId === 'cosine_distance',
      )!;
    const dimmed = await lineIn('mse');
    assert.deepEqual([dimmed.fit, dimmed.value], ['unfit', Number.NaN]);
    assert.ok(dimmed.reason.en && dimmed.reason.ko);
    // One column is one vector. p·t = 1.5 + 4 + 9.75 − 0.5 = 14.75, |p|² = 14.25, |t|² = 17.8125.
    const chosen = await lineIn('cosine_distance');
    assert.equal(chosen.fit, 'unfit');
    close(chosen.value, 1 - 14.75 / Math.sqrt(14.25 * 17.8125));
  });

  it('measures skill against the best constant: the mean for squares, the median for sizes', async () => {
    const engine = engineHere();
    // Targets 0, 0, 3, 9: mean 3 with mean square (9+9+0+36)/4 = 13.5; median 1.5 with mean size (1.5+1.5+1.5+7.5)/4 = 3.
    await openTexts(engine, { 'a.csv': csvOf({ target: [0, 0, 3, 9], prediction: [1, 1, 4, 10] }) });
    const { table } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {}, withPossible: true }));
    const skill = (id: string) => table.find(({ lossId }) => lossId === id)!.skill!;
    close(skill('mse'), 1 - 1 / 13.5);
    close(skill('rmse'), 1 - 1 / Math.sqrt(13.5));
    close(skill('mae'), 1 - 1 / 3);
    // Pinball at τ = 0.5 is half the size.
    close(skill('quantile'), 1 - 1 / 3);
  });

  it('shows every loss with its parameters in the panel, whichever loss is in use', async () => {
    const engine = engineHere();
    // Errors 3, 1 and six of 0.1: one row rules the squares, so the advisor suggests a δ of its own.
    const prediction = [3, 1, 0.1, -0.1, 0.1, -0.1, 0.1, -0.1];
    await openTexts(engine, { 'a.csv': csvOf({ target: prediction.map(() => 0), prediction }) });
    const huber = async (moved?: Record<string, { delta: number }>) =>
      valueOrThrow(
        await engine.request('overview', { session: 's', lossId: 'mae', parameters: {}, ...(moved ? { moved } : {}) }),
      ).table.find(({ lossId }) => lossId === 'huber')!.value;
    // δ = 1: 1·(3 − ½) + ½·1² + 6·½·0.01 = 3.03; δ = 2: 2·(3 − 1) + ½ + 0.03 = 4.53.
    close(await huber(), 3.03 / 8);
    close(await huber({ huber: { delta: 2 } }), 4.53 / 8);
    close(await huber(), 3.03 / 8);
  });

  it('measures the skill of probabilities against the share of ones', async () => {
    const engine = engineHere();
    const target = [1, 0, 0, 0, 1, 0, 1, 0];
    const prediction = [0.8, 0.1, 0.3, 0.2, 0.6, 0.25, 0.9, 0.4];
    await openTexts(engine, { 'a.csv': csvOf({ label: target, prob: prediction }) });
    const { table } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'binary_cross_entropy', parameters: {} }));
    const own =
      -(Math.log(0.8) + Math.log(0.9) + Math.log(0.7) + Math.log(0.8) + Math.log(0.6) + Math.log(0.75) + Math.log(0.9) + Math.log(0.6)) / 8;
    const prior = -(3 * Math.log(3 / 8) + 5 * Math.log(5 / 8)) / 8;
    const line = table.find(({ lossId }) => lossId === 'binary_cross_entropy')!;
    close(line.value, own);
    close(line.skill!, 1 - own / prior);
    assert.equal(line.unit.en, 'nats');
  });

  it('leaves out rows that are not finite and keeps the numbers of the file', async () => {
    const engine = engineHere();
    const opened = await openTexts(engine, { 'a.csv': csvOf({ target: [1, '', 3, 4], prediction: [1, 2, 5, 'inf'] }) });
    assert.deepEqual([opened.state, opened.rows, opened.used], ['ready', 4, 2]);
    const { worst, gradient, used } = valueOrThrow(await engine.request('rows', { session: 's', lossId: 'mse', parameters: {} }));
    assert.equal(used, 2);
    assert.deepEqual([worst[0]!.row, worst[0]!.line], [2, 4]);
    assert.deepEqual(
      [[...gradient.x], [...gradient.y]],
      [
        [1, 3],
        [0, 2],
      ],
    );
  });

  it('shows the rows tab: ranks, shares, gradients with their sign', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const view = valueOrThrow(await engine.request('rows', { session: 's', lossId: 'mse', parameters: {} }));
    assert.deepEqual([...view.sorted.y], [2.25, 0.25, 0.0625, 0]);
    assert.deepEqual([...view.sorted.x], [25, 50, 75, 100]);
    assert.deepEqual([...view.sorted.row], [3, 0, 2, 1]);
    close(view.sum, 2.5625);
    // d mean / d prediction = 2e/4.
    assert.deepEqual([...view.gradient.y], [-0.25, 0, -0.125, 0.75]);
    close(view.pullUp, 0.75);
    close(view.pullDown, -0.375);
    // Sizes of the pulls that are not 0: 0.125, 0.25, 0.75.
    close(view.gradientConstant, 0.25);
    assert.equal(view.isNorm, false);
    assert.match(view.worst[0]!.push.en, /down/);
    assert.match(view.worst[1]!.push.en, /up/);
    assert.match(view.worst[0]!.push.ko, /낮춥니다/);
  });

  it('tells one row by its number in the file', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const line = valueOrThrow(await engine.request('row', { session: 's', row: 2, lossId: 'mse', parameters: {} }));
    assert.deepEqual([line.row, line.line, line.target, line.prediction, line.rank], [2, 4, '3.25', '3', 3]);
    close(line.error, -0.25);
  });

  it('places a row of a CSV at its whole record, and one of JSON at its elements', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    assert.deepEqual(valueOrThrow(await engine.request('place', { session: 's', row: 1 })), [
      { file: 0, span: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } } },
    ]);
    await openTexts(engine, { 'b.json': '{\n "y_true": [1, 22],\n "y_pred": [3, 44]\n}' }, 'json');
    assert.deepEqual(valueOrThrow(await engine.request('place', { session: 'json', row: 1 })), [
      { file: 0, span: { start: { line: 1, character: 15 }, end: { line: 1, character: 17 } } },
      { file: 0, span: { start: { line: 2, character: 15 }, end: { line: 2, character: 17 } } },
    ]);
  });

  it('counts places after a byte order mark, in text as in bytes', async () => {
    const engine = engineHere();
    const text = '\ufeff{"y_true": [1, 2], "y_pred": [1, 3]}';
    for (const source of [
      { kind: 'text' as const, text, fileName: 'a.json' },
      { kind: 'bytes' as const, bytes: new TextEncoder().encode(text), fileName: 'a.json' },
    ]) {
      valueOrThrow(await engine.request('open', { session: 's', sources: [source], selections: [] }));
      const [target] = valueOrThrow(await engine.request('place', { session: 's', row: 0 }));
      assert.deepEqual(target!.span, { start: { line: 0, character: 12 }, end: { line: 0, character: 13 } });
    }
  });

  it('takes the targets from one file and the predictions from another', async () => {
    const engine = engineHere();
    const opened = await openTexts(engine, { 'train.csv': csvOf({ y: [1, 2, 3] }), 'out.csv': csvOf({ pred: [1, 2, 5] }) });
    assert.equal(opened.state, 'ready');
    assert.deepEqual([opened.target!.file, opened.prediction!.file], [0, 1]);
    const places = valueOrThrow(await engine.request('place', { session: 's', row: 2 }));
    assert.deepEqual(
      places.map(({ file, span }) => [file, span.start.line]),
      [
        [0, 3],
        [1, 3],
      ],
    );
    const { value } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} }));
    close(value, 4 / 3);
  });

  it('drops names of classes that say no more than their numbers', async () => {
    const engine = engineHere();
    await openTexts(engine, {
      'a.csv': csvOf({ target: [1, 0, 2, 1], logit_0: [2, 3, 0, 0], logit_1: [1, 0, 0, 4], logit_2: [0, 0, 3, 0] }),
    });
    const { worst } = valueOrThrow(
      await engine.request('overview', { session: 's', lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: {} }),
    );
    // softmax(2, 1, 0) = 0.665, 0.245, 0.090.
    assert.deepEqual([worst[0]!.target, worst[0]!.prediction], ['1', '0: 66.5 % · 1: 24.5 %']);
    assert.equal(worst[0]!.because?.en, 'The true class gets only 24.5 %.');
    // softmax(0, 0, 3) of row 2 gives its own class 0.909.
    assert.equal(worst.find(({ row }) => row === 2)?.because, undefined);
  });

  it('says whether samples carry weights', async () => {
    const engine = engineHere();
    const columns = { y_true: [1, 2, 3, 4], y_pred: [1.5, 2, 3.5, 3] };
    assert.equal((await openTexts(engine, { 'a.csv': csvOf(columns) })).isWeighted, false);
    assert.equal((await openTexts(engine, { 'b.csv': csvOf({ ...columns, sample_weight: [1, 2, 1, 2] }) })).isWeighted, true);
  });

  it('writes classes with their names and the share of the true one', async () => {
    const engine = engineHere();
    await openTexts(engine, {
      'a.csv': csvOf({
        label: ['cat', 'dog', 'owl', 'cat', 'dog', 'owl'],
        prob_cat: [0.7, 0.2, 0.1, 0.6, 0.6, 0.1],
        prob_dog: [0.2, 0.7, 0.1, 0.3, 0.3, 0.2],
        prob_owl: [0.1, 0.1, 0.8, 0.1, 0.1, 0.7],
      }),
    });
    const { worst, main } = valueOrThrow(
      await engine.request('overview', { session: 's', lossId: 'sparse_categorical_cross_entropy', parameters: {} }),
    );
    assert.deepEqual([worst[0]!.row, worst[0]!.target, worst[0]!.prediction], [4, '1 (dog)', '0 (cat): 60 % · 1 (dog): 30 %']);
    close(worst[0]!.loss, -Math.log(0.3));
    assert.equal(main?.kind, 'classes');
    assert.deepEqual(main?.kind === 'classes' && main.groups.map(({ name }) => name.en), [
      'target 0 (cat)',
      'target 1 (dog)',
      'target 2 (owl)',
    ]);
  });

  it('draws where the probabilities of each label lie, whether they come as probabilities or logits', async () => {
    const label = [0, 1, 0, 1, 0, 1, 1, 0];
    const prob = [0.1, 0.9, 0.3, 0.6, 0.45, 0.52, 0.99, 0.01];
    for (const [name, values, lossId] of [
      ['prob', prob, 'binary_cross_entropy'],
      ['logit', prob.map(p => Math.log(p / (1 - p))), 'binary_cross_entropy_with_logits'],
    ] as const) {
      const engine = engineHere();
      await openTexts(engine, { 'a.csv': csvOf({ label, [name]: values }) });
      const { main } = valueOrThrow(await engine.request('overview', { session: 's', lossId, parameters: {} }));
      assert.ok(main?.kind === 'classes', name);
      assert.deepEqual(
        main.groups.map(group => group.name.en),
        ['target 0', 'target 1'],
      );
      for (const [i, { histogram }] of main.groups.entries()) {
        const { edges, counts } = histogram;
        assert.deepEqual([edges[0], edges[edges.length - 1]], [0, 1]);
        // A count at the middle of its bin is at most half a bin, 1/80, from the probability.
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          4,
        );
        const sum = counts.reduce((total, count, bin) => total + (count * (edges[bin]! + edges[bin + 1]!)) / 2, 0);
        const expected = prob.filter((_, row) => label[row] === i).reduce((total, p) => total + p, 0);
        assert.ok(Math.abs(sum - expected) <= 4 / 80 + 1e-9, `${name} ${sum}, expected ${expected}`);
      }
    }
  });

  it('answers a request that makes no sense', async () => {
    const engine = engineHere();
    for (const params of [null, {}, { session: 's', sources: 'no' }]) {
      const answer = await engine.request('open', params as never);
      assert.equal(answer.ok ? '' : answer.problems[0].code, 'internal');
    }
    await openTexts(engine, { 'a.csv': simple });
    for (const row of [-1, 4, 1.5, Number.NaN]) {
      const place = await engine.request('place', { session: 's', row });
      assert.equal(place.ok ? '' : place.problems[0].code, 'internal', String(row));
    }
  });

  it('draws all points by rising target for regression', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const { main } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} }));
    assert.ok(main?.kind === 'scatter' && !main.density);
    assert.deepEqual(
      [[...main.points.x], [...main.points.y], [...main.points.row]],
      [
        [-1, 1.5, 2, 3.25],
        [0.5, 1, 2, 3],
        [3, 0, 1, 2],
      ],
    );
  });

  it('draws a density of all rows and the 200 worst as points above 20,000', async () => {
    const engine = engineHere();
    const target = Array.from({ length: 20_001 }, (_, i) => (i % 97) + 0.5);
    const prediction = target.map((value, i) => value + (i === 7 ? 40 : ((i % 13) - 6) / 10));
    await openTexts(engine, { 'a.csv': csvOf({ target, prediction }) });
    const { main } = valueOrThrow(await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} }));
    assert.ok(main?.kind === 'scatter' && main.density);
    assert.equal(main.points.x.length, 200);
    assert.ok([...main.points.row].includes(7));
    assert.equal(
      main.density.counts.reduce((sum, count) => sum + count, 0),
      20_001,
    );
  });

  it('refuses a parameter out of range and keeps working', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    const refused = await engine.request('rows', { session: 's', lossId: 'huber', parameters: { delta: -1 } });
    assert.equal(refused.ok ? '' : refused.problems[0].code, 'parameter-out-of-range');
    assert.ok((await engine.request('rows', { session: 's', lossId: 'huber', parameters: { delta: 2 } })).ok);
  });

  it('forgets a closed session, and says so', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': simple });
    await engine.request('close', { session: 's' });
    const late = await engine.request('overview', { session: 's', lossId: 'mse', parameters: {} });
    assert.equal(late.ok ? '' : late.problems[0].code, 'internal');
  });
});
