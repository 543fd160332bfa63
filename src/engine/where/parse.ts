import { fail, ok, problem, type Result, type WhereExpected } from '../../core/problem';
import { type Complaint, type Parsed, parsed, startOf } from './grammar';

/** Longer expressions were made by no person. */
export const LONGEST_EXPRESSION = 10_000;

/** Brackets and signs within one another, and operators in a row: parser and evaluation recurse. */
export const DEEPEST_NESTING = 100;
const MOST_IN_A_ROW = 1000;

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** An expression whose names have not been looked at. `start` is the first character of a part. */
export type WhereNode = { readonly start: number } & (
  | { readonly kind: 'value'; readonly value: number | boolean | string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly WhereNode[] }
  | { readonly kind: 'list'; readonly items: readonly WhereNode[] }
  | { readonly kind: 'negative' | 'not'; readonly of: WhereNode }
  | { readonly kind: 'and' | 'or'; readonly left: WhereNode; readonly right: WhereNode }
  | { readonly kind: 'in'; readonly left: WhereNode; readonly right: WhereNode }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: WhereNode; readonly right: WhereNode }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: WhereNode; readonly right: WhereNode }
);

/** Reads an expression; what its names mean is not looked at. */
export function parseWhere(where: string): Result<WhereNode> {
  if (where.length > LONGEST_EXPRESSION) return fail(problem('where-limit', { what: 'characters', limit: LONGEST_EXPRESSION }));
  if (isTooDeep(where)) return fail(problem('where-limit', { what: 'nesting', limit: DEEPEST_NESTING }));
  const found = parsed(where);
  if (isComplaint(found)) return syntaxProblem(where, found.place, expectedAt(where, found));
  try {
    return ok(nodeOf(found, 0));
  } catch (refusal) {
    if (refusal === TOO_DEEP) return fail(problem('where-limit', { what: 'nesting', limit: MOST_IN_A_ROW }));
    if (!(refusal instanceof Unfit)) throw refusal;
    return syntaxProblem(where, refusal.place ?? where.length, refusal.expected);
  }
}

/** Says what stands at a place where something else was expected. */
function syntaxProblem(where: string, place: number, expected: WhereExpected): Result<never> {
  const found = /^(?:\w+|\S)/u.exec(where.slice(place))?.[0] ?? '';
  return fail(problem('where-syntax', { place, found, expected }));
}

function isComplaint(found: Parsed | Complaint): found is Complaint {
  return typeof found.complaint === 'string';
}

/** What jsep's complaint asks for. */
function expectedAt(where: string, { place, complaint }: Complaint): WhereExpected {
  const bracket = /^(?:Unclosed|Expected) ([([)\]])/.exec(complaint)?.[1];
  if (bracket) return bracket === '(' || bracket === ')' ? ')' : ']';
  if (complaint.startsWith('Unclosed quote')) return 'quote';
  const isAfterValue = complaint.startsWith('Unexpected "') && where.slice(0, place).trim() !== '';
  if (!isAfterValue) return 'value';
  const meant: Readonly<Record<string, WhereExpected>> = { '=': '==', '&': 'and', '|': 'or' };
  return meant[where[place] ?? ''] ?? 'operator';
}

function isTooDeep(where: string): boolean {
  if (/(?:[-+!]\s*|\bnot\s+){100}/.test(where)) return true;
  let depth = 0;
  for (const letter of where) {
    if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** Something that jsep reads and this language does not have. */
class Unfit {
  constructor(
    readonly place: number | undefined,
    readonly expected: WhereExpected,
  ) {}
}

const TOO_DEEP = Symbol('too deep');

const CONNECTING: Readonly<Record<string, 'and' | 'or'>> = { and: 'and', '&&': 'and', or: 'or', '||': 'or' };
const COMPARING: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison[];

function nodeOf(node: Parsed | null | undefined | false, depth: number): WhereNode {
  if (!node) throw new Unfit(undefined, 'value');
  if (depth > MOST_IN_A_ROW) throw TOO_DEEP;
  const start = startOf(node);
  const below = (part: unknown) => nodeOf(part as Parsed, depth + 1);
  switch (node.type) {
    case 'Literal':
      return { start, kind: 'value', value: node.value as number | boolean | string };
    case 'Identifier':
      return { start, kind: 'name', name: node.name as string };
    case 'ThisExpression':
      return { start, kind: 'name', name: 'this' };
    case 'ArrayExpression':
      return { start, kind: 'list', items: (node.elements as Parsed[]).map(below) };
    case 'CallExpression': {
      const callee = node.callee as Parsed;
      if (callee.type !== 'Identifier') throw new Unfit(start, 'operator');
      return { start, kind: 'call', name: callee.name as string, values: (node.arguments as Parsed[]).map(below) };
    }
    case 'UnaryExpression': {
      const of = below(node.argument);
      if (node.operator === '+') return of;
      return { start, kind: node.operator === '-' ? 'negative' : 'not', of };
    }
    case 'BinaryExpression':
      return binary(node, start, below);
    case 'Compound': {
      const second = (node.body as Parsed[])[1];
      throw second ? new Unfit(startOf(second), 'operator') : new Unfit(undefined, 'value');
    }
    default:
      throw new Unfit(start, 'value');
  }
}

function binary(node: Parsed, start: number, below: (part: unknown) => WhereNode): WhereNode {
  const operator = node.operator as string;
  const connecting = Object.hasOwn(CONNECTING, operator) ? CONNECTING[operator] : undefined;
  if (connecting) return { start, kind: connecting, left: below(node.left), right: below(node.right) };
  // As in Python, `not` reaches over comparisons and sums: jsep reads `not a == b` as `(not a) == b`.
  const negated = leftmostNot(node);
  if (negated) {
    negated.operator = '+';
    return { start, kind: 'not', of: below(node) };
  }
  const sides = { left: below(node.left), right: below(node.right) };
  if (operator === 'in') return { start, kind: 'in', ...sides };
  if (operator === 'not in') return { start, kind: 'not', of: { start, kind: 'in', ...sides } };
  if (COMPARING.includes(operator)) return { start, kind: 'compare', operator: operator as Comparison, ...sides };
  return { start, kind: 'arithmetic', operator: operator as Arithmetic, ...sides };
}

/** The `not` that a comparison or a sum begins with, unless brackets keep it apart. */
function leftmostNot(node: Parsed): Parsed | undefined {
  let at = node.left as Parsed;
  while (!at.grouped && (isPlus(at) || (at.type === 'BinaryExpression' && !Object.hasOwn(CONNECTING, at.operator as string))))
    at = (at.left ?? at.argument) as Parsed;
  return at.type === 'UnaryExpression' && at.operator === 'not' && !at.grouped ? at : undefined;
}

function isPlus({ type, operator }: Parsed): boolean {
  return type === 'UnaryExpression' && operator === '+';
}
