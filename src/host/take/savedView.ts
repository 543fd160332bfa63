import type { PanelSource, PanelState } from '../../protocol/panelMessages';
import { asList, asName, asRecord } from '../untrusted';
import { asRestoredSource } from '../untrustedState';

// A view of a panel as a file or as a part of a link: which files it shows, and the state of its page. It names data and settings, never
// numbers, commands or code; everything in one is read as if a stranger had written it.

/** How the names of such files end. */
export const VIEW_EXTENSION = 'lossview.json';

/** The longest state that a panel makes holds a list of some thousand selected rows. */
export const LONGEST_VIEW = 200_000;

/** A view whose files are named, but not looked up yet. */
export interface SavedView {
  /** Relative paths, places in a folder of the workspace, or whole addresses. */
  readonly files: readonly string[];
  /** The state of the page, which reads it with suspicion itself. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** The parts of an address that matter here. */
export interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** The state that a page sent, with the host's own word for the source; undefined for what is none, or is too long to be one. */
export function viewOf(state: unknown, source: PanelSource, files: readonly string[]): SavedView | undefined {
  const record = asRecord(state);
  if (record?.version !== 1) return undefined;
  // Files that were chosen in a dialog to compare with stay the person's own.
  const { uris: _, models: __, ...kept } = source;
  const copied = jsonOf({ ...record, source: kept });
  return copied === undefined || copied.length > LONGEST_VIEW ? undefined : { files, state: JSON.parse(copied) as Record<string, unknown> };
}

/** The text of a saved view. */
export function writeView({ files, state }: SavedView, indent?: number): string {
  return JSON.stringify({ lossExplorer: 'view', version: 1, files, state }, null, indent);
}

/** Reads such a text; undefined where it is none. */
export function readView(text: string): SavedView | undefined {
  if (text.length > LONGEST_VIEW + 10_000) return undefined;
  try {
    const record = asRecord(JSON.parse(text.replace(/^\ufeff/, '')));
    const files = asList(asName, record?.files, 2);
    const state = asRecord(record?.state);
    if (record?.lossExplorer !== 'view' || record.version !== 1 || !files || files.length === 0 || state?.version !== 1) return undefined;
    return { files, state };
  } catch {
    return undefined;
  }
}

/** The source of a view once its files have addresses. */
export function sourceOf({ state }: SavedView, uris: readonly string[]): PanelSource | undefined {
  // A stranger's view may name no further file to be read: those that it names stand in `files`, where they are asked about.
  return asRestoredSource({ version: 1, source: { ...asRecord(state.source), uris, models: undefined } });
}

/** The state for the page: the host keeps the source. */
export function pageStateOf({ state }: SavedView): Omit<PanelState, 'source'> {
  const { source: _, ...rest } = state;
  return rest as unknown as Omit<PanelState, 'source'>;
}

/** A text without characters that an address would have to write by their numbers: base64 of RFC 4648, section 5, of UTF-8. */
export function packText(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text again; undefined for what was not packed so. */
export function unpackText(packed: string): string | undefined {
  if (!/^[\w-]*$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, character => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** The way from a folder to a file on the same disk; undefined where there is none. */
export function relativePath(folder: Address, file: Address): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  const from = folder.path.split('/').filter(part => part !== '');
  const to = file.path.split('/').filter(part => part !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  // From one drive of Windows to another there is no way.
  if (same === 0 && from.length > 0) return undefined;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** False for an address that goes up by a way that a check of its beginning would not see. */
export function isPlainAddress({ scheme, authority, path }: Address): boolean {
  const parts = path.split(/[/\\]/);
  // An authority is a server, and opening a file there tells that server who asks.
  return !parts.includes('..') && !parts.includes('.') && !/[\\\0]/.test(path) && (scheme !== 'file' || authority === '');
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
