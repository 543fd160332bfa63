/** Keeps the focus in a place whose content is made anew: on what has the same key, or on what was wished for. */
export class FocusKeeper {
  /** Keys of what takes the focus once it is there, the best first. */
  private wished: readonly string[] = [];

  constructor(private readonly room: HTMLElement) {}

  /** What is to have the focus after the next change, by key. */
  wish(...keys: readonly string[]): void {
    this.wished = keys;
  }

  /** The element of a key. */
  keyed(key: string): HTMLElement | undefined {
    return [...this.room.querySelectorAll<HTMLElement>('[data-key]')].find(each => each.dataset.key === key);
  }

  /** Makes the content anew and gives the focus back. */
  over(change: () => void): void {
    const active = document.activeElement as HTMLElement | null;
    const before = active && this.room.contains(active) ? active : undefined;
    // Whoever has moved on meanwhile is not called back.
    const isHere = before !== undefined || active === document.body;
    change();
    const wanted = isHere ? this.wished.map(key => this.keyed(key)).find(Boolean) : undefined;
    if (wanted || !isHere) this.wished = [];
    const { key } = before?.dataset ?? {};
    this.focus(wanted ?? (before?.isConnected ? before : key === undefined ? undefined : this.keyed(key)));
  }

  /** What is folded away is reached by the button that unfolds it. */
  private focus(element: HTMLElement | undefined): void {
    const closed = element?.closest<HTMLElement>('[hidden]');
    const shown = closed ? this.room.querySelector<HTMLElement>(`[aria-controls="${closed.id}"]`) : element;
    shown?.focus({ preventScroll: true });
  }
}
