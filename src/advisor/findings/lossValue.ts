import type { Dataset } from '../../core/arrays';
import type { ParameterValues } from '../../core/definition';
import { lossById } from '../../core/losses/index';
import { prepare } from '../../core/prepare';
import { meanLoss } from '../measures/meanLoss';

/** The value of a loss on a dataset for "as given" and "as probably meant"; undefined where the core refuses or the value is NaN. */
export function lossValue(lossId: string, dataset: Dataset, parameters: ParameterValues = {}): number | undefined {
  const definition = lossById(lossId);
  const prepared = definition && prepare(definition, dataset, parameters);
  const value = prepared?.ok ? meanLoss(prepared.value).mean : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
