import type { OverviewAnswer } from '../../protocol/panelMessages';
import type { EngineClient } from '../engineClient';
import { firstQuestion, type Outcome } from './outcome';

/**
 * The Overview of what was opened, fetched while VS Code still loads the page: where it has come by then, the page gets it with its
 * first answer, and draws without a second way to the engine and back (180 ms on two busy cores).
 */
export class FirstView {
  private fetching: Promise<void> = Promise.resolve();
  private found: { readonly outcome: Outcome; readonly answer: OverviewAnswer } | undefined;

  constructor(
    private readonly session: string,
    private readonly engine: EngineClient,
  ) {}

  /** Fetches the Overview of a new outcome. */
  fetch(outcome: Outcome): Promise<void> {
    this.found = undefined;
    this.fetching = this.ask(outcome);
    return this.fetching;
  }

  /** What was fetched for an outcome, once it has come; undefined where there is none. */
  async of(outcome: Outcome | undefined): Promise<OverviewAnswer | undefined> {
    await this.fetching;
    return this.found?.outcome === outcome ? this.found?.answer : undefined;
  }

  private async ask(outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'opened' || outcome.opened.state !== 'ready') return;
    const question = firstQuestion(outcome.opened);
    const result = await this.engine.request('overview', { session: this.session, ...question, inParts: true });
    if (result.ok) this.found = { outcome, answer: { question, view: result.value } };
  }
}
