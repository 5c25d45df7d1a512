import { expect, it } from "vitest";
import { lines } from "./live-stream.ts";

it("tells the rows of the run", () => {
  expect(lines).toEqual(["count 1: 1", "count 2: 2"]);
});
