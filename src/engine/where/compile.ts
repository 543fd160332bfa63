import { fail, ok, type Problem, problem, type Result, type WhereKind } from '../../core/problem';
import * as blocks from './blocks';
import type { Field } from './fields';
import type { WhereNode } from './parse';

/** A column that an expression reads; it is made once the whole expression has been found to mean something. */
export interface UsedColumn {
  readonly field: Field;
  values: Float64Array;
}

/** An expression that can be worked out, and what it needs before. */
export interface Compiled {
  readonly condition: blocks.Condition;
  readonly columns: readonly UsedColumn[];
}

/** Fields that a message lists; wide arrays have hundreds. */
const NAMES_TOLD = 40;

type Part =
  | { readonly kind: 'number'; readonly numbers: blocks.Numbers; readonly constant?: number; readonly names?: Field['names'] }
  | { readonly kind: 'condition'; readonly condition: blocks.Condition }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'list'; readonly items: readonly WhereNode[] };

type NumberPart = Extract<Part, { kind: 'number' }>;

const FUNCTIONS: ReadonlyMap<string, (value: number) => number> = new Map([
  ['abs', Math.abs],
  ['sqrt', Math.sqrt],
  ['log', Math.log],
  ['exp', Math.exp],
]);
const EXTREMES: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['min', Math.min],
  ['max', Math.max],
]);
const FUNCTION_NAMES = [...FUNCTIONS.keys(), ...EXTREMES.keys(), 'isnan'];

/** Looks up what the names of an expression mean, and checks that its parts fit together. `told`: the fields that a message lists. */
export function compileWhere(tree: WhereNode, fields: ReadonlyMap<string, Field>, told: readonly string[]): Result<Compiled> {
  const compiler = new Compiler(fields, told);
  try {
    return ok({ condition: compiler.condition(tree), columns: [...compiler.columns.values()] });
  } catch (refusal) {
    if (refusal instanceof Refusal) return fail(refusal.problem);
    throw refusal;
  }
}

/** Ends the compilation; never leaves this file. */
class Refusal {
  constructor(readonly problem: Problem) {}
}

class Compiler {
  readonly columns = new Map<string, UsedColumn>();

  constructor(
    private readonly fields: ReadonlyMap<string, Field>,
    private readonly told: readonly string[],
  ) {}

  condition(node: WhereNode): blocks.Condition {
    const part = this.part(node);
    return part.kind === 'condition' ? part.condition : refuseKind(node, part.kind, 'condition');
  }

  private number(node: WhereNode): NumberPart {
    const part = this.part(node);
    return part.kind === 'number' ? part : refuseKind(node, part.kind, 'number');
  }

  private part(node: WhereNode): Part {
    switch (node.kind) {
      case 'value':
        return valuePart(node.value);
      case 'name':
        return this.column(node.name, node.start);
      case 'list':
        return { kind: 'list', items: node.items };
      case 'negative':
        return this.negative(node.of);
      case 'call':
        return this.call(node);
      case 'not':
        return { kind: 'condition', condition: blocks.opposite(this.condition(node.of)) };
      case 'and':
      case 'or':
        return { kind: 'condition', condition: blocks.joined(node.kind, this.condition(node.left), this.condition(node.right)) };
      case 'compare':
        return this.comparison(node);
      case 'in':
        return this.membership(node);
      case 'arithmetic':
        return {
          kind: 'number',
          numbers: blocks.calculated(node.operator, this.number(node.left).numbers, this.number(node.right).numbers),
        };
    }
  }

  private column(name: string, place: number): NumberPart {
    const field = this.fields.get(name);
    if (!field) throw new Refusal(problem('where-name', { place, name, kind: 'field', known: listed(this.told) }));
    const column = this.columns.get(name) ?? { field, values: new Float64Array(0) };
    this.columns.set(name, column);
    return {
      kind: 'number',
      numbers: (from, count) => column.values.subarray(from, from + count),
      ...(field.names && { names: () => field.names!() }),
    };
  }

