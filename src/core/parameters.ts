import type { LossDefinition, Parameter, ParameterValue, ParameterValues, ResolvedParameters } from './definition';
import type { Problem, Result } from './problem';
import { fail, ok, problem } from './problem';

/**
 * Fills in defaults and checks names, types and ranges. `undefined` counts as absent.
 *
 * Refuses with `unknown-parameter` and `parameter-out-of-range`; whether a per-class vector has the right length is known only
 * with the data, see `lengthProblem`.
 */
export function resolveParameters(definition: LossDefinition, given: ParameterValues = {}): Result<ResolvedParameters> {
  const problems: Problem[] = [];
  const known = new Set(definition.parameters.map(parameter => parameter.name));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) problems.push(problem('unknown-parameter', { parameter: name, expected: [...known].join(', ') }));
  }
  const resolved: Record<string, ParameterValue> = {};
  for (const parameter of definition.parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (value === undefined || allows(parameter, value)) resolved[parameter.name] = value === undefined ? defaultOf(parameter) : value;
    else
      problems.push(
        problem('parameter-out-of-range', { parameter: parameter.name, found: describe(value), expected: expectationOf(parameter) }),
      );
  }
  const [first, ...rest] = problems;
  return first ? fail(first, ...rest) : ok(resolved);
}

/** What a parameter is when nothing is said. */
export function defaultOf(parameter: Parameter): ParameterValue {
  return parameter.kind === 'number' && parameter.offByDefault ? null : parameter.default;
}

/** True when the parameter may take this value. */
export function allows(parameter: Parameter, value: ParameterValue): boolean {
  switch (parameter.kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return parameter.choices.some(choice => choice.value === value);
    case 'perClass':
      return value === null || (isList(value) && value.every(entry => Number.isFinite(entry) && entry >= parameter.min));
    case 'number':
      if (value === null) return parameter.nullable === true;
      if (isList(value)) return parameter.perClass === true && value.every(entry => isInRange(parameter, entry));
      return typeof value === 'number' && isInRange(parameter, value);
  }
}

function isInRange(parameter: Parameter & { kind: 'number' }, value: unknown): boolean {
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  if (parameter.integer && !Number.isInteger(value)) return false;
  if (!Number.isFinite(value) && value !== parameter.min && value !== parameter.max) return false;
  return (
    (parameter.minOpen ? value > parameter.min : value >= parameter.min) &&
    (parameter.maxOpen ? value < parameter.max : value <= parameter.max)
  );
}

function isList(value: ParameterValue): value is readonly number[] {
  return Array.isArray(value);
}

/** Refuses a per-class vector that does not have one number for each of `classes`. */
export function lengthProblem(definition: LossDefinition, parameters: ResolvedParameters, classes: number): Problem | undefined {
  for (const { name } of definition.parameters) {
    const value = parameters[name];
    if (Array.isArray(value) && value.length !== classes) {
      return problem('parameter-length', { parameter: name, found: value.length, expected: classes });
    }
  }
  return undefined;
}

/** What a parameter accepts, in interval notation: `(0, ∞)`, `"mean" | "sum"`. The same in every language. */
export function expectationOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'flag':
      return 'true | false';
    case 'choice':
      return parameter.choices.map(choice => JSON.stringify(choice.value)).join(' | ');
    case 'perClass':
      return `[≥ ${parameter.min}, …] | null`;
    case 'number': {
      // The largest number itself is allowed and nobody's business: what matters is that infinity is not.
      const isWhole = parameter.min === Number.NEGATIVE_INFINITY && !parameter.minOpen;
      const bounded = parameter.min > -Number.MAX_VALUE ? (parameter.minOpen ? '(' : '[') + parameter.min : '(−∞';
      const low = isWhole ? '[−∞' : bounded;
      const high = parameter.max < Number.MAX_VALUE ? parameter.max + (parameter.maxOpen ? ')' : ']') : '∞)';
      const set = parameter.integer ? 'ℤ ∩ ' : '';
      return set + `${low}, ${high}` + (parameter.perClass ? ' | […]' : '') + (parameter.nullable ? ' | null' : '');
    }
  }
}

function describe(value: unknown): string {
  const written =
    typeof value === 'number' ? String(value) : JSON.stringify(value, (_key, entry) => (typeof entry === 'number' ? String(entry) : entry));
  return String(written).slice(0, 80);
}
