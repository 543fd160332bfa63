import type { PanelSource } from '../protocol/messages';
import { asPanelSource, asRecord } from './untrusted';
import { asAdjustment } from './untrustedAdvice';

/**
 * The source in the state that a panel left behind, perhaps in another version or by somebody else. The rest of a
 * `PanelState` the panel reads itself.
 */
export function asRestoredSource(state: unknown): PanelSource | undefined {
  const record = asRecord(state);
  const source = record?.version === 1 ? asPanelSource(record.source) : undefined;
  const adjustment = source && asAdjustment(asRecord(record?.source)?.adjustment);
  return adjustment ? { ...source, adjustment } : source;
}
