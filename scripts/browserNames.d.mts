/** Where a script runs in a browser: in VS Code's extension host, which is a worker that has `vscode`; in a worker; in a page. */
export type Place = 'extension host' | 'worker' | 'page';

/** The names of Node, or in workers of pages, that a script uses and nothing in it declares, in alphabetical order. */
export function foreignNames(source: string, place: Place): string[];
