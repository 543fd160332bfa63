import { fail, ok, type Problem, problem, type Result } from '../core/problem';
import { Computable } from './sessions';

/** The sessions that are open, by id. */
export class Sessions {
  readonly #open = new Map<string, Computable | readonly Problem[]>();

  /** Keeps what an `open` came to: data, or why there are none. */
  set(id: string, outcome: Computable | readonly Problem[]): void {
    this.#open.set(id, outcome);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** The data of a session; without them the problems that its `open` ended with. */
  find(id: string): Result<Computable> {
    const found = this.#open.get(id);
    if (found instanceof Computable) return ok(found);
    const [first, ...rest] = found ?? [];
    return fail(first ?? problem('internal', { message: `session ${id} is not open` }), ...rest);
  }
}
