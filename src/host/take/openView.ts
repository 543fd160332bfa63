import { Uri, window, workspace } from 'vscode';
import { plainText } from '../../strings/plain';
import { notFound, outsideWorkspace, SAVING } from '../../strings/taking';
import { sayNow } from '../language';
import type { Panels } from '../panel/panels';
import { warn } from '../tell';
import { fileAt, isInWorkspace } from './addresses';
import { LONGEST_VIEW, pageStateOf, readView, sourceOf, unpackText } from './savedView';

/** Opens a view that was saved as a file: the one that is named, or one that a person picks. */
export async function openViewFile(panels: Panels, uri: Uri | undefined): Promise<void> {
  const picked = uri ? [uri] : await window.showOpenDialog({ title: sayNow(SAVING.openView), filters: { JSON: ['json'] } });
  const [file] = picked ?? [];
  if (!file) return;
  const text = await textOf(file);
  if (text === undefined) warn(SAVING.notAView);
  else await openView(panels, text, Uri.joinPath(file, '..'));
}

/** Opens the view of a link. */
export async function openViewLink(panels: Panels, link: Uri): Promise<void> {
  const packed = link.path === '/view' ? /(?:^|&)state=([\w-]+)(?:&|$)/.exec(link.query)?.[1] : undefined;
  const text = packed === undefined ? undefined : unpackText(packed);
  if (text === undefined) warn(SAVING.notAView);
  else await openView(panels, text, undefined);
}

async function textOf(file: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(file);
    return size > 4 * LONGEST_VIEW ? undefined : new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** Shows data that a view names, once it is sure that the person wants them read. Nothing else in a view makes anything happen. */
async function openView(panels: Panels, text: string, folder: Uri | undefined): Promise<void> {
  const view = readView(text);
  const files = view?.files.map(address => fileAt(address, folder)) ?? [];
  const missing = files.indexOf(undefined);
  if (view && missing >= 0) {
    warn(notFound(view.files[missing]!));
    return;
  }
  const uris = files as readonly Uri[];
  const source = view && sourceOf(view, uris.map(String));
  if (!source) {
    warn(SAVING.notAView);
    return;
  }
  const outside = uris.filter(uri => !isInWorkspace(uri));
  if (outside.length > 0 && !(await confirmed(outside))) return;
  panels.showView(source, pageStateOf(view));
}

async function confirmed(files: readonly Uri[]): Promise<boolean> {
  const open = sayNow(SAVING.confirm);
  const detail = files.map(uri => plainText(uri.scheme === 'file' ? uri.fsPath : uri.toString(true))).join('\n');
  return (await window.showWarningMessage(sayNow(outsideWorkspace(files.length)), { modal: true, detail }, open)) === open;
}
