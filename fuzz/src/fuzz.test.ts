import { describe, expect, it } from "vitest";
import { share } from "./cases.ts";
import { injections } from "./injections/index.ts";

/** How often each thing happens here; `pnpm fuzz` makes it happen at every message of every plan. */
const least = 2000;

describe("interrupt fuzzing", () => {
  it.each(injections)(
    "holds the invariants after $kind",
    async (injection) => {
      const { injected, failures } = await share(injection, least);
      expect(failures).toEqual([]);
      expect(injected).toBeGreaterThanOrEqual(least);
    },
    60_000,
  );
});
