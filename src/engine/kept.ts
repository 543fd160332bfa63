/** The values that were asked for last, by a key: older ones are forgotten. */
export class Kept<Value> {
  readonly #held = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const held = this.#held.get(key);
    if (held !== undefined) this.set(key, held);
    return held;
  }

  set(key: string, value: Value): void {
    this.#held.delete(key);
    this.#held.set(key, value);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.most) break;
      this.#held.delete(oldest);
    }
  }
}
