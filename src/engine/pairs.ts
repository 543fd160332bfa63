import { ok, type Result } from '../core/problem';
import type { RecognisedPair } from '../protocol/editorViews';
import type { EngineMethods } from '../protocol/messages';
import { recognisedPairs } from '../reader/pairs';

/** The pairs of arrays in a JSON text that their names tell to be target and prediction. */
export function pairs({ text, languageId }: EngineMethods['pairs']['params']): Result<readonly RecognisedPair[]> {
  return ok(recognisedPairs(text, languageId));
}
