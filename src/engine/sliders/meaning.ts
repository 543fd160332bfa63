import type { LossDefinition, NumberParameter, ResolvedParameters } from '../../core/definition';
import { allows } from '../../core/parameters';
import type { ShareKind } from '../../protocol/shapeViews';

/** By how much a parameter is moved to see which mark follows it. */
const NUDGE = 1.25;

/** What a parameter means for rows, as a share; undefined where it has no such meaning, or holds no single number now. */
export function meaningOf(definition: LossDefinition, parameter: NumberParameter, parameters: ResolvedParameters): ShareKind | undefined {
  const value = parameters[parameter.name];
  if (!parameter.slider || typeof value !== 'number') return undefined;
  const { axis } = definition.shape;
  if (axis === 'error') {
    if (definition.id === 'quantile' || definition.id === 'expectile') return parameter.name === 'tau' ? 'coverage' : undefined;
    return hasMark(definition, parameter, parameters) ? 'beyond' : undefined;
  }
  if (axis === 'margin') return hasMark(definition, parameter, parameters) ? 'below' : undefined;
  if (axis !== 'probability' && axis !== 'logit') return undefined;
  if (parameter.name === 'gamma' || definition.id === 'generalized_cross_entropy') return 'easy';
  const isBinary = definition.family === 'binary' && definition.layout === 'pairs';
  return isBinary && (parameter.name === 'posWeight' || parameter.name === 'alpha') ? 'positives' : undefined;
}

/** True where a mark of the picture stands at the parameter's value, and goes along with it. */
function hasMark(definition: LossDefinition, parameter: NumberParameter, parameters: ResolvedParameters): boolean {
  const value = parameters[parameter.name] as number;
  const nudged = value === 0 ? 1 : value * NUDGE;
  if (!allows(parameter, nudged)) return false;
  const marksAt = (at: number) => definition.shape.marks?.({ ...parameters, [parameter.name]: at }, definition.shape.axis) ?? [];
  return marksAt(value).some((mark, index) => mark.x === value && marksAt(nudged)[index]?.x === nudged);
}
