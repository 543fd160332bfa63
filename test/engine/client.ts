import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Result } from '../../src/core/problem';
import { startEngine } from '../../src/engine/engine';
import { type Channel, createChannel, type NoEvents, type NoMethods } from '../../src/protocol/channel';
import type { EngineEvents, EngineMethods, Source } from '../../src/protocol/messages';
import type { Opened } from '../../src/protocol/views';
import { portPair, turn } from '../protocol/ports';

export type EngineClient = Channel<EngineMethods, EngineEvents, NoEvents>;

/** An engine in this thread, behind a port as in a worker. */
export function engineHere(): EngineClient {
  const [one, other] = portPair();
  startEngine(one, { pause: turn, readFile: path => readFile(path) });
  return createChannel<EngineMethods, NoMethods, EngineEvents, NoEvents>(other, {});
}

/** Opens texts by name and gives back what came of it. */
export async function openTexts(engine: EngineClient, texts: Readonly<Record<string, string>>, session = 's'): Promise<Opened> {
  const sources = Object.entries(texts).map(([fileName, text]): Source => ({ kind: 'text', text, fileName }));
  return valueOrThrow(await engine.request('open', { session, sources, selections: [] }));
}

/** The value of a result; a test that meets problems here fails with them. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (!result.ok) assert.fail(JSON.stringify(result.problems));
  return result.value;
}

/** A CSV of columns. */
export function csvOf(columns: Readonly<Record<string, readonly (number | string)[]>>): string {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.map((_, i) => names.map(name => columns[name]![i]).join(','));
  return [names.join(','), ...rows, ''].join('\n');
}

/** Asserts that two numbers agree to 1e-9, as the golden files ask. */
export function close(actual: number, expected: number, what = ''): void {
  assert.ok(Math.abs(actual - expected) <= 1e-12 + 1e-9 * Math.abs(expected), `${what} ${actual}, expected ${expected}`);
}
