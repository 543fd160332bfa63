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
