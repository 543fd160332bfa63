import assert from 'node:assert/strict';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Expected numbers: NumPy's quantiles and SciPy's brentq on the same ten pairs, as derived beside them.
const target = [3, -1, 2, 7, 4.5, 0.5, 6, -2, 1, 5];
const prediction = [2.5, -1.2, 2.1, 9, 4.4, 0.9, 6.05, 3, 1.3, 4.2];
const regression = csvOf({ target, prediction });
const binary = csvOf({ label: [1, 0, 1, 0, 0, 1, 0, 0], prob: [0.9, 0.2, 0.3, 0.1, 0.7, 0.6, 0.05, 0.4] });
// ln(p/(1 − p)) of the same probabilities, to the last digit.
const logits = csvOf({
  label: [1, 0, 1, 0, 0, 1, 0, 0],
  logit: [0.9, 0.2, 0.3, 0.1, 0.7, 0.6, 0.05, 0.4].map(p => Math.log(p / (1 - p))),
});

async function opened(csv: string) {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': csv });
  const question = (lossId: string, parameters: object) => ({ session: 's', lossId, parameters: { ...parameters } });
  return {
    inverse: (lossId: string, parameters: object, name: string, share: number) =>
      engine.request('inverse', { ...question(lossId, parameters), name, share }),
    slider: async (lossId: string, parameters: object, name: string) => {
      const { sliders } = valueOrThrow(await engine.request('shape', question(lossId, parameters)));
      const found = sliders.find(slider => slider.name === name);
      assert.ok(found, `no slider of ${name}`);
      return found;
    },
    shape: async (lossId: string, parameters: object = {}) => valueOrThrow(await engine.request('shape', question(lossId, parameters))),
  };
}

describe('the value of a parameter for a wished share', () => {
  const cases: readonly (readonly [string, string, string, object, string, number, number, number])[] = [
    // np.quantile(|e|, 0.9) is 2.3; one of ten errors (5) is larger.
    ['Huber treats 10 % as outliers', regression, 'huber', {}, 'delta', 0.1, 2.3, 0.1],
    // np.quantile(|e|, 0.75) is 0.725; three errors (0.8, 2, 5) are larger.
    ['smooth L1 treats a quarter as outliers', regression, 'smooth_l1', {}, 'beta', 0.25, 0.725, 0.3],
    ['Cauchy has c at the same place', regression, 'cauchy', {}, 'c', 0.1, 2.3, 0.1],
    ['a quantile loss that covers 90 % has τ = 0.9', regression, 'quantile', {}, 'tau', 0.9, 0.9, 0.9],
    // The 20 % quantile m of e: Σ(e − m)₊ / Σ|e − m|.
    ['an expectile loss that covers 80 %', regression, 'expectile', {}, 'tau', 0.8, 0.9250720461095101, 0.8],
    // Root of the share that rows of p_t > ½ have of Σ (1 − p_t)^γ (−ln p_t).
    ['focal loss that leaves a fifth to easy rows', binary, 'binary_focal', {}, 'gamma', 0.2, 1.1805974658446552, 0.2],
    // q = 0.6·Σ₀ / (0.4·Σ₁) of the cross entropies of both labels.
    ['positives that hold 60 %', logits, 'binary_cross_entropy_with_logits', {}, 'posWeight', 0.6, 1.7261644621565735, 0.6],
  ];
  for (const [name, csv, lossId, parameters, parameter, share, value, reached] of cases) {
    it(name, async () => {
      const found = valueOrThrow(await (await opened(csv)).inverse(lossId, parameters, parameter, share));
      assert.ok(Math.abs(found.value - value) <= 2e-6 * value, `${found.value}, expected ${value}`);
      assert.ok(Math.abs(found.share - reached) <= 1e-6, `${found.share}, expected ${reached}`);
    });
  }

  it('a share out of reach gives the nearest end of the slider, with the share that it has', async () => {
    // At γ = 0 easy rows hold 38.5 % of the loss, and less from there on.
    const found = valueOrThrow(await (await opened(binary)).inverse('binary_focal', {}, 'gamma', 0.9));
    assert.equal(found.value, 0);
    close(found.share, 0.38490511596296373);
  });

  const refused: readonly (readonly [string, string, number])[] = [
    ['a parameter that means no share', 'normalization', 0.5],
    ['a parameter that does not exist', 'gamma', 0.5],
    ['more than everything', 'delta', 1.5],
    ['less than nothing', 'delta', -0.1],
    ['no number', 'delta', Number.NaN],
  ];
  for (const [name, parameter, share] of refused) {
    it(`${name} is refused`, async () => assert.equal((await (await opened(regression)).inverse('huber', {}, parameter, share)).ok, false));
  }
});

