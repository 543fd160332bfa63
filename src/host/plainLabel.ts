import { plainName } from '../strings/plain';

/** A name from the user's data for a label of VS Code: `$(icon)` stays text, unseen characters are shown by their number. */
export function plainLabel(name: string): string {
  return plainName(name).replaceAll('$(', '\\$(');
}
