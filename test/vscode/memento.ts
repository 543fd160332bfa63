import type * as vscode from 'vscode';

/** What VS Code keeps for a workspace, without the workspace. */
export function memento(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <Value>(key: string, fallback?: Value) => (kept.get(key) as Value | undefined) ?? fallback,
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
}
