import type { Result } from '../src/core/problem';
import type { Channel, NoEvents } from '../src/protocol/channel';
import type { PanelEvents, PanelMethods } from '../src/protocol/panelMessages';

/** The panel's end of the channel to the host. */
export type Host = Channel<PanelMethods, PanelEvents, NoEvents>;

/**
 * One thing on the screen that is asked for again and again (a dragged slider): at most one question under way and one
 * waiting. Unlike superseding, every answer is shown, so the picture follows the hand instead of freezing until it rests.
 */
export class Lane {
  private isBusy = false;
  private running: Promise<void> = Promise.resolve();
  private waiting: (() => Promise<void>) | undefined;

  /** Asks now, or as soon as the question under way is answered; a question that still waits is dropped for this one. */
  ask<Reply>(question: () => Promise<Result<Reply>>, answered: (result: Result<Reply>) => void): void {
    this.waiting = async () => {
      const result = await question();
      // A cancelled answer means that somebody asks anew.
      if (result.ok || result.problems[0].code !== 'cancelled') answered(result);
    };
    if (!this.isBusy) this.running = this.run();
  }

  /** Resolves when every question has been answered. */
  idle(): Promise<void> {
    return this.running;
  }

  /** Forgets the question that waits. */
  clear(): void {
    this.waiting = undefined;
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    try {
      while (this.waiting) {
        const next = this.waiting;
        this.waiting = undefined;
        await next();
      }
    } finally {
      this.isBusy = false;
    }
  }
}
