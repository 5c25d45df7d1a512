import { isReadable, supports, virtualClock } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  functionBackend,
  memoryBackend,
  numberValue,
  readOnlySignal,
  SignalValueError,
  signal,
  WorkEndedError,
} from "./index.ts";

const start = 1000;
const millimetres = numberValue({ units: "mm", precision: 2, limits: [0, 10] });

/** A backend whose writes take a second, unless they are cancelled. */
function slowBackend(clock: ReturnType<typeof virtualClock>) {
  const memory = memoryBackend(0, { clock });
  const cancelled: unknown[] = [];
  return {
    ...memory,
    cancelled,
    put: (value: number) => {
      const giveUp = new AbortController();
      let done = false;
      const finished = clock.sleep(1, giveUp.signal).then(() => {
        done = true;
        memory.put(value);
      });
      finished.catch(() => {});
      return {
        get done() {
          return done;
        },
        finished,
        cancel: (reason?: unknown) => {
          cancelled.push(reason);
          giveUp.abort(reason);
        },
      };
    },
  };
}

describe("a signal", () => {
  it("reads what its backend has, under its name", () => {
    const clock = virtualClock({ start });
    const x = signal(millimetres, memoryBackend(3, { clock }), { name: "x", clock });
    expect(x.read()).toEqual({ x: { value: 3, timestamp: start } });
    expect(x.describe()).toEqual({
      x: {
        source: "memory",
        dtype: "number",
        dtype_numpy: "<f8",
        shape: [],
        units: "mm",
        precision: 2,
        limits: { control: { low: 0, high: 10 } },
      },
    });
    expect(x.hints).toEqual({ fields: ["x"] });
    expectTypeOf(x.get()).toEqualTypeOf<number | Promise<number>>();
  });

  it("has no set where it can only be read", () => {
    const x = readOnlySignal(millimetres, memoryBackend(3), { name: "x" });
    expect([isReadable(x), supports(x, "Subscribable"), supports(x, "Movable")]).toEqual([true, true, false]);
    expectTypeOf(x).not.toHaveProperty("set");
  });

  it("is set at once where its backend needs no time", () => {
    const x = signal(millimetres, undefined, { name: "x" });
    const status = x.set(4);
    expect(status).toMatchObject({ done: true });
    expect([status.error, x.get(), x.locate()]).toEqual([undefined, 4, { setpoint: 4, readback: 4 }]);
  });

  it("says where it is when it was never set", async () => {
    const backend = functionBackend({ get: async () => 7, put: () => {} });
    expect(await signal(numberValue(), backend).locate()).toEqual({ setpoint: 7, readback: 7 });
  });

  it.each([
    ["a text", "5", 'x can be set to a number, got "5"'],
    ["no number", Number.NaN, "x can be set to a number, got NaN"],
    ["an endless one", Number.POSITIVE_INFINITY, "x can be set to a number, got Infinity"],
    ["nothing", undefined, "x can be set to a number, got undefined"],
    ["a list", [1, 2], "x can be set to a number, got [1, 2]"],
    ["a number outside its limits", 11, "x cannot be set to 11: its limits are 0 and 10"],
  ])("refuses %s before it writes anything", (_, value, message) => {
    const backend = memoryBackend(3);
    const x = signal(millimetres, backend, { name: "x" });
    expect(() => x.set(value as number)).toThrow(message);
    expect(() => x.checkValue(value as number)).toThrow(message);
    expect([backend.get().value, x.locate()]).toEqual([3, { setpoint: 3, readback: 3 }]);
  });

  it("names its device and source where the instrument gives another kind of value", async () => {
    const backend = functionBackend<number>({ get: async () => "OFF" as unknown as number, source: "MEAS?" });
    const x = readOnlySignal(numberValue(), backend);
    x.adopt("supply-x", { name: "supply" });
    await expect(x.get()).rejects.toThrow(
      'supply/supply-x: MEAS? gave "OFF" instead of a number; make its driver convert the value, or declare another type',
    );
    await expect(x.read()).rejects.toBeInstanceOf(SignalValueError);
  });

  it("reads what it could not be set to", () => {
    expect(readOnlySignal(millimetres, memoryBackend(Number.NaN)).get()).toBeNaN();
    expect(readOnlySignal(millimetres, memoryBackend(12)).get()).toBe(12);
  });

  it("is a part of one device only", () => {
    const x = signal(millimetres);
    x.adopt("stage-x", { name: "stage" });
    expect(() => x.adopt("other-x", { name: "other" })).toThrow(
      "stage/stage-x is a part of stage already; make another signal",
    );
  });
});

describe("a write under way", () => {
  it("fails by a later one, and is cancelled", async () => {
    const clock = virtualClock({ start });
    const backend = slowBackend(clock);
    const x = signal(numberValue(), backend, { name: "x", clock });
    const first = x.set(1);
    const second = x.set(2);
    expect(first.error).toEqual(new WorkEndedError("x", "it was set anew"));
    expect(second.done).toBe(false);
    await second.finished;
    expect([x.get(), backend.cancelled, clock.now()]).toEqual([2, [first.error], start + 1]);
    expect(first.error).toBeInstanceOf(WorkEndedError);
  });

  it("is cancelled where it is given up", async () => {
    const clock = virtualClock({ start });
    const backend = slowBackend(clock);
    const x = signal(numberValue(), backend, { name: "x", clock });
    const status = x.set(1);
    status.cancel?.();
    await expect(status.finished).rejects.toThrow("x did not come to its end: it was given up");
    expect(backend.cancelled).toEqual([status.error]);
    await clock.sleep(2);
    expect(x.get()).toBe(0);
  });

  it("fails as its backend does, at once or later", async () => {
    const fault = new Error("ERR 113");
    const at = signal(numberValue(), functionBackend({ get: () => 0, put: () => fail(fault) }));
    expect(() => at.set(1)).toThrow(fault);
    expect(at.locate()).toEqual({ setpoint: 0, readback: 0 });
    const later = signal(numberValue(), functionBackend({ get: () => 0, put: async () => fail(fault) }));
    await expect(later.set(1).finished).rejects.toBe(fault);
  });
});

function fail(error: Error): never {
  throw error;
}
