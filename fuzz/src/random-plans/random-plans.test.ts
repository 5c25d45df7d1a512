import * as fc from "fast-check";
import { describe, it } from "vitest";
import { anyCase, checkRandomCase } from "./random-case.ts";

describe("random plans of random messages", () => {
  it("never break the invariants, whatever happens to them", async () => {
    await fc.assert(fc.asyncProperty(anyCase, checkRandomCase), { seed: 1, numRuns: 4000 });
  }, 60_000);
});
