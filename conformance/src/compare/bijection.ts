/** Names that stand for each other: each for one, and everywhere. */
export class Bijection {
  readonly #there = new Map<string, string>();
  readonly #back = new Map<string, string>();

  /** Whether `got` stands for `expected`; from the first time that both are seen, it does. */
  agrees(expected: string, got: string): boolean {
    const known = this.#there.get(expected);
    const other = this.#back.get(got);
    if (known === undefined && other === undefined) {
      this.#there.set(expected, got);
      this.#back.set(got, expected);
      return true;
    }
    return known === got && other === expected;
  }

  /** What stands for `expected`, if it was seen before. */
  standIn(expected: string): string | undefined {
    return this.#there.get(expected);
  }
}
