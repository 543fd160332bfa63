import { fail, ok, type Problem, problem, type Result } from '../core/problem';
import type { Source } from '../protocol/messages';
import { decode } from '../reader/decode';

/** What the engine needs of the machine it runs on; each door brings its own. */
export interface Doors {
  /** Resolves after the messages that wait have been delivered. */
  pause(): Promise<void>;
  /** Reads a local file; absent where there is no file system. */
  readonly readFile?: (path: string) => Promise<Uint8Array>;
}

/** A text that was loaded, and what had to be assumed for it. */
export interface LoadedText {
  readonly text: string;
  readonly fileName: string;
  readonly languageId?: string;
  /** How a file of this name holds the text; absent where none does (an unsaved edit). */
  readonly encoding?: string;
  readonly notes: readonly Problem[];
}

/** V8 holds strings of up to 2²⁹ − 24 code units; a file of more bytes may not fit. */
const MOST_BYTES = 2 ** 29 - 24;

/** Texts that come in parts, by session and feed. */
export class Feeds {
  readonly #parts = new Map<string, Map<string, string[]>>();

  add(session: string, feed: string, text: string): void {
    const feeds = this.#parts.get(session) ?? new Map<string, string[]>();
    this.#parts.set(session, feeds);
    const parts = feeds.get(feed);
    if (parts) parts.push(text);
    else feeds.set(feed, [text]);
  }

  /**
   * The whole text of a feed, joined; nothing when no part of it ever came. Feeds that began before it are forgotten with it: they
   * were outdated by the edit that this one tells. A later one may be under way already and stays.
   */
  take(session: string, feed: string): string | undefined {
    const feeds = this.#parts.get(session);
    const parts = feeds?.get(feed);
    if (!feeds || !parts) return undefined;
    for (const name of feeds.keys()) {
      feeds.delete(name);
      if (name === feed) break;
    }
    return parts.join('');
  }

  /** Forgets all feeds of a session. */
  drop(session: string): void {
    this.#parts.delete(session);
  }
}

/** Brings the text of a source, wherever it is. */
export async function load(source: Source, session: string, feeds: Feeds, doors: Doors): Promise<Result<LoadedText>> {
  const { fileName, languageId } = source;
  const encoding = 'encoding' in source ? source.encoding : undefined;
  const named = { fileName, ...(languageId !== undefined && { languageId }), ...(encoding !== undefined && { encoding }) };
  if (source.kind === 'text') return ok({ ...named, text: withoutMark(source.text), notes: [] });
  if (source.kind === 'fed') {
    const text = feeds.take(session, source.feed);
    return text === undefined ? fail(problem('source-closed', { fileName })) : ok({ ...named, text: withoutMark(text), notes: [] });
  }
  const bytes = source.kind === 'bytes' ? ok(source.bytes) : await readPath(source.path, fileName, doors);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > MOST_BYTES) {
    return fail(problem('too-large', { what: fileName, found: bytes.value.length, limit: MOST_BYTES }));
  }
  const decoded = decode(bytes.value, fileName);
  return decoded.ok ? ok({ ...named, ...decoded.value }) : decoded;
}

/** The reader counts offsets after a byte order mark; so must the lines made of them. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

async function readPath(path: string, fileName: string, { readFile }: Doors): Promise<Result<Uint8Array>> {
  if (!readFile) return fail(problem('unreadable-file', { fileName, reason: 'a browser cannot open local paths' }));
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(problem('unreadable-file', { fileName, reason: error instanceof Error ? error.message : String(error) }));
  }
}
