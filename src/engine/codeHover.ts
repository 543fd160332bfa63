import { ok, type Result } from '../core/problem';
import { callAt, callsIn, programLanguage } from '../derive/code/calls';
import { type CodeCard, codeCard } from '../derive/code/card';
import { knownCalls as allCalls, type KnownCall } from '../derive/code/knownCalls';
import type { ProgramCall } from '../protocol/editorViews';
import type { EngineMethods } from '../protocol/messages';

/** The card of the loss whose name stands at a place of a program. Null where none does. */
export function codeHover({
  text,
  elsewhere,
  offset,
  languageId,
  language,
  theme,
}: EngineMethods['codeHover']['params']): Result<CodeCard | null> {
  const written = programLanguage(languageId);
  const call = written && callAt({ text, language: written, ...(elsewhere && { elsewhere }) }, offset);
  return ok((call && codeCard(call, language, theme)) ?? null);
}

/** The losses that a program calls, each once. */
export function calls({ text, languageId }: EngineMethods['calls']['params']): Result<readonly ProgramCall[]> {
  const written = programLanguage(languageId);
  const found = new Map<string, ProgramCall>();
  for (const { label, library, lossId, parameters, range } of written ? callsIn({ text, language: written }) : []) {
    if (!found.has(label)) found.set(label, { label, library, lossId, parameters, range });
  }
  return ok([...found.values()]);
}

/** Every call that a person can say to make. */
export function knownCalls(): Result<readonly KnownCall[]> {
  return ok(allCalls());
}
