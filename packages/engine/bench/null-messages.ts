import { checkpoint, nothing, type Plan } from "@runengine/messages";
import { rate, rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { bareLoop } from "./bare-loop.ts";

const table = new Map([
  ["null", () => undefined],
  ["checkpoint", () => undefined],
]);

/** As many messages lie between two checkpoints of a long scan at the most. */
const segment = 1000;

function* flat(count: number): Plan {
  for (let i = 0; i < count; i++) {
    if (i % segment === 0) yield* checkpoint();
    yield* nothing();
  }
}

function* nested(count: number, depth: number): Plan {
  if (depth > 0) yield* nested(count, depth - 1);
  else yield* flat(count);
}

function row(name: string, make: (count: number) => Plan): BenchRow {
  return {
    name,
    unit: "messages/s",
    better: "higher",
    goal: 0.6,
    open({ fast }) {
      const count = fast ? 1000 : 500_000;
      const RE = new RunEngine();
      return {
        value: () => rateAsync(count, () => RE.run(make(count))),
        limit: () => rate(count, () => bareLoop(make(count), table)),
      };
    },
  };
}

export const rows: readonly BenchRow[] = [
  row("null-messages", flat),
  row("null-messages/nested", (count) => nested(count, 5)),
];
