import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matches, type Query, type Run } from "@runengine/storage";
import { startOf, stopOf } from "@runengine/storage/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SqliteStore, sqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
const store: SqliteStore = sqliteStore({ path: join(folder, "runs.sqlite") });
let all: readonly Run[] = [];
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const plans = ["count", "scan", undefined, 5];
const samples = [
  "Ni",
  "ni\\0ckel",
  { mass: 1, name: "Ni" },
  { mass: 1.5 },
  Number.NaN,
  1n,
  2n ** 70n,
  true,
  null,
  "\ud800",
  "",
];
const numbers = [Number.NaN, 1, 2, 2.5, Number.POSITIVE_INFINITY];

beforeAll(async () => {
  for (let i = 0; i < 150; i++) {
    const uid = `run${i}`;
    const start = startOf(uid, { specimen: samples[i % samples.length] });
    const time = numbers[i % numbers.length];
    store.write("start", { ...start[1], time, plan_name: plans[i % plans.length], scan_id: i % 6 } as never);
    if (i % 3 > 0) store.write(...stopOf(uid, (["success", "fail", "abort"] as const)[(i % 7) % 3]));
  }
  all = (await store.search(undefined, { limit: 1000 })).runs;
});

const text = fc.constantFrom("count", "scan", "Ni", "ni", "", "x");
const number = fc.constantFrom(1, 1.5, 2, 3, Number.NEGATIVE_INFINITY, 5);
const range = (low: string, high: string) =>
  fc.record({ [low]: number, [high]: number }, { requiredKeys: [] });
const leaf: fc.Arbitrary<Query> = fc.oneof(
  text.map((name): Query => ({ kind: "plan", name })),
  text.map((part): Query => ({ kind: "text", text: part })),
  range("first", "last").map((bounds): Query => ({ kind: "scanId", ...bounds })),
  range("since", "until").map((bounds): Query => ({ kind: "time", ...bounds })),
  fc
    .constantFrom("success", "fail", "abort", "running", "interrupted")
    .map((status): Query => ({ kind: "status", status })),
  fc
    .tuple(
      fc.constantFrom("specimen", "specimen.mass", "specimen.name", "plan_name", "none"),
      fc.constantFrom("Ni", "", 1, 1.5, 1n, true, null, 2n ** 70n, Number.NaN, 5, "\ud800"),
    )
    .map(([key, value]): Query => ({ kind: "metadata", key, value })),
);
const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("query"), { maxLength: 3 }).map((of): Query => ({ kind: "all", of })),
    fc.array(tie("query"), { maxLength: 3 }).map((of): Query => ({ kind: "any", of })),
    tie("query").map((inner): Query => ({ kind: "not", query: inner })),
  ),
}));

it("finds by SQL what a query means, whatever it is made of", async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.integer({ min: 1, max: 40 }), async (wanted, limit) => {
      const meant = all.filter((run) => matches(wanted, run)).map(({ uid }) => uid);
      const found: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await store.search(wanted, { limit, after });
        expect(page.runs.length).toBeLessThanOrEqual(limit);
        found.push(...page.runs.map(({ uid }) => uid));
        after = page.next;
      }
      expect(found).toEqual(meant);
    }),
  );
});
