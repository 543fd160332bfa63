// A person runs the command in a window that has long been open; a fresh one goes on starting its own parts for many seconds.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const PIECE = 250;
const PIECES = 4;
/** Of all processors together. */
const QUIET = 0.15;
const PATIENCE = 120_000;

/** Resolves once the machine has been nearly idle for a second. */
export async function hasRest(): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (let quiet = 0; quiet < PIECES; ) {
    if (Date.now() > deadline) throw new Error('The machine does not come to rest: the measurements would be of something else.');
    const before = processorTimes();
    await pause(PIECE);
    const after = processorTimes();
    const busy = (after.busy - before.busy) / (after.all - before.all);
    quiet = busy < QUIET ? quiet + 1 : 0;
  }
}

function processorTimes(): { readonly busy: number; readonly all: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...rest] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const busy = user + nice + system + rest.slice(0, 3).reduce((sum, time) => sum + time, 0);
  return { busy, all: busy + idle + wait };
}
