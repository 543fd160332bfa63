import { lossById } from '../core/losses/index';
import { resolveParameters } from '../core/parameters';
import { fail, ok, problem, type Result } from '../core/problem';
import { type ExportLibrary, exportCode, exportLibraries } from '../derive/exportCode';
import type { EngineMethods, LossQuestion } from '../protocol/messages';
import { LIBRARY_NAMES } from '../strings/libraries';
import { sourceOf } from './export/sourceOf';
import type { Computable } from './sessions';

/** The libraries whose code prints the number of this loss on these rows. */
export function exportable(session: Computable, { lossId, parameters }: LossQuestion): Result<readonly ExportLibrary[]> {
  const definition = lossById(lossId);
  if (!definition) return fail(problem('unknown-loss', { lossId }));
  const resolved = resolveParameters(definition, parameters);
  return resolved.ok ? ok(exportLibraries(definition, resolved.value, session.used.dataset.weight !== undefined)) : resolved;
}

/** What code is asked for. */
type ExportQuestion = Omit<EngineMethods['exportCode']['params'], 'session'>;

/** A Python program that loads the same rows and prints the number on the screen. */
export function exported(session: Computable, { library, language, encodings = [], ...question }: ExportQuestion): Result<string> {
  const definition = lossById(question.lossId);
  const evaluated = session.evaluated(question);
  if (!evaluated.ok || !definition) return evaluated.ok ? fail(problem('unknown-loss', { lossId: question.lossId })) : evaluated;
  const { parameters, mean } = evaluated.value.report;
  const { total, count } = session.used;
  const source = sourceOf(session, ['target', 'prediction', ...(definition.extra ?? []).map(({ name }) => name), 'weight'], encodings);
  if (!source.ok) return source;
  const request = { definition, parameters, library, source: source.value, rows: total, used: count, shown: mean, language };
  const code = exportCode(request);
  return code === undefined ? fail(problem('no-code', { library: LIBRARY_NAMES[library], loss: definition.names.short })) : ok(code);
}
