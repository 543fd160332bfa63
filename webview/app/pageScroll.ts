import type { Store } from '../state';

/** Scrolling tells of itself many times a second; what is kept is where it rests. */
const REST_MS = 150;

/** What a person does to move the page by themselves. */
const HANDS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

/** Brings the page back to where it was scrolled once what stands on it has been drawn, and keeps where it is scrolled from then on. */
export class PageScroll {
  private hasBegun = false;
  private timer = 0;

  constructor(private readonly store: Store) {}

  /** Each of `drawn` adds to the page; a person who moves it meanwhile is not moved back. */
  async restore(drawn: readonly (() => Promise<void>)[]): Promise<void> {
    if (this.hasBegun) return;
    this.hasBegun = true;
    const { scroll } = this.store.model;
    const moved = new AbortController();
    for (const name of HANDS) window.addEventListener(name, () => moved.abort(), { once: true, signal: moved.signal, passive: true });
    for (const part of scroll === undefined ? [] : drawn) {
      await part();
      if (!moved.signal.aborted) window.scrollTo({ top: scroll, behavior: 'instant' });
    }
    moved.abort();
    window.addEventListener('scroll', () => this.rest(), { passive: true });
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.store.change({ scroll: Math.round(window.scrollY) }), REST_MS);
  }
}
