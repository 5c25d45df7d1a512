import { describe, expect, it } from "vitest";
import { PressCounter } from "./press-counter.ts";

describe("PressCounter", () => {
  it.each([
    ["counts the presses of a series", [0, 1, 2.5], [1, 2, 3]],
    ["takes presses closer than 0.1 s for one", [0, 0.05, 0.14, 0.3], [1, null, null, 2]],
    ["begins anew after more than 10 s", [0, 10, 20.1], [1, 2, 1]],
  ])("%s", (_, times, counts) => {
    const presses = new PressCounter();
    expect(times.map((time) => presses.press(time))).toEqual(counts);
  });

  it("begins anew when it is told to", () => {
    const presses = new PressCounter();
    presses.press(0);
    presses.reset();
    expect(presses.press(1)).toBe(1);
  });
});
