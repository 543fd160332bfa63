import { makeBatch } from '../core/batch';
import type { Prepared } from '../core/prepare';

/**
 * A loss value brought back to units of the target: the constant error that would have this value. Only for losses that are a
 * multiple of |e| or of e²; the multiple is read off the kernel at e = 1 (½ for the halved square).
 */
export function inTargetUnits({ definition, parameters }: Prepared, value: number): number | undefined {
  if (definition.layout !== 'pairs' || (definition.unit !== 'target' && definition.unit !== 'targetSquared')) return undefined;
  if (definition.reduction === 'rootMean') return value;
  const power = definition.unit === 'target' ? 1 : 2;
  const multiple = lossAt(1);
  // Smooth L1 and the like change from squares to sizes, pinball treats both sides differently: no one error to go back to.
  const isMultiple = [-1, 1e-3, 1e3].every(error => isNear(lossAt(error), multiple * Math.abs(error) ** power));
  return isMultiple && multiple > 0 ? (value / multiple) ** (1 / power) : undefined;

  function lossAt(error: number): number {
    const one = new Float64Array(1);
    definition.perSample(one, makeBatch(new Float64Array([0]), new Float64Array([error]), 1, 1), parameters);
    return one[0]!;
  }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
