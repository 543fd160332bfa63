import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { settings } from '../settings';
import { fileNameOf, openDocument } from '../sources';
import type { Session } from './session';

/** The wait after the last edit before computing again: typing a number does not start a computation a digit. */
const REST_MS = 300;

/**
 * Keeps a session in step with its files: edits in an editor and changes on disk compute again or, where the setting forbids it, are
 * told; so is a deleted file or a closed untitled document.
 */
export function watchSource(session: Session): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Files to compare with may join later. */
  const watched = new Map<string, Disposable>();
  const isOurs = (uri: Uri) => [...session.source.uris, ...(session.source.models ?? [])].includes(uri.toString());
  const changed = (uri: Uri) => {
    if (!isOurs(uri)) return;
    clearTimeout(timer);
    if (!settings.recomputeOnEdit(uri)) return session.ageSource(fileNameOf(uri));
    timer = setTimeout(() => void session.refresh(), REST_MS);
  };
  const gone = (uri: Uri) => {
    if (isOurs(uri)) session.loseSource(fileNameOf(uri));
  };
  return Disposable.from(
    { dispose: () => clearTimeout(timer) },
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isOurs(document.uri)) return;
      if (document.uri.toString() === session.source.uris[0]) session.follow(contentChanges);
      changed(document.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      if (isUntitled) gone(uri);
    }),
    session.onFiles(uris => {
      for (const uri of uris) {
        const address = uri.toString();
        if (uri.scheme !== 'untitled' && !watched.has(address)) watched.set(address, watchFile(uri, changed, gone));
      }
    }),
    {
      dispose: () => {
        for (const file of watched.values()) file.dispose();
      },
    },
  );
}

/** Changes on disk: a training script that writes its predictions anew. An open document reports its own changes. */
function watchFile(uri: Uri, changed: (uri: Uri) => void, gone: (uri: Uri) => void): Disposable {
  // The whole folder, because a file name may contain what a glob pattern means something by.
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), '*'));
  const isThis = (other: Uri) => other.toString() === uri.toString();
  const onDisk = (other: Uri) => {
    if (isThis(other) && !openDocument(other)) changed(other);
  };
  return Disposable.from(
    watcher,
    watcher.onDidChange(onDisk),
    watcher.onDidCreate(onDisk),
    watcher.onDidDelete(other => {
      if (isThis(other)) gone(other);
    }),
  );
}
