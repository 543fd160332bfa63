import assert from 'node:assert/strict';
import type { ParameterValues } from '../../src/core/definition';
import type { Result } from '../../src/core/problem';
import type { Language } from '../../src/core/text';
import type { ExportLibrary } from '../../src/derive/exportCode';
import type { EngineMethods } from '../../src/protocol/messages';
import { engineHere, valueOrThrow } from '../engine/client';

/** What a person has on the screen, and asks for. */
export interface Asked {
  readonly files: Readonly<Record<string, string>>;
  readonly lossId: string;
  readonly parameters?: ParameterValues;
  readonly library: ExportLibrary;
  readonly language?: Language;
  readonly columns?: EngineMethods['open']['params']['columns'];
  /** Lines (from 0) of the first file that are selected, the last one not among them. */
  readonly lines?: readonly [number, number];
  readonly encoding?: string | null;
}

/** The program that the engine writes, from the text of a file to the code. */
export async function codeFor({
  files,
  lossId,
  parameters = {},
  library,
  language = 'en',
  columns,
  lines,
  encoding = 'utf8',
}: Asked): Promise<Result<string>> {
  const engine = engineHere();
  const named = encoding === null ? {} : { encoding };
  const sources = Object.entries(files).map(([fileName, text]) => ({ kind: 'text' as const, text, fileName, ...named }));
  const selections = lines ? [{ start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } }] : [];
  const opened = await engine.request('open', { session: 's', sources, selections, ...(columns && { columns }) });
  assert.equal(valueOrThrow(opened).state, 'ready');
  const code = await engine.request('exportCode', { session: 's', lossId, parameters, library, language });
  engine.dispose();
  return code;
}
