import { expect, it } from "vitest";
import { sections, table } from "./read-documents.ts";

it("finds the header and the events", () => {
  const [start, stop] = sections ?? [];
  expect(start?.rows.find(({ key }) => key === "time")?.value).toMatch(/\(30 seconds ago\)$/);
  expect(stop?.rows).toContainEqual({ key: "exit_status", value: "success" });
  expect(table.seqNum).toEqual([1, 2]);
  expect(table.data.det).toEqual([0.25, Number.NaN]);
});
