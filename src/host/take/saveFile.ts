import { commands, Uri, window, workspace } from 'vscode';
import { fail, ok, problem, type Result } from '../../core/problem';
import { SAVING, savedAs } from '../../strings/taking';
import { sayNow } from '../language';
import { fileNameOf } from '../sources';

/** A file that is to be written. */
export interface NewFile {
  /** The data that it is made of: it is offered beside them. */
  readonly beside: Uri;
  /** What its name adds to that of the data. */
  readonly suffix: string;
  readonly extension: string;
  /** What such files are called in the dialog. */
  readonly kind: string;
}

/** Letters that some disk or other does not take in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST_STEM = 80;

/** Lets a person say where; undefined when they turn away. */
export async function askWhere({ beside, suffix, extension, kind }: NewFile): Promise<Uri | undefined> {
  const stem = fileNameOf(beside).replace(/\.[^.]*$/, '');
  const name = `${[stem, suffix].filter(Boolean).join('-').replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_STEM)}.${extension}`;
  const folder = beside.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(beside, '..');
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    // VS Code knows endings of one part only: of `a.lossview.json` it would make `a.lossview.json.lossview.json`.
    filters: { [kind]: [extension.slice(extension.lastIndexOf('.') + 1)] },
  });
}

/** Writes the file, on any file system that VS Code knows. */
export async function writeFile(uri: Uri, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await workspace.fs.writeFile(uri, bytes);
    return ok(null);
  } catch (error) {
    return fail(problem('unwritable-file', { fileName: fileNameOf(uri), reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** Says that a file is there, and offers to show it. */
export async function tellSaved(uri: Uri, canShow: boolean): Promise<void> {
  const open = sayNow(SAVING.open);
  const answer = await window.showInformationMessage(sayNow(savedAs(fileNameOf(uri))), ...(canShow ? [open] : []));
  if (answer === open) await commands.executeCommand('vscode.open', uri);
}
