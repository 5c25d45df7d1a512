/** What the harness asks of a row. */
export interface BenchOptions {
  /** A smoke run: the least work that still goes through everything; the figures mean nothing. */
  readonly fast: boolean;
}

/** A row made ready to be measured. */
export interface Bench {
  /** Measures once, in the row's unit. Called at least five times; the median counts. */
  value(): number | Promise<number>;
  /** Measures once what `value` is compared with: the same work, as well as one can write it without us. Taken alternately with `value`. */
  limit?(): number | Promise<number>;
  /** Lets go of files, workers, pages. */
  close?(): void | Promise<void>;
}

/**
 * One line of `pnpm bench`.
 *
 * A file `packages/NAME/bench/ROW.ts` exports `rows: readonly BenchRow[]` and is listed in `bench/rows.ts`. It is run in
 * a process of its own, so that no row sees what another has made of the optimiser or the heap.
 */
export interface BenchRow {
  /** `null-messages`; a second figure of the same row is `null-messages/nested`. */
  readonly name: string;
  /** Of `value` and `limit`: `events/s`, `B/event`, `ms`. */
  readonly unit: string;
  /**
   * Which is better: a higher figure (a rate) or a lower one (a time, a size).
   *
   * With a limit, value / limit must reach the goal (`higher`) or stay within it (`lower`); without, the value itself.
   */
  readonly better: "higher" | "lower";
  /** Least or greatest ratio to the limit; of a row without a limit, the bound of the value in `unit`. */
  readonly goal: number;
  /** How often value and limit are measured; odd, 5 when left out. */
  readonly rounds?: number;
  /** Makes the row ready; what is done here is not measured. */
  open(options: BenchOptions): Bench | Promise<Bench>;
}

/** One line of the table, as `--json FILE` writes it. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `null` for a row that has a bound of its own instead of a limit. */
  readonly limit: number | null;
  /** value / limit: the median of the rounds' own ratios, since neighbours in time share the machine's mood. */
  readonly ratio: number | null;
  readonly goal: number;
  readonly met: boolean;
}
