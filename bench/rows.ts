import type { BenchRow } from "./row.ts";

/** Where a row is found. */
export interface RowFile {
  load(): Promise<{ readonly rows: readonly BenchRow[] }>;
  /** Flags of the process that the row runs in: `--expose-gc`. */
  readonly nodeArgs?: readonly string[];
}

/** Every row, in the order of the table: one line a file `packages/NAME/bench/ROW.ts`. */
export const rowFiles: Readonly<Record<string, RowFile>> = {
  "null-messages": { load: () => import("../packages/engine/bench/null-messages.ts") },
  "count-events": { load: () => import("../packages/engine/bench/count-events.ts") },
  "count-documents": { load: () => import("../packages/engine/bench/count-documents.ts") },
  "grid-async": { load: () => import("../packages/engine/bench/grid-async.ts") },
  listeners: { load: () => import("../packages/engine/bench/listeners.ts") },
  heap: { load: () => import("../packages/engine/bench/heap.ts"), nodeArgs: ["--expose-gc"] },
  "pause-latency": { load: () => import("../packages/engine/bench/pause-latency.ts") },
  "host-latency": { load: () => import("../packages/engine/bench/host-latency.ts") },
  "first-event": { load: () => import("../packages/engine/bench/first-event.ts") },
  "sqlite-commit": { load: () => import("../packages/storage-node/bench/sqlite-commit.ts") },
  assets: { load: () => import("../packages/storage-node/bench/assets.ts") },
  "dry-run": { load: () => import("../packages/inspect/bench/dry-run.ts") },
  "dry-run-real": { load: () => import("../packages/inspect/bench/dry-run-real.ts") },
  "hundred-plans": { load: () => import("../packages/inspect/bench/hundred-plans.ts") },
  "page-line": { load: () => import("../packages/plotting-web/bench/page-line.ts") },
};
