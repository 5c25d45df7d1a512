import { expect, it } from "vitest";
import { lines, table } from "./export-run.ts";

it("gives a table with units", () => {
  expect(table).toMatch(/^seq_num,time \[s\],det \[V\]\n1,[\d.]+,4\n2,[\d.]+,4\n$/);
});

it("gives all documents, floats written as floats", () => {
  const names = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)[0]);
  expect(names).toEqual(["start", "descriptor", "event", "event", "stop"]);
  expect(lines).toContain('"data":{"det":4.0},"timestamps":{"det":1700000000.0}');
});
