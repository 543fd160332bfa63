// A read-only file system `virtual:`, as GitHub Repositories brings one to vscode.dev: one folder with what files.json beside this file holds.
const { Disposable, EventEmitter, FileSystemError, FileType, Uri, workspace } = require('vscode');

exports.activate = async context => {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'files.json'));
  const files = new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes))));
  const contentOf = uri => {
    const text = files.get(uri.path.slice(1));
    if (text === undefined) throw FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  };
  const refuse = uri => {
    throw FileSystemError.NoPermissions(uri);
  };
  const fileSystem = {
    onDidChangeFile: new EventEmitter().event,
    watch: () => new Disposable(() => {}),
    stat: uri =>
      uri.path === '/'
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: contentOf(uri).length },
    readDirectory: () => [...files.keys()].map(name => [name, FileType.File]),
    readFile: contentOf,
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  context.subscriptions.push(workspace.registerFileSystemProvider('virtual', fileSystem, { isCaseSensitive: true, isReadonly: true }));
};
