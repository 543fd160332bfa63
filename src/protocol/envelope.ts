import type { Result } from '../core/problem';

export interface Request {
  readonly kind: 'request';
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
  readonly key: string | undefined;
}

/** The four messages of a channel. Each carries `lossExplorer: 1`, by which foreign ones are told apart. */
export type Message =
  | Request
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'event'; readonly event: string; readonly payload: unknown };

/** The message in its checked shape; nothing for a foreign or damaged one. */
export function messageOf(foreign: unknown): Message | undefined {
  if (!isRecord(foreign) || foreign.lossExplorer !== 1) return undefined;
  const { kind, id, method, params, key, result, event, payload } = foreign;
  if (kind === 'event') return typeof event === 'string' ? { kind, event, payload } : undefined;
  if (typeof id !== 'number') return undefined;
  if (kind === 'cancel') return { kind, id };
  if (kind === 'reply') return isResult(result) ? { kind, id, result } : undefined;
  if (kind !== 'request' || typeof method !== 'string') return undefined;
  return key === undefined || typeof key === 'string' ? { kind, id, method, params, key } : undefined;
}

function isResult(value: unknown): value is Result<unknown> {
  if (!isRecord(value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && Array.isArray(value.problems) && value.problems.length > 0 && value.problems.every(isProblem);
}

function isProblem(value: unknown): boolean {
  return isRecord(value) && typeof value.code === 'string' && isRecord(value.facts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
