import type { BenchRow } from "./row.ts";

/** Where a row is found. */
export interface RowFile {
  load(): Promise<{ readonly rows: readonly BenchRow[] }>;
  /** Flags of the process that the row runs in: `--expose-gc`. */
  readonly nodeArgs?: readonly string[];
}

/** Every row, in the order of the table: one line a file `packages/NAME/bench/ROW.ts`. */
export const rowFiles: Readonly<Record<string, RowFile>> = {};