describe('what stands around a slider', () => {
  it('δ: 1.345 σ̂ by the MAD, percentiles of |e|, the share beyond, and where the rows are', async () => {
    const slider = await (await opened(regression)).slider('huber', { delta: 1 }, 'delta');
    // 1.345·MAD/0.6745 = 0.598, np.quantile(|e|, [0.9, 0.95]) = 2.3 and 3.65.
    assert.deepEqual(
      slider.detents.map(({ value, label }) => [value, label.en]),
      [
        [0.598, '1.345 σ̂'],
        [2.3, '90th pct of |e|'],
        [3.65, '95th pct of |e|'],
      ],
    );
    assert.equal(slider.kind, 'beyond');
    close(slider.share, 0.2);
    assert.deepEqual(slider.ends, [0.01, 10]);
    // The last of 64 places is the right end, the first the left one; all |e| lie between.
    assert.deepEqual([slider.shares?.upTo.length, slider.shares?.upTo[0], slider.shares?.upTo[63]], [64, 0, 1]);
    // Place 42 of 63 is two thirds of three decades: 1; eight of ten errors are smaller.
    close(slider.shares!.upTo[42]!, 0.8);
  });

  it('τ: median and tails, and the coverage of the predictions as they stand', async () => {
    const slider = await (await opened(regression)).slider('quantile', { tau: 0.3 }, 'tau');
    // Six of ten targets are at or below their predictions.
    assert.deepEqual(
      slider.detents.map(({ value }) => value),
      [0.1, 0.5, 0.6, 0.9],
    );
    close(slider.share, 0.3);
  });

  it('names of one value stand together', async () => {
    // Half of the targets lie at or below.
    const bench = await opened(csvOf({ target: [1, 2, 3, 4], prediction: [2, 3, 2, 3] }));
    const { detents } = await bench.slider('quantile', {}, 'tau');
    assert.deepEqual(
      detents.map(({ value, label }) => [value, label.en]),
      [
        [0.1, '10 % quantile'],
        [0.5, 'median, your predictions: 50 %'],
        [0.9, '90 % quantile'],
      ],
    );
  });

  it('τ of an expectile covers what its shift covers', async () => {
    const bench = await opened(regression);
    for (const [tau, share] of [
      [0.1, 0.1],
      [0.5, 0.2],
      [0.9, 0.7],
    ] as const)
      close((await bench.slider('expectile', { tau }, 'tau')).share, share);
  });

  it('γ: cross entropy and the paper, and what easy rows hold', async () => {
    const slider = await (await opened(binary)).slider('binary_focal', { gamma: 2 }, 'gamma');
    assert.deepEqual(
      slider.detents.map(({ value }) => value),
      [0, 2],
    );
    close(slider.share, 0.12892061283089165);
  });

  it('posWeight: even, and balanced at negatives over positives', async () => {
    const slider = await (await opened(logits)).slider('binary_cross_entropy_with_logits', {}, 'posWeight');
    assert.deepEqual(
      slider.detents.map(({ value }) => value),
      [1, 1.67],
    );
    close(slider.share, 0.46494839850703223);
  });

  it('a loss without such a parameter has none', async () => {
    assert.deepEqual((await (await opened(regression)).shape('mse')).sliders, []);
  });

  it('errors of another size get ends of their own', async () => {
    const csv = csvOf({ target, prediction: target.map((value, i) => value + 1e5 * (i - 4.5)) });
    const slider = await (await opened(csv)).slider('huber', {}, 'delta');
    assert.deepEqual(slider.ends, [1e4, 1e6]);
  });

  it('predictions without any error have neither ends nor marks', async () => {
    const slider = await (await opened(csvOf({ target, prediction: target }))).slider('huber', {}, 'delta');
    assert.deepEqual([slider.ends, slider.detents, slider.share], [undefined, [], 0]);
  });
});
