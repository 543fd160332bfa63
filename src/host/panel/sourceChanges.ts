import type { Adjustment } from '../../protocol/adviceViews';
import type { PanelSource } from '../../protocol/panelMessages';
import { type Edit, shiftSpan } from '../spans';
import { MOST_MODELS } from '../untrustedState';

/** Other selections of the same files, with the columns in them that the caller names. Fixes are of the data that they were made for. */
export function withSelections(source: PanelSource, selections: PanelSource['selections'], columns: PanelSource['columns']): PanelSource {
  const { uris, models, adjustment } = source;
  const isSame = JSON.stringify([selections, columns]) === JSON.stringify([source.selections, source.columns]);
  return {
    uris,
    selections,
    ...(columns ? { columns } : {}),
    ...(models ? { models } : {}),
    ...(isSame && adjustment ? { adjustment } : {}),
  };
}

/** Other columns of the same files; without any the reader chooses. */
export function withColumns({ uris, selections, models }: PanelSource, columns: PanelSource['columns']): PanelSource {
  return { uris, selections, ...(columns ? { columns } : {}), ...(models ? { models } : {}) };
}

/** The same data with other fixes and answers. */
export function withAdjustment({ adjustment: _, ...source }: PanelSource, adjustment: Adjustment): PanelSource {
  const isEmpty = adjustment.fixes.length === 0 && Object.keys(adjustment.answers).length === 0;
  return isEmpty ? source : { ...source, adjustment };
}

/** One more file of predictions to compare with; of too many the oldest goes. */
export function withModel(source: PanelSource, address: string): PanelSource {
  const models = source.models ?? [];
  return models.includes(address) ? source : { ...source, models: [...models, address].slice(-MOST_MODELS) };
}

/** The selections moved along with edits of the first file, which is the one that they stand in. */
export function withEdits(source: PanelSource, edits: readonly Edit[]): PanelSource {
  if (source.selections.length === 0 || edits.length === 0) return source;
  // VS Code lists the edits of one change from the last to the first, so none of them moves a later one of the list.
  return { ...source, selections: source.selections.map(span => edits.reduce(shiftSpan, span)) };
}
