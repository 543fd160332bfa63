/** So often at most, in milliseconds. */
const PACE_MS = 250;

/**
 * Calls at once, and while calls come in quick succession once in a while and after the last one. VS Code's window keeps the state of a
 * page on the thread that draws it, at a cost that a dragged slider would feel.
 */
export function paced(act: () => void): () => void {
  let isWaiting = false;
  let isMissed = false;
  const go = (): void => {
    if (isWaiting) {
      isMissed = true;
      return;
    }
    act();
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!isMissed) return;
      isMissed = false;
      go();
    }, PACE_MS);
  };
  return go;
}

/** A pointer that moves asks for no more than this, in milliseconds: each answer takes VS Code's window and ours time to pass on and to draw. */
const TURN_MS = 100;

/** Lets one question through at once, then one in a while, and the last one in any case. */
export class Turns {
  private last = Number.NEGATIVE_INFINITY;
  private latest = 0;

  /** Resolves when the question may be asked; false when a later one came meanwhile. */
  async next(): Promise<boolean> {
    this.latest += 1;
    const own = this.latest;
    const wait = this.last + TURN_MS - performance.now();
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    if (own !== this.latest) return false;
    this.last = performance.now();
    return true;
  }
}
