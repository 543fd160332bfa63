import type { LossDefinition } from '../definition';
import { huber } from './huber';
import { mae } from './mae';
import { mse } from './mse';

/** Every loss, in the order of the catalogue. */
export const losses: readonly LossDefinition[] = [mse, mae, huber];

const byId: ReadonlyMap<string, LossDefinition> = new Map(losses.map(loss => [loss.id, loss]));

/** The loss with this id. */
export function lossById(id: string): LossDefinition | undefined {
  return byId.get(id);
}
