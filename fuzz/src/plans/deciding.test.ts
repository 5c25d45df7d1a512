import { describe, expect, it } from "vitest";
import { casesOf, countCase, emptyTally } from "../cases.ts";
import { injections } from "../injections/index.ts";
import { decidingPlans } from "./deciding.ts";

const resumed = injections.filter(({ leadsTo }) => leadsTo === "the same data");
/** As many as there are moments in a message. */
const seeds = [1, 2, 3, 4];

describe("a plan that decides on its readings", () => {
  it.each(decidingPlans)(
    "decides on what the run holds, interrupted at every message: $name",
    async ({ name }) => {
      const tally = emptyTally();
      for (const injection of resumed)
        for (const seed of seeds)
          for await (const fuzzCase of casesOf(injection, seed, { plan: name }))
            await countCase(fuzzCase, tally);
      expect(tally.failures).toEqual([]);
      expect(tally.injected).toBeGreaterThan(0.8 * tally.passed);
    },
    60_000,
  );
});
