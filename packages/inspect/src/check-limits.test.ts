import { count, relScan, scan } from "@runengine/plans";
import type { Movable, Readable } from "@runengine/protocols";
import { LimitError } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { checkLimits, DeviceLimitError } from "./index.ts";
import { limitedMotor, pointDetector } from "./testing.ts";

const motor = limitedMotor("motor", [-10, 10]);
const det = pointDetector("det");

describe("checkLimits", () => {
  it("names the first position that a motor refuses, before anything moves", async () => {
    expect(await checkLimits(scan([det], motor, 0, 10, 3))).toEqual({ unchecked: [], isComplete: true });
    const tooFar = checkLimits(scan([det], motor, 0, 20, 3));
    await expect(tooFar).rejects.toThrow("motor cannot be set to 20: its limits are -10 and 10");
    await expect(tooFar).rejects.toBeInstanceOf(DeviceLimitError);
    await expect(tooFar).rejects.toMatchObject({ device: "motor", value: 20, cause: expect.any(LimitError) });
    expect(motor.moves).toEqual([]);
  });

  it("asks devices that answer later", async () => {
    const slow = {
      name: "slow",
      set() {},
      read: () => ({}),
      describe: () => ({}),
      checkValue: async (value: number) => {
        if (value > 1) throw new Error(`slow cannot go to ${value}`);
      },
    };
    await expect(checkLimits(scan([], slow, 0, 2, 3))).rejects.toThrow("slow cannot go to 2");
  });

  it("says which devices cannot be asked, and when a plan was not seen to its end", async () => {
    const bare: Movable<number> & Readable = {
      name: "bare",
      set() {},
      read: () => ({}),
      describe: () => ({}),
    };
    expect(await checkLimits(scan([det], bare, 0, 1, 3))).toEqual({ unchecked: ["bare"], isComplete: true });
    expect((await checkLimits(count([det], null))).isComplete).toBe(false);
    expect((await checkLimits(relScan([det], motor, -1, 1, 3))).isComplete).toBe(true);
    const wantsAnswer = (function* () {
      const reply = (yield { command: "read", obj: null, args: [], kwargs: {}, run: null }) as {
        value: number;
      };
      reply.value.toFixed();
    })();
    expect((await checkLimits(wantsAnswer)).isComplete).toBe(false);
  });
});
