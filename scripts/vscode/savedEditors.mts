// What the web workbench keeps of open editors for the day its page is loaded again.

/** Runs in the workbench: what its storage holds about open editors, for each folder that this browser has opened. */
export async function savedEditors(): Promise<string[]> {
  const settled = <Result,>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const states: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await settled(indexedDB.open(name));
    const state: unknown = await settled(database.transaction('ItemTable').objectStore('ItemTable').get('memento/workbench.parts.editor'));
    database.close();
    if (typeof state === 'string') states.push(state);
  }
  return states;
}
