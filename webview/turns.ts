/** Lets one question or act through at once, then one in a while, and the last one in any case. */
export class Turns {
  private last = Number.NEGATIVE_INFINITY;
  private latest = 0;

  /** @param apart milliseconds between two of them */
  constructor(private readonly apart: number) {}

  /** Resolves when it may go ahead; false when a later one came meanwhile. */
  async next(): Promise<boolean> {
    this.latest += 1;
    const own = this.latest;
    const wait = this.last + this.apart - performance.now();
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    if (own !== this.latest) return false;
    this.last = performance.now();
    return true;
  }
}

/** A pointer that moves asks for a row this often: each answer takes VS Code's window and ours time to pass on and to draw. */
export const POINTER_MS = 100;
