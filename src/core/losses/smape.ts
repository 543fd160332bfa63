import type { LossDefinition } from '../definition';
import { sign } from '../numerics';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { denominatorFloor, scale } from './_percentage';
import { ratioShape } from './_shapes';
import { sources } from './_sources';

/**
 * s·2|p − t|/max(|p| + |t|, ε).
 *
 *     = 2s · |p/2 − t/2| / max(|p|/2 + |t|/2, ε/2)        halves are exact and their sum cannot overflow
 */
function value(t: number, p: number, factor: number, halfFloor: number): number {
  return 2 * factor * (Math.abs(0.5 * p - 0.5 * t) / Math.max(0.5 * Math.abs(p) + 0.5 * Math.abs(t), halfFloor));
}

/**
 * With D = |p| + |t| ≥ ε and e = p − t:
 *
 *     ∂/∂p 2|e|/D = 2(sign(e)·D − |e|·sign(p))/D² = sign(e)·2(|t| + t·sign(p))/D²
 *     with H = D/2:  sign(e) · (|t|/2 + t·sign(p)/2) / H²
 *
 * No digit cancels: |t| and t·sign(p) are equal (p and t on one side of 0) or opposite (the value stays 2 there). Below ε the denominator
 * is constant. At p = 0 between the two branches it is −2/t, the mean of both slopes.
 */
function derivative(t: number, p: number, factor: number, halfFloor: number): number {
  const half = 0.5 * Math.abs(p) + 0.5 * Math.abs(t);
  const side = sign(0.5 * p - 0.5 * t) * factor;
  return half < halfFloor ? side / halfFloor : side * ((0.5 * Math.abs(t) + 0.5 * t * sign(p)) / half / half);
}

/** Symmetric mean absolute percentage error. */
export const smape: LossDefinition = {
  id: 'smape',
  names: {
    full: text('Symmetric mean absolute percentage error', '대칭 평균 절대 백분율 오차'),
    short: 'sMAPE',
    aliases: ['SymmetricMeanAbsolutePercentageError', 'symmetric_mean_absolute_percentage_error', 'symmetric MAPE'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = s\\,\\frac{2\\,\\lvert p - t \\rvert}{\\max(\\lvert p \\rvert + \\lvert t \\rvert, \\varepsilon)}',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = 2s\\,\\frac{\\operatorname{sign}(p - t)\\,(\\lvert t \\rvert + t \\operatorname{sign} p)}{(\\lvert p \\rvert + \\lvert t \\rvert)^2}',
  },
  parameters: [{ ...scale, default: 1 }, { ...denominatorFloor, default: 1.17e-6 }, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const [factor, halfFloor] = [parameters.scale as number, 0.5 * (parameters.eps as number)];
    for (let i = 0; i < count; i++) out[i] = value(target[i]!, prediction[i]!, factor, halfFloor);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [factor, halfFloor] = [parameters.scale as number, 0.5 * (parameters.eps as number)];
    for (let i = 0; i < count; i++) out[i] = derivative(target[i]!, prediction[i]!, factor, halfFloor);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [factor, halfFloor] = [parameters.scale as number, 0.5 * (parameters.eps as number)];
    for (let i = 0; i < count; i++) {
      const t = target[i]!;
      const p = prediction[i]!;
      values[i] = value(t, p, factor, halfFloor);
      gradient[i] = derivative(t, p, factor, halfFloor);
    }
  },
  textbook: ([t], [p], parameters) => ((parameters.scale as number) * 2 * Math.abs(p! - t!)) / (Math.abs(p!) + Math.abs(t!)),
  kinks: () => [0, 1],
  shape: ratioShape(),
  advice: {
    use: text(
      'To report relative errors with a limit: none is above 2 (200 %), however small the target.',
      '상대 오차를 한도 안에서 보고할 때 씁니다. 정답이 아무리 작아도 2(200 %)를 넘지 않습니다.',
    ),
    avoid: text(
      'For training: where prediction and target differ in sign it is 2 with gradient 0. It is not symmetric either; too low costs more than too high by the same amount.',
      '학습에는 피합니다. 예측과 정답의 부호가 다르면 값이 2이고 기울기가 0입니다. 이름과 달리 대칭도 아니어서, 같은 크기로 빗나가도 낮은 예측의 손실이 더 큽니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(2 * (prediction - target).abs() / (prediction.abs() + target.abs()).clamp(min=eps)).mean()',
      differs: text(
        'There is no function for it: the formula of torchmetrics is written out (eps = 1.17e-6). Other definitions leave out the 2 or give percent.',
        '전용 함수가 없어 torchmetrics의 식을 그대로 씁니다(eps = 1.17e-6). 2를 곱하지 않거나 백분율로 나타내는 정의도 있습니다.',
      ),
      preset: { scale: 1, eps: 1.17e-6 },
      code: parameters =>
        torchFormula('(2 * scale * (prediction - target).abs() / (prediction.abs() + target.abs()).clamp(min=eps))', [
          `scale, eps = ${py(parameters.scale)}, ${py(parameters.eps)}`,
        ]),
    },
    {
      library: 'numpy',
      call: 'np.mean(2 * np.abs(prediction - target) / np.maximum(np.abs(prediction) + np.abs(target), eps))',
      code: parameters =>
        numpyCode('2 * scale * np.abs(prediction - target) / np.maximum(np.abs(prediction) + np.abs(target), eps)', {
          before: [`scale, eps = ${py(parameters.scale)}, ${py(parameters.eps)}`],
        }),
    },
  ],
  sources: [sources.makridakis, sources.hyndman],
};
