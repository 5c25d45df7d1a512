import { describe, expect, it } from "vitest";
import { type Clock, type TwinOf, twinsOn, virtualClock } from "./index.ts";

const motor = { name: "motor", twin: (_: Clock) => ({ ...motor }) };
const det = {
  name: "det",
  motor,
  twin: (clock: Clock, twinOf: TwinOf = twinsOn(clock)) => ({ ...det, motor: twinOf(motor) }),
};

describe("twinsOn", () => {
  it("gives each device one twin, and twins that look at each other", () => {
    const twinOf = twinsOn(virtualClock());
    const twin = twinOf(det);
    expect(twin).not.toBe(det);
    expect(twin.motor).not.toBe(motor);
    expect(twin.motor).toBe(twinOf(motor));
    expect(twinOf(det)).toBe(twin);
    expect(twinsOn(virtualClock())(det)).not.toBe(twin);
  });

  it("names a device that has no twin", () => {
    const stage = { name: "stage" };
    const x = { name: "x", parent: stage };
    expect(() => twinsOn(virtualClock())(x)).toThrow("stage/x has no twin; give it a method twin(clock)");
  });
});
