import jsep from 'jsep';

/** A node as jsep makes it. `start` is its first character, `grouped` tells of brackets around it; both are ours. */
export type Parsed = jsep.Expression & { start?: number; grouped?: boolean };

// Operators as in Python, whose `not` binds weaker than a comparison (the tree sees to that).
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
for (const [precedence, operators] of [
  [1, ['or', '||']],
  [2, ['and', '&&']],
  [3, ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in']],
  [4, ['+', '-']],
  [5, ['*', '/', '%']],
] as const)
  for (const operator of operators) jsep.addBinaryOp(operator, precedence);
for (const operator of ['-', '+', '!', 'not']) jsep.addUnaryOp(operator);
jsep.removeAllLiterals();
for (const [name, value] of Object.entries({ nan: Number.NaN, inf: Number.POSITIVE_INFINITY, true: true, false: false }))
  jsep.addLiteral(name, value);

/** A parser at work, with the first characters of the tokens that it is reading. */
type Reading = jsep.HookScope & { starts?: number[] };

// jsep's nodes do not know where they stand. A plugin registers once, however many copies of this module share one jsep.
jsep.plugins.register({
  name: 'places',
  init: () => {
    jsep.hooks.add('gobble-token', function (this: Reading, scope) {
      this.starts ??= [];
      this.starts.push(this.index);
      // jsep tells of the end of every token but a number.
      if (/[\d.]/.test(this.char)) scope.node = this.gobbleNumericLiteral();
    });
    jsep.hooks.add('after-token', function (this: Reading, { node }) {
      const start = this.starts!.pop()!;
      if (node) Object.assign(node, { start, grouped: this.expr[start] === '(' });
    });
  },
});

/** Where jsep could not go on, and its complaint in English. */
export interface Complaint {
  readonly place: number;
  readonly complaint: string;
}

/** Parses an expression of the selection language. */
export function parsed(where: string): Parsed | Complaint {
  try {
    // The space: at the very end jsep takes a word for a name, also where it is an operator.
    return jsep(where + ' ');
  } catch (error) {
    const { index, description } = error as { index?: number; description?: string };
    if (index === undefined || description === undefined) throw error;
    return { place: Math.min(index, where.length), complaint: description };
  }
}

/** The first character of a part. */
export function startOf(node: Parsed): number {
  for (let at: Parsed | undefined = node; at; at = at.left as Parsed | undefined) if (at.start !== undefined) return at.start;
  return 0;
}
