import type { Parameter, ParameterValue, ParameterValues } from '../src/core/definition';
import type { LossChoice } from '../src/protocol/views';
import { formatNumber } from '../src/strings/numbers';

/** What a parameter is when nobody set it; null for one that starts off. */
export function startValue(parameter: Parameter): ParameterValue {
  return parameter.kind === 'number' && parameter.offByDefault ? null : parameter.default;
}

/** The value in use: as set, else the default. */
export function currentValue(parameter: Parameter, set: ParameterValues): ParameterValue {
  return Object.hasOwn(set, parameter.name) ? set[parameter.name]! : startValue(parameter);
}

/** False for what changes nothing here: the divisor of weighted means without weights, and ε while no clamp uses it. */
export function hasEffect(parameter: Parameter, loss: Pick<LossChoice, 'parameters'>, set: ParameterValues, isWeighted: boolean): boolean {
  if (parameter.name === 'normalization') return isWeighted;
  const clamp = parameter.name === 'eps' && loss.parameters.find(each => each.name === 'clamp');
  return !clamp || ['clip', 'add'].includes(String(currentValue(clamp, set)));
}

/** A size that bends the curve and is worth a slider at once; the others are rarely touched. */
export function isShaping(parameter: Parameter): boolean {
  return parameter.kind === 'number' && parameter.slider !== undefined && parameter.name !== 'eps';
}

/**
 * The parameters that a value is read with: the one that shapes the loss (δ, τ) always, any other when it is not at its default.
 * One that starts at 0 (label smoothing) is off, and nobody misses it.
 */
export function toldParameters(loss: Pick<LossChoice, 'parameters'>, set: ParameterValues, isWeighted: boolean): Parameter[] {
  const shaping = loss.parameters.filter(parameter => isShaping(parameter));
  const [only] = shaping.length === 1 && shaping[0]!.kind === 'number' && !shaping[0]!.perClass ? shaping : [];
  return loss.parameters.filter(parameter => {
    if (!hasEffect(parameter, loss, set, isWeighted)) return false;
    const value = currentValue(parameter, set);
    if (value === startValue(parameter)) return parameter === only && value !== 0 && value !== null;
    return value !== null;
  });
}

/** `δ = 1`. */
export function parameterText(parameter: Parameter, set: ParameterValues): string {
  const value = currentValue(parameter, set);
  const written = typeof value === 'number' ? formatNumber(value) : Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  return `${parameter.label} = ${written}`;
}
