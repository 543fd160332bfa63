import type { PanelSource } from '../protocol/panelMessages';
import { asList, asName, asPanelSource, asRecord } from './untrusted';
import { asAdjustment } from './untrustedAdvice';

/** Files that a panel compares with at once. */
export const MOST_MODELS = 3;

/**
 * The source in the state that a panel left behind, perhaps in another version or by somebody else. The rest of a
 * `PanelState` the panel reads itself.
 */
export function asRestoredSource(state: unknown): PanelSource | undefined {
  const record = asRecord(state);
  const source = record?.version === 1 ? asPanelSource(record.source) : undefined;
  if (!source) return undefined;
  const kept = asRecord(record?.source);
  const adjustment = asAdjustment(kept?.adjustment);
  const models = asList(asName, kept?.models, MOST_MODELS);
  return { ...source, ...(models ? { models } : {}), ...(adjustment ? { adjustment } : {}) };
}
