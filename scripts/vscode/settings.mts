// Settings in files that VS Code watches.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** How long one step of a user may take to show before it is given up. Generous: two cores may be shared by much else. */
export const patience = Number(process.env.LOSS_EXPLORER_PATIENCE ?? 60_000);

/** VS Code's watcher sometimes misses a change on a busy machine: then the file is written again. */
const rewriteAfter = 2000;

/** Writes a settings file, again if need be, until `isTaken` says that VS Code took it up. */
export async function writeUntilTaken(file: string, settings: Settings, isTaken: () => Promise<boolean>): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + patience;
  for (let rewritten = 0; Date.now() < deadline; rewritten += 1) {
    // A line more each time, because the same content would be no change.
    writeFileSync(file, JSON.stringify(settings, null, 2) + '\n'.repeat(rewritten));
    const next = Date.now() + rewriteAfter;
    do {
      if (await isTaken()) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    } while (Date.now() < next);
  }
  throw new Error(`VS Code never took up ${file}: ${JSON.stringify(settings)}.`);
}
