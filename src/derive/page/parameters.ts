import type { Parameter, ParameterValue } from '../../core/definition';
import { expectationOf } from '../../core/parameters';
import { PAGE } from '../../strings/reference';
import { type Block, type Cell, cell, code, plain, words } from './blocks';

/** The table of a loss's parameters. */
export function parameterTable(parameters: readonly Parameter[]): Block {
  if (parameters.length === 0) return { kind: 'paragraph', line: [words(PAGE.noParameters)] };
  return {
    kind: 'table',
    columns: [PAGE.name, PAGE.symbol, PAGE.standard, PAGE.range, PAGE.does],
    rows: parameters.map(parameter => [
      cell(code(parameter.name)),
      cell({ kind: 'symbol', latex: parameter.symbol, plain: parameter.label }),
      cell(code(valueText(defaultOf(parameter)))),
      cell(code(expectationOf(parameter))),
      about(parameter),
    ]),
  };
}

/** A value as the parameter table and the table of libraries write it: `1e-7`, `"count"`, `null`, `-Infinity`. */
export function valueText(value: ParameterValue): string {
  if (typeof value === 'number') return Math.abs(value) < 1e-4 && value !== 0 ? value.toExponential() : String(value);
  if (typeof value === 'object' && value !== null) return `[${value.map(valueText).join(', ')}]`;
  return JSON.stringify(value);
}

/** What a parameter is when nobody sets it. */
function defaultOf(parameter: Parameter): ParameterValue {
  return parameter.kind === 'number' && parameter.offByDefault ? null : parameter.default;
}

/** What it does, and for a choice what each word means, one a line. */
function about(parameter: Parameter): Cell {
  const first = [words(parameter.about)];
  if (parameter.kind !== 'choice') return [first];
  return [first, ...parameter.choices.map(choice => [code(JSON.stringify(choice.value)), plain(' '), words(choice.about)])];
}
