import type { LossDefinition } from '../definition';
import { expm1, log1p } from '../elementary';
import { LN2, logCosh, sign } from '../numerics';
import { text } from '../text';
import { kerasCode, numpyCode, optaxCode } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** Log-cosh loss: ln cosh e, by the stable form of `logCosh`; its derivative is tanh e. */
export const logCoshLoss: LossDefinition = {
  id: 'log_cosh',
  names: { full: text('Log-cosh loss', '로그 코시 손실'), short: 'Log-cosh', aliases: ['LogCosh', 'logcosh', 'log_cosh'] },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\ln \\cosh(p - t)',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\tanh(p - t)',
    stable:
      '\\ell = \\begin{cases} \\operatorname{log1p}(2 \\sinh^2(e/2)) & \\lvert e \\rvert < 1 \\\\ \\lvert e \\rvert + \\operatorname{log1p}(e^{-2\\lvert e \\rvert}) - \\ln 2 & \\text{otherwise} \\end{cases}',
  },
  parameters: [normalization],
  unit: 'mixed',
  perSample(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = logCosh(prediction[i]! - target[i]!);
  },
  gradient(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = Math.tanh(prediction[i]! - target[i]!);
  },
  /**
   * With a = |e| and q = expm1(−a), as in `logCosh`, the derivative needs no second exponential:
   *
   *     tanh a = (1 − e⁻²ᵃ)/(1 + e⁻²ᵃ),  e⁻ᵃ = 1 + q   ⇒   tanh a = −q(2 + q) / (1 + (1 + q)²)
   *
   * 1 + q loses the digits of e⁻ᵃ from a ≈ 1 on, so there the value takes the form in which e⁻²ᵃ only corrects a − ln 2.
   */
  valueAndGradient(values, gradient, { target, prediction, count }) {
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const size = Math.abs(error);
      const q = expm1(-size);
      const power = 1 + q;
      values[i] = size < 1 ? log1p((0.5 * q * q) / power) : size - LN2 + log1p(power * power);
      gradient[i] = (sign(error) * (-q * (2 + q))) / (1 + power * power);
    }
  },
  textbook: ([t], [p]) => Math.log(Math.cosh(p! - t!)),
  kinks: () => [],
  shape: { axis: 'error' },
  advice: {
    use: text(
      'Real targets with some outliers, when a smooth second derivative matters: e²/2 near 0, |e| − ln 2 far out, no parameter.',
      '이상치가 조금 있는 실수 정답에서 2차 도함수까지 매끄러워야 할 때 씁니다. 0 근처에서는 e²/2, 멀리서는 |e| − ln 2에 가깝고 매개변수가 없습니다.',
    ),
    avoid: text(
      'When errors are much larger or smaller than 1: the bend lies at about 1 in units of the target. Use Huber and set δ.',
      '오차가 1보다 훨씬 크거나 작으면 피합니다. 꺾이는 곳이 정답의 단위로 1쯤에 고정되어 있으니, 후버 손실을 쓰고 δ를 정하십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(torch.logaddexp(e, -e) - math.log(2)).mean()',
      differs: text(
        'There is no function for it: the formula is written out, and errors below 1e-8 have no digits left.',
        '전용 함수가 없어 식을 그대로 씁니다. 1e-8보다 작은 오차에서는 유효 숫자가 남지 않습니다.',
      ),
      preset: {},
      code: () => ({
        imports: ['import math'],
        before: ['e = prediction - target', 'loss = torch.logaddexp(e, -e) - math.log(2)'],
        mean: 'loss.mean()',
        perSample: 'loss',
      }),
    },
    {
      library: 'keras',
      call: 'keras.losses.LogCosh()',
      differs: text(
        'Computed as e + softplus(−2e) − ln 2: no digits left for errors below 1e-8 (3e-4 in float32).',
        'e + softplus(−2e) − ln 2로 계산하여, 1e-8보다 작은 오차(float32에서는 3e-4)에서는 유효 숫자가 남지 않습니다.',
      ),
      preset: {},
      code: () => kerasCode('LogCosh'),
    },
    {
      library: 'optax',
      call: 'optax.losses.log_cosh(predictions, targets).mean()',
      differs: text(
        'Computed as ln(e^x + e^−x) − ln 2 with x = p − t: no digits left for errors below 1e-8 (3e-4 in float32).',
        'x = p − t로 두고 ln(e^x + e^−x) − ln 2로 계산하여, 1e-8보다 작은 오차(float32에서는 3e-4)에서는 유효 숫자가 남지 않습니다.',
      ),
      preset: {},
      code: () => optaxCode('optax.losses.log_cosh(prediction, target)'),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'logcosh'})",
      differs: text(
        'Computed in float32 like the Keras loss: no digits left for errors below 3e-4.',
        'Keras와 같은 식을 float32로 계산하여, 3e-4보다 작은 오차에서는 유효 숫자가 남지 않습니다.',
      ),
      preset: {},
    },
    {
      library: 'numpy',
      call: '(np.logaddexp(e, -e) - np.log(2)).mean()',
      code: () =>
        numpyCode('loss', {
          before: [
            'a = np.abs(prediction - target)',
            'near = np.log1p(2 * np.sinh(np.minimum(a, 1) / 2) ** 2)',
            'loss = np.where(a < 1, near, a + np.log1p(np.exp(-2 * a)) - np.log(2))',
          ],
        }),
    },
  ],
  sources: [sources.green, sources.keras],
};
