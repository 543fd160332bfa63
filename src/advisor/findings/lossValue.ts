import type { Dataset } from '../../core/arrays';
import type { ParameterValues } from '../../core/definition';
import { evaluate } from '../../core/evaluate';

/** The value of a loss on a dataset for "as given" and "as probably meant"; undefined where the core refuses or the value is NaN. */
export function lossValue(lossId: string, dataset: Dataset, parameters: ParameterValues = {}): number | undefined {
  const report = evaluate(lossId, dataset, parameters);
  return report.ok && !Number.isNaN(report.value.mean) ? report.value.mean : undefined;
}
