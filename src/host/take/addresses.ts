import { Uri, workspace } from 'vscode';
import { parseUri } from '../sources';
import { isPlainAddress, relativePath } from './savedView';

/** In a link: a place in a folder of the workspace, `workspace:/folder/data/a.csv`, so that it holds on other machines, too. */
const IN_WORKSPACE = 'workspace';

/** Whether an address will lead to the same data in another window. */
export function isReopened(uri: Uri): boolean {
  return isKnownScheme(uri.scheme) && isPlainAddress(uri);
}

function isKnownScheme(scheme: string): boolean {
  return scheme === 'file' || (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

/** The address of a file in a link. */
export function addressInWorkspace(file: Uri): string {
  const folder = workspace.getWorkspaceFolder(file);
  const way = folder && relativePath(folder.uri, file);
  return way === undefined ? file.toString() : Uri.from({ scheme: IN_WORKSPACE, path: `/${folder!.name}/${way}` }).toString();
}

/** The address of a file in a view that is saved in a folder: the way there, so that both can be moved together. */
export function addressFrom(folder: Uri, file: Uri): string {
  return relativePath(folder, file) ?? file.toString();
}

/** The file that an address means, seen from the folder of the view that names it; undefined where it means none. */
export function fileAt(address: string, folder: Uri | undefined): Uri | undefined {
  // One letter before the colon is a drive of Windows, which no view of ours names.
  const isWhole = /^[a-z][a-z0-9+.-]+:/i.test(address);
  const uri = isWhole ? inWorkspace(parseUri(address)) : folder && !address.startsWith('/') ? Uri.joinPath(folder, address) : undefined;
  return uri && isReopened(uri) ? uri : undefined;
}

function inWorkspace(uri: Uri | undefined): Uri | undefined {
  if (uri?.scheme !== IN_WORKSPACE) return uri;
  const [, name, ...way] = uri.path.split('/');
  const folders = workspace.workspaceFolders ?? [];
  // Somebody else may have given the folder another name.
  const folder = folders.find(each => each.name === name) ?? (folders.length === 1 ? folders[0] : undefined);
  return folder && !way.includes('..') ? Uri.joinPath(folder.uri, ...way) : undefined;
}

/** True for a file in an open folder, which the person who opened the folder trusts to be read. */
export function isInWorkspace(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}
