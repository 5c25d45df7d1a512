import type { AnyDocument } from "@runengine/event-model";
import type { Query } from "../query.ts";
import { startOf, stopOf } from "./sample-documents.ts";

/** Runs that differ in everything one can search for; one holds numbers that plain JSON does not know. */
export const searchedRuns: readonly AnyDocument[] = [
  startOf("a", { scan_id: 1, plan_name: "scan", sample: { name: "Nickel", mass: 5 }, operator: "ann" }),
  stopOf("a"),
  startOf("b", {
    scan_id: 2,
    plan_name: "count",
    sample: { name: "gold", mass: 5.5 },
    limit: Number.NaN,
    operator: "ann",
  }),
  stopOf("b", "fail", "The shutter of NICKEL closed"),
  startOf("c", {
    scan_id: 3,
    plan_name: "scan",
    sample: "nickel oxide",
    mass: 5n,
    flag: true,
    nothing: null,
  }),
  stopOf("c", "abort"),
  startOf("d", { scan_id: 4, plan_name: "scan", big: 2n ** 64n, flag: 1, list: ["x", { deep: "nickel" }] }),
  startOf("e", { scan_id: 2, plan_name: "grid_scan", "odd key": '100 % "quoted"', sample: { mass: "5" } }),
  stopOf("e"),
];

const scans: Query = { kind: "plan", name: "scan" };
const nickel: Query = { kind: "text", text: "nickel" };

/** Each kind of query, alone and together with others. */
export const queries: readonly Query[] = [
  scans,
  { kind: "plan", name: "Scan" },
  { kind: "scanId", first: 2, last: 3 },
  { kind: "scanId", first: 3 },
  { kind: "scanId", last: 1 },
  { kind: "time", since: 1_700_000_120, until: 1_700_000_240 },
  { kind: "time", since: 1_700_000_180 },
  { kind: "time", until: 1_700_000_180 },
  { kind: "status", status: "success" },
  { kind: "status", status: "running" },
  { kind: "status", status: "interrupted" },
  { kind: "metadata", key: "operator", value: "ann" },
  { kind: "metadata", key: "sample.mass", value: 5 },
  { kind: "metadata", key: "mass", value: 5 },
  { kind: "metadata", key: "flag", value: true },
  { kind: "metadata", key: "flag", value: 1 },
  { kind: "metadata", key: "nothing", value: null },
  { kind: "metadata", key: "big", value: 2n ** 64n },
  { kind: "metadata", key: "limit", value: Number.NaN },
  { kind: "metadata", key: "odd key", value: '100 % "quoted"' },
  { kind: "metadata", key: "missing.key", value: "x" },
  { kind: "metadata", key: "list.0", value: "x" },
  nickel,
  { kind: "text", text: "%" },
  { kind: "all", of: [scans, nickel] },
  { kind: "all", of: [] },
  {
    kind: "any",
    of: [
      { kind: "status", status: "fail" },
      { kind: "plan", name: "grid_scan" },
    ],
  },
  { kind: "any", of: [] },
  { kind: "not", query: scans },
  { kind: "not", query: nickel },
  { kind: "not", query: { kind: "all", of: [scans, { kind: "metadata", key: "flag", value: 1 }] } },
  { kind: "not", query: { kind: "scanId", first: 3 } },
  { kind: "not", query: { kind: "status", status: "running" } },
];
