import { describe, expect, it } from "vitest";
import { chain, isThenable, type MaybePromise } from "./index.ts";

describe("chain", () => {
  it("goes on at once with what is there", () => {
    expect(chain(2, (value) => value + 1)).toBe(3);
    expect(() =>
      chain(2, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
  });

  it("goes on later with what is promised, by whatever kind of promise", async () => {
    const later: MaybePromise<number> = Promise.resolve(2);
    // biome-ignore lint/suspicious/noThenProperty: a promise of another library
    const foreign = { then: (give: (value: number) => void) => give(2) } as Promise<number>;
    for (const value of [later, foreign]) {
      const result = chain(value, (two) => two + 1);
      expect(isThenable(result)).toBe(true);
      expect(await result).toBe(3);
    }
  });
});
