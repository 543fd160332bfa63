import type { Arithmetic, Comparison } from './parse';

// An expression is worked out for this many rows at a time: every intermediate result then stays in the cache, and a loop over two
// typed arrays takes a tenth of a call for each row.
export const BLOCK = 4096;

/** Numbers of `count` rows from `from` on. What it answers is overwritten by its next answer. */
export type Numbers = (from: number, count: number) => Float64Array;

/** 1 for each row for which it holds, as `Numbers`. */
export type Condition = (from: number, count: number) => Uint8Array;

/** The same number in every row. */
export function constant(value: number): Numbers {
  const block = new Float64Array(BLOCK).fill(value);
  return () => block;
}

/** The same truth in every row. */
export function always(value: boolean): Condition {
  const block = new Uint8Array(BLOCK).fill(Number(value));
  return () => block;
}

/** Every number by itself. */
export function mapped(of: Numbers, function_: (value: number) => number): Numbers {
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    const values = of(from, count);
    for (let i = 0; i < count; i += 1) out[i] = function_(values[i]!);
    return out;
  };
}

/** Two numbers at a time. */
export function paired(left: Numbers, right: Numbers, function_: (a: number, b: number) => number): Numbers {
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    const a = left(from, count);
    const b = right(from, count);
    for (let i = 0; i < count; i += 1) out[i] = function_(a[i]!, b[i]!);
    return out;
  };
}

/** `left operator right`; the remainder has the sign of the divisor, as in Python. */
export function calculated(operator: Arithmetic, left: Numbers, right: Numbers): Numbers {
  const out = new Float64Array(BLOCK);
  const fill = ARITHMETIC[operator];
  return (from, count) => {
    fill(out, left(from, count), right(from, count), count);
    return out;
  };
}

type Fill<Out> = (out: Out, a: Float64Array, b: Float64Array, count: number) => void;

const ARITHMETIC: Readonly<Record<Arithmetic, Fill<Float64Array>>> = {
  '+': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! + b[i]!;
  },
  '-': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! - b[i]!;
  },
  '*': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! * b[i]!;
  },
  '/': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = a[i]! / b[i]!;
  },
  '%': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) {
      const rest = a[i]! % b[i]!;
      out[i] = rest !== 0 && rest < 0 !== b[i]! < 0 ? rest + b[i]! : rest;
    }
  },
};

const COMPARISONS: Readonly<Record<Comparison, Fill<Uint8Array>>> = {
  '==': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! === b[i]!);
  },
  '!=': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! !== b[i]!);
  },
  '<': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! < b[i]!);
  },
  '<=': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! <= b[i]!);
  },
  '>': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! > b[i]!);
  },
  '>=': (out, a, b, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Number(a[i]! >= b[i]!);
  },
};

/** A comparison with NaN never holds, except that NaN differs from everything. */
export function compared(operator: Comparison, left: Numbers, right: Numbers): Condition {
  const out = new Uint8Array(BLOCK);
  const fill = COMPARISONS[operator];
  return (from, count) => {
    fill(out, left(from, count), right(from, count), count);
    return out;
  };
}

/** Whether a number is one of these; NaN is in no list. */
export function within(of: Numbers, list: readonly number[]): Condition {
  const out = new Uint8Array(BLOCK);
  const members = new Set(list.filter(member => !Number.isNaN(member)));
  return (from, count) => {
    const values = of(from, count);
    for (let i = 0; i < count; i += 1) out[i] = Number(members.has(values[i]!));
    return out;
  };
}

/** Whether a number is NaN. */
export function isNaNOf(of: Numbers): Condition {
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    const values = of(from, count);
    for (let i = 0; i < count; i += 1) out[i] = Number(Number.isNaN(values[i]!));
    return out;
  };
}

/** Both, or at least one, of two conditions. */
export function joined(kind: 'and' | 'or', left: Condition, right: Condition): Condition {
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    const a = left(from, count);
    const b = right(from, count);
    if (kind === 'and') for (let i = 0; i < count; i += 1) out[i] = a[i]! & b[i]!;
    else for (let i = 0; i < count; i += 1) out[i] = a[i]! | b[i]!;
    return out;
  };
}

/** The opposite of a condition. */
export function opposite(of: Condition): Condition {
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    const held = of(from, count);
    for (let i = 0; i < count; i += 1) out[i] = held[i]! ^ 1;
    return out;
  };
}
