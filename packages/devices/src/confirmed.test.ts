import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  functionBackend,
  listValue,
  memoryBackend,
  numberValue,
  readOnlySignal,
  signal,
  textValue,
  WorkEndedError,
} from "./index.ts";

const start = 1000;

describe("confirmation", () => {
  /** Follows what was written by 1 a second. */
  function following(clock: ReturnType<typeof virtualClock>, options: object) {
    let [from, to, at] = [0, 0, clock.now()];
    const now = () => from + Math.sign(to - from) * Math.min(Math.abs(to - from), clock.now() - at);
    const put = (value: number) => {
      [from, to, at] = [now(), value, clock.now()];
    };
    const confirm = { interval: 0.25, ...options };
    return signal(numberValue(), functionBackend({ get: now, put, clock }), { name: "x", clock, confirm });
  }

  it("waits until the value has come, within the tolerance, and has settled", async () => {
    const clock = virtualClock({ start });
    const x = following(clock, { tolerance: 0.5, settleTime: 1.1 });
    const status = x.set(3);
    expect(status.done).toBe(false);
    await status.finished;
    expect(clock.now()).toBeCloseTo(start + 2.5 + 1.1, 6);
  });

  it("fails where it does not come in time, and says what is read", async () => {
    const clock = virtualClock({ start });
    const status = following(clock, { timeout: 2 }).set(5);
    await expect(status.finished).rejects.toThrow(
      "x was set to 5 and reads 2 after 2 s; look whether it is enabled and within reach, or give a longer timeout or a greater tolerance",
    );
    expect(clock.now()).toBe(start + 2);
  });

  it("ends with the write", async () => {
    const clock = virtualClock({ start });
    const x = following(clock, {});
    const first = x.set(5);
    await clock.sleep(1);
    await x.set(0).finished;
    expect(first.error).toBeInstanceOf(WorkEndedError);
    expect(clock.now()).toBe(start + 2);
  });

  it("reads another signal back where it is told to", async () => {
    const clock = virtualClock({ start });
    const backend = memoryBackend("off", { clock });
    const readback = readOnlySignal(textValue(), backend);
    const x = signal(textValue(), memoryBackend("off"), { name: "x", clock, confirm: { readback } });
    clock.after(3, () => backend.change("on"));
    await x.set("on").finished;
    expect(clock.now()).toBeCloseTo(start + 3, 6);
  });

  it("compares lists number by number", async () => {
    const clock = virtualClock({ start });
    const confirm = { tolerance: 0.1, timeout: 1 };
    const backend = functionBackend({ get: () => [1, 2.05] as readonly number[], put: () => {} });
    const x = signal(listValue(2), backend, { name: "x", clock, confirm });
    await x.set([1, 2]).finished;
    await expect(x.set([2, 2]).finished).rejects.toThrow("x was set to [2, 2] and reads [1, 2.05] after 1 s");
  });

  it.each([
    [{ tolerance: -1 }, "tolerance must be 0 or more, got -1"],
    [{ settleTime: -1 }, "settleTime must be 0 s or more, got -1"],
    [{ interval: 0 }, "interval must be above 0 s, got 0"],
    [{ settleTime: 20 }, "timeout must be no less than settleTime, got 10 s and 20 s"],
  ])("cannot be made with %j", (confirm, message) => {
    expect(() => signal(numberValue(), undefined, { confirm })).toThrow(message);
  });
});
