import type { Vector } from '../arrays';
import type { LossDefinition, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { indexOfMaximum } from '../numerics';
import { text } from '../text';
import { checkClassIndices } from './_check';
import { countedRows, kerasIndexCode, minusLogSoftmax, rowFactors, torchClasses } from './_classCode';
import { ignoredIndex, weightsOf } from './_classes';
import { numpyCode, optaxCode, py, torchCode } from './_code';
import { classWeights, ignoreIndex, labelSmoothing, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { powersOf, restOf } from './_softmax';
import { sources } from './_sources';

/** (1 − s)·w_y·(−ln S_y) + (s/C)·Σ w_c·(−ln S_c), with −ln S_c = (m − x_c) + log1p(rest). `at` is the place of x_y. */
function value(x: Vector, start: number, end: number, at: number, m: number, rest: number, weights: Float64Array, s: number): number {
  const logRest = Math.log1p(rest);
  const hard = weights[at - start]! * (1 - s);
  let loss = hard === 0 ? 0 : hard * (m - x[at]! + logRest);
  if (s === 0) return loss;
  for (let i = start; i < end; i++) if (weights[i - start] !== 0) loss += (s / (end - start)) * weights[i - start]! * (m - x[i]! + logRest);
  return loss;
}

/**
 * S_j·(T − u_j) − u_j·(1 − S_j) with T = Σ u_c, as for one-hot rows. Without smoothing only u_y = w_y is not 0, which leaves
 * w_y·S_j and −w_y·(1 − S_y). `out` holds e^(x_j − m) on entry.
 */
function derivative(
  out: Float64Array,
  start: number,
  end: number,
  at: number,
  k: number,
  rest: number,
  weights: Float64Array,
  s: number,
): void {
  const scale = 1 / (1 + rest);
  const hard = weights[at - start]! * (1 - s);
  if (s === 0) {
    const complement = at === k ? rest * scale : 1 - out[at]! * scale;
    for (let i = start; i < end; i++) out[i]! *= hard * scale;
    out[at] = -hard * complement;
    return;
  }
  const spread = s / (end - start);
  let total = hard;
  for (let i = start; i < end; i++) total += spread * weights[i - start]!;
  for (let i = start; i < end; i++) {
    const share = out[i]! * scale;
    const u = spread * weights[i - start]! + (i === at ? hard : 0);
    out[i] = share * (total - u) - u * (i === k ? rest * scale : 1 - share);
  }
}

function torchCodeOf(parameters: ResolvedParameters): LossCode {
  const { args, rowWeight } = torchClasses(parameters);
  const s = parameters.labelSmoothing;
  return { ...torchCode('cross_entropy', s === 0 ? args : [...args, `label_smoothing=${py(s)}`]), ...(rowWeight && { rowWeight }) };
}

/** Without smoothing only the logit of the target counts; with it the targets become rows. */
function optaxCodeOf(parameters: ResolvedParameters): LossCode {
  const { before, label, rowWeight } = countedRows(parameters, 'jnp');
  const smooths = parameters.labelSmoothing !== 0;
  const imports = smooths ? ['import jax', 'import jax.numpy as jnp'] : rowWeight ? ['import jax.numpy as jnp'] : undefined;
  const rows = rowFactors(parameters, 'jnp', `jax.nn.one_hot(${label}, prediction.shape[-1])`);
  const value = smooths
    ? `optax.losses.softmax_cross_entropy(prediction, ${rows})`
    : `optax.losses.softmax_cross_entropy_with_integer_labels(prediction, ${label})`;
  const factor = smooths ? (parameters.ignoreIndex === null ? undefined : 'kept') : rowWeight;
  const loss = factor ? `${factor} * ${value}` : value;
  const statements = [...before, `loss = ${loss}`];
  if (!rowWeight) return optaxCode('loss', { ...(imports && { imports }), before: statements });
  return { ...(imports && { imports }), before: statements, mean: `loss.sum() / ${rowWeight}.sum()`, perSample: 'loss', rowWeight };
}

function numpyCodeOf(parameters: ResolvedParameters): LossCode {
  const { before, label, rowWeight } = countedRows(parameters, 'np');
  const statements = [...before, ...minusLogSoftmax];
  if (parameters.labelSmoothing === 0) {
    const chosen = `nlp[np.arange(len(target)), ${label}]`;
    if (!rowWeight) statements.push(`loss = ${chosen}`);
    else if (parameters.classWeights === null) statements.push(`loss = np.where(kept, ${chosen}, 0)`);
    else statements.push(`loss = np.where(row_weight > 0, row_weight * ${chosen}, 0)`);
  } else {
    const sum = 'np.sum(u * np.where(u == 0, 0, nlp), axis=-1)';
    statements.push(`u = ${rowFactors(parameters, 'np', `np.eye(prediction.shape[-1])[${label}]`)}`);
    statements.push(`loss = ${parameters.ignoreIndex === null ? sum : `np.where(kept, ${sum}, 0)`}`);
  }
  return numpyCode('loss', { before: statements, ...(rowWeight && { rowWeight }) });
}

/** Categorical cross entropy of class indices and logits. */
export const sparseCategoricalCrossEntropyWithLogits: LossDefinition = {
  id: 'sparse_categorical_cross_entropy_with_logits',
  names: {
    full: text('Sparse categorical cross entropy with logits', '희소 로짓 교차 엔트로피 오차'),
    short: 'Sparse CCE (logits)',
    aliases: [
      'CrossEntropyLoss',
      'softmax_cross_entropy_with_integer_labels',
      'multi:softprob',
      'multiclass',
      'mlogloss',
      'multi_logloss',
      '크로스 엔트로피',
    ],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'classLogits',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = -w_y \\ln S_y, \\quad S_c = \\frac{e^{x_c}}{\\sum_j e^{x_j}}',
    gradient: '\\frac{\\partial \\ell}{\\partial x_j} = w_y \\bigl(S_j - [j = y]\\bigr)',
    stable: '-\\ln S_y = (m - x_y) + \\operatorname{log1p}\\Bigl(\\sum_{j \\ne k} e^{x_j - m}\\Bigr), \\quad m = x_k = \\max_j x_j',
  },
  parameters: [labelSmoothing, classWeights, ignoreIndex, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [weights, ignored, s] = [weightsOf(parameters, width), ignoredIndex(parameters), parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      const rest = restOf(prediction, start, start + width, k);
      out[row] =
        target[row] === ignored ? 0 : value(prediction, start, start + width, start + target[row]!, prediction[k]!, rest, weights, s);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [weights, ignored, s] = [weightsOf(parameters, width), ignoredIndex(parameters), parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      if (target[row] === ignored) out.fill(0, start, start + width);
      else derivative(out, start, start + width, start + target[row]!, k, powersOf(out, prediction, start, start + width, k), weights, s);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [weights, ignored, s] = [weightsOf(parameters, width), ignoredIndex(parameters), parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      if (target[row] === ignored) {
        values[row] = 0;
        gradient.fill(0, start, start + width);
        continue;
      }
      const end = start + width;
      const at = start + target[row]!;
      const k = indexOfMaximum(prediction, start, end);
      const rest = powersOf(gradient, prediction, start, end, k);
      values[row] = value(prediction, start, end, at, prediction[k]!, rest, weights, s);
      derivative(gradient, start, end, at, k, rest, weights, s);
    }
  },
  rowWeight(out, { target, count, width }, parameters) {
    const [weights, ignored] = [weightsOf(parameters, width), ignoredIndex(parameters)];
    for (let row = 0; row < count; row++) out[row] = target[row] === ignored ? 0 : weights[target[row]!]!;
  },
  check: checkClassIndices,
  textbook: ([y], x) => -Math.log(Math.exp(x[y!]!) / x.reduce((sum, logit) => sum + Math.exp(logit), 0)),
  kinks: () => [],
  shape: confidenceShape('logit'),
  advice: {
    use: text(
      'A class index 0 … C − 1 as the target and one raw score a class: the usual classifier. Same number as with one-hot rows.',
      '정답이 클래스 번호 0 … C − 1이고 예측이 클래스별 점수일 때 쓰는 표준 분류 손실입니다. 원-핫으로 쓴 것과 값이 같습니다.',
    ),
    avoid: text(
      'On probabilities (softmax twice), with labels from 1 to C, or when several labels hold at once.',
      '확률이거나(소프트맥스를 두 번 거침), 레이블이 1부터 C까지이거나, 여러 레이블이 동시에 맞을 수 있으면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.CrossEntropyLoss(weight=None, ignore_index=-100, label_smoothing=0.0)',
      differs: text(
        'The class axis is axis 1; the mean divides by the sum of the weights of the target classes, as here.',
        '클래스 축이 1번 축입니다. 평균은 여기처럼 정답 클래스 가중치의 합으로 나눕니다.',
      ),
      preset: { ignoreIndex: -100 },
      code: torchCodeOf,
    },
    {
      library: 'keras',
      call: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=None)',
      differs: text(
        'Has no label smoothing and ignores no class by default.',
        '레이블 스무딩이 없고, 기본으로 무시하는 클래스도 없습니다.',
      ),
      preset: { ignoreIndex: null },
      code: parameters => (parameters.labelSmoothing === 0 ? kerasIndexCode(parameters, ['from_logits=True']) : undefined),
    },
    {
      library: 'optax',
      call: 'optax.losses.softmax_cross_entropy_with_integer_labels(logits, labels).mean()',
      differs: text('Has no class weights, label smoothing or class to ignore.', '클래스 가중치, 레이블 스무딩, 무시할 클래스가 없습니다.'),
      preset: { ignoreIndex: null },
      code: optaxCodeOf,
    },
    {
      library: 'xgboost',
      call: "objective='multi:softprob', num_class=C",
      differs: text(
        'Prints the log loss of the softmax in float32, at most 36.8 a row, divided by the sum of the weights.',
        '소프트맥스의 로그 손실(행당 최대 36.8)을 float32로, 가중치의 합으로 나누어 출력합니다.',
      ),
      preset: { ignoreIndex: null, normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "objective='multiclass', num_class=C",
      differs: text(
        'Prints the log loss of the softmax, at most 34.5 a row, divided by the sum of the weights.',
        '소프트맥스의 로그 손실(행당 최대 34.5)을 가중치의 합으로 나누어 출력합니다.',
      ),
      preset: { ignoreIndex: null, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: '(np.logaddexp.reduce(x, axis=-1) - x[np.arange(len(target)), target]).mean()',
      code: numpyCodeOf,
    },
  ],
  sources: [sources.goodfellow, sources.szegedy, sources.pytorch],
};
