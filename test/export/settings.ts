import type { LossDefinition, Parameter, ParameterValue, ParameterValues } from '../../src/core/definition';

/** The defaults, the settings of every library, and each parameter moved by itself to one or two other values. */
export function settingsOf({ parameters, equivalents }: LossDefinition, classes: number): readonly ParameterValues[] {
  const presets = equivalents.flatMap(({ preset }) => (preset ? [preset] : []));
  const moved = parameters
    .filter(({ name }) => name !== 'normalization')
    .flatMap(parameter => otherValues(parameter, classes).map(value => ({ [parameter.name]: value })));
  const all: ParameterValues[] = [{}, ...presets, ...moved].map(({ normalization: _, ...rest }: ParameterValues) => rest);
  const keys = all.map(values => JSON.stringify(Object.entries(values).sort()));
  return all.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

function otherValues(parameter: Parameter, classes: number): readonly ParameterValue[] {
  if (parameter.kind === 'flag') return [!parameter.default];
  if (parameter.kind === 'choice') return parameter.choices.map(({ value }) => value).filter(value => value !== parameter.default);
  if (parameter.kind === 'perClass') return [Array.from({ length: classes }, (_, at) => 0.5 + at)];
  const { name, min, max, integer, nullable, perClass, offByDefault } = parameter;
  const low = Math.max(parameter.slider?.min ?? -2, min);
  const high = Math.min(parameter.slider?.max ?? 3, max);
  const between = [0.3, 0.71].map(share => rounded(low + (high - low) * share, integer ?? false));
  return [
    ...(name === 'ignoreIndex' ? [1] : between),
    ...(nullable && !offByDefault ? [null] : []),
    ...(offByDefault ? [parameter.default] : []),
    ...(perClass ? [Array.from({ length: classes }, (_, at) => 0.5 + at * 0.25)] : []),
  ];
}

/** Large ones to eighths: PyTorch 1.13 rounds the exponent of a norm to float32, which holds these. */
function rounded(value: number, isInteger: boolean): number {
  if (isInteger) return Math.round(value);
  return value >= 1 ? Math.round(value * 8) / 8 : Number(value.toPrecision(3));
}