  private negative(of: WhereNode): NumberPart {
    const { numbers, constant } = this.number(of);
    if (constant !== undefined) return constantPart(-constant);
    return { kind: 'number', numbers: blocks.mapped(numbers, value => -value) };
  }

  private call({ name, values, start }: Extract<WhereNode, { kind: 'call' }>): Part {
    const function_ = FUNCTIONS.get(name);
    const extreme = EXTREMES.get(name);
    if (!FUNCTION_NAMES.includes(name))
      throw new Refusal(problem('where-name', { place: start, name, kind: 'function', known: listed(FUNCTION_NAMES) }));
    if (extreme ? values.length < 2 : values.length !== 1)
      throw new Refusal(problem('where-arguments', { place: start, name, found: values.length, expected: extreme ? '≥ 2' : '1' }));
    const [first, ...rest] = values.map(value => this.number(value).numbers) as [blocks.Numbers, ...blocks.Numbers[]];
    if (function_) return { kind: 'number', numbers: blocks.mapped(first, function_) };
    if (!extreme) return { kind: 'condition', condition: blocks.isNaNOf(first) };
    return { kind: 'number', numbers: rest.reduce((sofar, next) => blocks.paired(sofar, next, extreme), first) };
  }

  private comparison({ operator, left, right }: Extract<WhereNode, { kind: 'compare' }>): Part {
    const sides = [this.part(left), this.part(right)] as const;
    const [a, b] = [side(left, sides[0], right, sides[1]), side(right, sides[1], left, sides[0])];
    // The alphabet says nothing of the order of classes.
    const words = sides[0].kind === 'words' ? left : sides[1].kind === 'words' ? right : undefined;
    if (words && operator !== '==' && operator !== '!=') return refuseKind(words, 'words', 'number');
    return { kind: 'condition', condition: blocks.compared(operator, a, b) };
  }

  private membership({ left, right }: Extract<WhereNode, { kind: 'in' }>): Part {
    const of = this.number(left);
    const list = this.part(right);
    if (list.kind !== 'list') return refuseKind(right, list.kind, 'list');
    const members = list.items.map(item => {
      const member = this.part(item);
      if (member.kind === 'words') return classNumber(item, member.words, of);
      if (member.kind === 'number' && member.constant !== undefined) return member.constant;
      if (member.kind !== 'number') return refuseKind(item, member.kind, 'number');
      const found = item.kind === 'name' || item.kind === 'call' ? item.name : '…';
      throw new Refusal(problem('where-syntax', { place: item.start, found, expected: 'number' }));
    });
    return { kind: 'condition', condition: blocks.within(of.numbers, members) };
  }
}

function valuePart(value: number | boolean | string): Part {
  if (typeof value === 'number') return constantPart(value);
  if (typeof value === 'string') return { kind: 'words', words: value };
  return { kind: 'condition', condition: blocks.always(value) };
}

function constantPart(value: number): NumberPart {
  return { kind: 'number', numbers: blocks.constant(value), constant: value };
}

/** One side of a comparison as numbers; words are classes of the other side. */
function side(node: WhereNode, part: Part, otherNode: WhereNode, other: Part): blocks.Numbers {
  if (part.kind === 'number') return part.numbers;
  if (part.kind !== 'words') return refuseKind(node, part.kind, 'number');
  if (other.kind !== 'number') return refuseKind(otherNode, other.kind, 'number');
  return blocks.constant(classNumber(node, part.words, other));
}

function classNumber(node: WhereNode, word: string, of: NumberPart): number {
  if (!of.names) return refuseKind(node, 'words', 'number');
  const names = of.names();
  const value = names.get(word.trim());
  if (value === undefined) throw new Refusal(problem('where-class', { place: node.start, name: word, known: listed([...names.keys()]) }));
  return value;
}

function refuseKind(node: WhereNode, found: WhereKind, expected: WhereKind): never {
  throw new Refusal(problem('where-type', { place: node.start, found, expected }));
}

function listed(names: readonly string[]): string {
  return names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ', …' : '');
}
