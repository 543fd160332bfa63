import type { Vector } from '../arrays';
import type { LossDefinition, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { text } from '../text';
import { byTarget } from './_branches';
import { checkProbabilities } from './_check';
import { kerasEpsilon, smoothedLabels } from './_classCode';
import { kerasCode, numpyCode, py, sklearnCode, torchCode } from './_code';
import { differs } from './_differs';
import { ADD, CLIP, EXACT, guardOf, TORCH } from './_guard';
import { binaryLabelSmoothing, clamp, eps, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** torch's float32 constant 1e-12, as a double. */
const TORCH_FLOOR = Math.fround(1e-12);

/**
 * −t ln p − (1 − t) ln(1 − p), a term with factor 0 being 0.
 *
 *     ln(1 − p) = log1p(−p)            1 − p would round away a p below 1e-16
 */
function value(t: number, p: number, guard: number, epsilon: number): number {
  const clipped = guard === CLIP ? Math.min(Math.max(p, epsilon), 1 - epsilon) : p;
  const shift = guard === ADD ? epsilon : 0;
  let yes = t === 0 ? 0 : Math.log(clipped + shift);
  let no = t === 1 ? 0 : shift === 0 ? Math.log1p(-clipped) : Math.log(1 - clipped + shift);
  if (guard === TORCH) {
    yes = Math.max(yes, -100);
    no = Math.max(no, -100);
  }
  return (t === 0 ? 0 : -t * yes) - (t === 1 ? 0 : (1 - t) * no);
}

/** (1 − t)/(1 − p) − t/p, one-sided at the border; torch: (p − t)/max(p(1 − p), 1e-12); 0 outside a clip. */
function derivative(t: number, p: number, guard: number, epsilon: number): number {
  if (guard === TORCH) return (p - t) / Math.max(p * (1 - p), TORCH_FLOOR);
  if (guard === CLIP && (p < epsilon || p > 1 - epsilon)) return 0;
  const shift = guard === ADD ? epsilon : 0;
  return (t === 1 ? 0 : (1 - t) / (1 - p + shift)) - (t === 0 ? 0 : t / (p + shift));
}

/** Without guard and smoothing, the usual case; a hard label asks for one logarithm only. */
function usual(values: Float64Array, gradient: Float64Array, target: Vector, prediction: Vector, count: number): void {
  for (let i = 0; i < count; i++) {
    const t = target[i]!;
    const p = prediction[i]!;
    if (t === 1) {
      values[i] = -Math.log(p);
      gradient[i] = -1 / (p + 0); // of −0, too, −∞
    } else if (t === 0) {
      values[i] = -Math.log1p(-p);
      gradient[i] = 1 / (1 - p);
    } else {
      values[i] = -t * Math.log(p) - (1 - t) * Math.log1p(-p);
      gradient[i] = (1 - t) / (1 - p) - t / p;
    }
  }
}

/** Statements that make the smoothed labels `t` and the clipped probabilities `p`, and their names; what stays as it is keeps its own. */
function guarded(parameters: ResolvedParameters, clip: (bounds: string) => string) {
  const { clamp, eps: epsilon, labelSmoothing } = parameters;
  const before: string[] = [];
  const t = labelSmoothing === 0 ? 'target' : 't';
  const p = clamp === 'clip' ? 'p' : 'prediction';
  if (t === 't') before.push(`t = ${smoothedLabels(parameters)}`);
  if (p === 'p') before.push(`p = ${clip(`${py(epsilon)}, 1 - ${py(epsilon)}`)}`);
  return { before, t, p, shift: clamp === 'add' && epsilon !== 0 ? py(epsilon) : undefined };
}

/** PyTorch floors the logarithms itself; other guards are written out, with a term of factor 0 being 0. */
function torchCodeOf(parameters: ResolvedParameters): LossCode {
  if (parameters.clamp === 'torch') return torchCode('binary_cross_entropy', [], `prediction, ${smoothedLabels(parameters)}`);
  const { before, t, p, shift } = guarded(parameters, bounds => `prediction.clamp(${bounds})`);
  const loss = shift
    ? `-torch.xlogy(${t}, ${p} + ${shift}) - torch.xlogy(1 - ${t}, 1 - ${p} + ${shift})`
    : `-torch.xlogy(${t}, ${p}) - torch.special.xlog1py(1 - ${t}, -${p})`;
  return { before: [...before, `loss = ${loss}`], mean: 'loss.mean()', perSample: 'loss' };
}

/** Each logarithm is taken of 1 where its factor is 0. */
function numpyCodeOf(parameters: ResolvedParameters): LossCode {
  const { before, t, p, shift } = guarded(parameters, bounds => `np.clip(prediction, ${bounds})`);
  let yes = `np.log(np.where(${t} == 0, 1, ${p}${shift ? ` + ${shift}` : ''}))`;
  let no = shift ? `np.log(np.where(${t} == 1, 1, 1 - ${p} + ${shift}))` : `np.log1p(-np.where(${t} == 1, 0, ${p}))`;
  if (parameters.clamp === 'torch') [yes, no] = [`np.maximum(${yes}, -100)`, `np.maximum(${no}, -100)`];
  return numpyCode('loss', {
    before: [...before, `log_yes = ${yes}`, `log_no = ${no}`, `loss = -${t} * log_yes - (1 - ${t}) * log_no`],
  });
}

/** Binary cross entropy of probabilities. */
export const binaryCrossEntropy: LossDefinition = {
  id: 'binary_cross_entropy',
  names: {
    full: text('Binary cross entropy', '이진 교차 엔트로피 오차'),
    short: 'BCE',
    aliases: ['BCELoss', 'BinaryCrossentropy', 'binary_crossentropy', 'log_loss', 'logLoss', 'logistic loss', '이진 크로스 엔트로피'],
  },
  family: 'binary',
  layout: 'pairs',
  target: 'binary',
  prediction: 'probability',
  activation: 'sigmoid',
  reduction: 'mean',
  formula: {
    value: '\\ell = -t \\ln p - (1 - t) \\ln(1 - p)',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{1 - t}{1 - p} - \\frac{t}{p}',
    stable: '\\ell = -t \\ln p - (1 - t) \\operatorname{log1p}(-p)',
  },
  parameters: [clamp, eps, binaryLabelSmoothing, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count }, parameters) {
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    for (let i = 0; i < count; i++) out[i] = value(target[i]! * (1 - s) + s / 2, prediction[i]!, guard, epsilon);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    for (let i = 0; i < count; i++) out[i] = derivative(target[i]! * (1 - s) + s / 2, prediction[i]!, guard, epsilon);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [guard, epsilon, s] = [guardOf(parameters), parameters.eps as number, parameters.labelSmoothing as number];
    if (guard === EXACT && s === 0) return usual(values, gradient, target, prediction, count);
    for (let i = 0; i < count; i++) {
      const t = target[i]! * (1 - s) + s / 2;
      values[i] = value(t, prediction[i]!, guard, epsilon);
      gradient[i] = derivative(t, prediction[i]!, guard, epsilon);
    }
  },
  check: checkProbabilities,
  textbook: ([t], [p]) => -(t! * Math.log(p!) + (1 - t!) * Math.log(1 - p!)),
  kinks: () => [],
  shape: { ...confidenceShape('probability'), branches: byTarget('t \\ln p', '(1 - t) \\ln(1 - p)') },
  advice: {
    use: text(
      'Targets 0 or 1 (or between) and probabilities from a sigmoid. It measures the surprise at the true label, in nats.',
      '정답이 0 또는 1(혹은 그 사이)이고 예측이 시그모이드의 확률일 때 씁니다. 정답 레이블이 얼마나 뜻밖인지를 냇(nat)으로 잽니다.',
    ),
    avoid: text(
      'When the logits are at hand: the logit form keeps its digits and its gradient where the sigmoid saturates.',
      '로짓이 있으면 피합니다. 로짓을 받는 형태는 시그모이드가 포화한 곳에서도 유효 숫자와 기울기를 지킵니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.BCELoss()',
      differs: text('Floors each logarithm at −100: clamp = torch.', '로그의 하한이 −100입니다(clamp = torch).'),
      preset: { clamp: 'torch' },
      code: torchCodeOf,
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryCrossentropy()',
      differs: differs.kerasClip,
      preset: { clamp: 'clip', eps: 1e-7 },
      code: parameters => {
        const epsilon = kerasEpsilon(parameters);
        const { labelSmoothing: s } = parameters;
        return epsilon && { ...epsilon, ...kerasCode('BinaryCrossentropy', s === 0 ? [] : [`label_smoothing=${py(s)}`]) };
      },
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.log_loss(y_true, y_pred)',
      differs: differs.sklearnClip,
      preset: { clamp: 'clip', eps: Number.EPSILON, normalization: 'weightSum' },
      code: ({ clamp, eps, labelSmoothing }) =>
        clamp === 'clip' && eps === Number.EPSILON && labelSmoothing === 0 ? sklearnCode('log_loss', ['labels=[0, 1]']) : undefined,
    },
    {
      library: 'tfjs',
      call: 'tf.losses.logLoss(labels, predictions)',
      differs: text(
        'Takes ln(p + 1e-7): clamp = add. With weights it divides by the number of non-zero ones.',
        'ln(p + 1e-7)을 씁니다(clamp = add). 가중치가 있으면 0이 아닌 가중치의 개수로 나눕니다.',
      ),
      preset: { clamp: 'add', eps: 1e-7, normalization: 'nonzeroCount' },
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'binaryCrossentropy'})",
      differs: differs.kerasClip,
      preset: { clamp: 'clip', eps: 1e-7 },
    },
    {
      library: 'numpy',
      call: '-np.mean(target * np.log(prediction) + (1 - target) * np.log1p(-prediction))',
      code: numpyCodeOf,
    },
  ],
  sources: [sources.goodfellow, sources.bishop, sources.pytorch],
};
