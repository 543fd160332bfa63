import type { Result } from '../src/core/problem';
import { problem } from '../src/core/problem';
import type { LossQuestion } from '../src/protocol/messages';
import type { RowLine } from '../src/protocol/views';
import type { Host } from './ask';
import { POINTER_MS, Turns } from './turns';

const CANCELLED: Result<RowLine> = { ok: false, problems: [problem('cancelled', {}, 'info')] };

/**
 * What is known of single samples under the loss in use. Tips ask for the same rows again and again while the pointer moves,
 * so answers are kept until the loss, its parameters or the data change.
 */
export class RowLines {
  private readonly known = new Map<number, RowLine>();
  private readonly turns = new Turns(POINTER_MS);
  private generation = 0;

  constructor(
    private readonly host: Host,
    private readonly question: () => LossQuestion,
  ) {}

  /** Forgets everything: the numbers are no longer those on the screen. */
  forget(): void {
    this.known.clear();
    this.generation += 1;
  }

  /** Rows that came with a view need not be asked for. */
  learn(lines: readonly RowLine[]): void {
    for (const line of lines) this.known.set(line.row, line);
  }

  at(row: number): RowLine | undefined {
    return this.known.get(row);
  }

  /** The line of a sample; a later question for another row supersedes this one. */
  async ask(row: number): Promise<Result<RowLine>> {
    const known = this.known.get(row);
    if (known) return { ok: true, value: known };
    const asked = this.generation;
    if (!(await this.turns.next()) || asked !== this.generation) return CANCELLED;
    const result = await this.host.request('row', { row, ...this.question() }, { key: 'row' });
    if (asked !== this.generation) return CANCELLED;
    if (result.ok) this.known.set(row, result.value);
    return result;
  }
}
