/** How far one loop of a plan has come. */
export interface ProgressLevel {
  /** What is counted, such as `samples`. */
  readonly label: string;
  readonly done: number;
  /** `null` where nobody knows it. */
  readonly total: number | null;
}

/** Loops of a plan that lie in each other, outermost first, as it tells of them. */
export class LoopProgress {
  #levels: readonly ProgressLevel[] = [];
  readonly #tell: (levels: readonly ProgressLevel[]) => void;

  constructor(tell: (levels: readonly ProgressLevel[]) => void) {
    this.#tell = tell;
  }

  /** A loop goes on: what was said of the loops in it is over. */
  tell(level: ProgressLevel): void {
    const at = this.#levels.findIndex(({ label }) => label === level.label);
    this.#levels = [...(at < 0 ? this.#levels : this.#levels.slice(0, at)), level];
    this.#tell(this.#levels);
  }

  /** The call is over. */
  end(): void {
    if (this.#levels.length === 0) return;
    this.#levels = [];
    this.#tell(this.#levels);
  }
}
