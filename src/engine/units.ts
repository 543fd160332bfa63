import { makeBatch } from '../core/batch';
import type { Prepared } from './summaries/value';

/**
 * A loss value brought back to units of the target: the constant error that would have this value. Only for losses that are a
 * multiple of |e| or of e²; the multiple is read off the kernel at e = 1 (½ for the halved square).
 */
export function inTargetUnits({ definition, parameters }: Prepared, value: number): number | undefined {
  if (definition.layout !== 'pairs' || (definition.unit !== 'target' && definition.unit !== 'targetSquared')) return undefined;
  if (definition.reduction === 'rootMean') return value;
  const [over, under] = [1, -1].map(error => {
    const one = new Float64Array(1);
    definition.perSample(one, makeBatch(new Float64Array([0]), new Float64Array([error]), 1, 1), parameters);
    return one[0]!;
  });
  // A loss that treats both sides differently (pinball) has no one error to go back to.
  if (over !== under || !(over! > 0)) return undefined;
  return definition.unit === 'target' ? value / over! : Math.sqrt(value / over!);
}
