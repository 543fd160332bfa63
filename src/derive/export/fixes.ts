import { type FixStep, type Side, sidesOf } from '../../advisor/fix';

/** More rows to leave out are not listed in a program. */
const MOST_ROWS = 2000;

/** Statements that do with `target` and `prediction` (float64 arrays as they were loaded) what a fix did; undefined where they would be too long. */
export function fixLines(step: FixStep, shapes: Readonly<Record<Side, readonly number[]>>): readonly string[] | undefined {
  switch (step.kind) {
    case 'scale':
      return sidesOf(step.array).map(name => `${name} = ${scaled(name, step.factor, step.offset)}`);
    case 'relabel': {
      const pairs = step.from.map((value, i) => `${value}: ${step.to[i]}`).join(', ');
      const name = step.array;
      return [`labels = {${pairs}}`, `${name} = np.array([labels.get(value, value) for value in ${name}.ravel()]).reshape(${name}.shape)`];
    }
    case 'apply':
      return [`${step.array} = ${functions[step.function](step.array)}`];
    case 'normalise':
      return [`${step.array} = ${step.array} / ${step.array}.sum(axis=-1, keepdims=True)`];
    case 'reorder-columns':
      return [`${step.array} = ${step.array}[:, [${step.order.join(', ')}]]`];
    case 'transpose':
      return [`${step.array} = ${step.array}.T`];
    case 'leave-out':
      return step.rows.length > MOST_ROWS ? undefined : [`target[[${step.rows.join(', ')}]] = np.nan`];
    case 'swap':
      return ['target, prediction = prediction, target'];
    case 'squeeze':
      return (['target', 'prediction'] as const).map(name => `${name} = ${name}.reshape(${shapes[name].join(', ')})`);
    case 'use-loss':
    case 'answer':
      return [];
  }
}

/** `target - 1`, `prediction / 255`, `(target + 1) / 2`: as a person would write it. */
function scaled(name: string, factor: number, offset: number): string {
  const divisor = Math.round(1 / factor);
  // (x + offset·d)/d and x·factor + offset may differ in the last digit, so only exact quotients are written as such.
  const product =
    factor === 1
      ? name
      : divisor !== 0 && 1 / divisor === factor && divisor > 1 && offset === 0
        ? `${name} / ${divisor}`
        : `${name} * ${factor}`;
  if (offset === 0) return product;
  return `${product} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`;
}

const functions = {
  exp: (x: string) => `np.exp(${x})`,
  ln: (x: string) => `np.log(${x})`,
  logit: (x: string) => `np.log(${x}) - np.log1p(-${x})`,
  sigmoid: (x: string) => `1 / (1 + np.exp(-${x}))`,
  softmax: (x: string) =>
    `np.exp(${x} - ${x}.max(axis=-1, keepdims=True)) / np.exp(${x} - ${x}.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True)`,
  'log-softmax': (x: string) =>
    `${x} - ${x}.max(axis=-1, keepdims=True) - np.log(np.exp(${x} - ${x}.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True))`,
  'undo-sigmoid': (x: string) => `np.clip(np.log(${x}) - np.log1p(-${x}), 0, 1)`,
  'undo-softmax': (x: string) =>
    `(undone := np.maximum(0, np.log(${x}) + (1 - np.log(${x}).sum(axis=-1, keepdims=True)) / ${x}.shape[-1])) / undone.sum(axis=-1, keepdims=True)`,
  round: (x: string) => `np.floor(${x} + 0.5)`,
} as const;
