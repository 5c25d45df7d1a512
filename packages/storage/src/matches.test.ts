import type { AnyDocument, RunStart } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { matches } from "./matches.ts";
import type { Query } from "./query.ts";
import type { RunRecord } from "./run.ts";
import { queries, searchedRuns } from "./testing/searched-runs.ts";

/** The uids of the runs that each of {@link queries} means, in that order. */
const meant = [
  "acd",
  "",
  "bce",
  "cd",
  "a",
  "bce",
  "cd",
  "abe",
  "ae",
  "d",
  "",
  "ab",
  "a",
  "c",
  "c",
  "d",
  "c",
  "d",
  "b",
  "e",
  "",
  "",
  "abcd",
  "e",
  "acd",
  "abcde",
  "be",
  "",
  "be",
  "e",
  "abce",
  "abe",
  "abce",
];

const stops = new Map(
  searchedRuns.flatMap(([name, doc]) => (name === "stop" ? [[doc.run_start, doc] as const] : [])),
);
const startsOf = (documents: readonly AnyDocument[]): RunStart[] =>
  documents.flatMap(([name, doc]) => (name === "start" ? [doc] : []));
const records = startsOf(searchedRuns).map((start): RunRecord => {
  const stop = stops.get(start.uid) ?? null;
  return { start, stop, status: stop?.exit_status ?? "running" };
});

describe("matches", () => {
  it("tells which runs a query means", () => {
    const found = queries.map((query: Query) =>
      records.flatMap((record) => (matches(query, record) ? [record.start.uid] : [])).join(""),
    );
    expect(found).toEqual(meant);
  });
});
