import { isReadable, LimitError, type Reading, supports, virtualClock } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  booleanValue,
  choiceValue,
  functionBackend,
  integerValue,
  listValue,
  memoryBackend,
  numberValue,
  polledBackend,
  readOnlySignal,
  type SignalBackend,
  SignalValueError,
  signal,
  textValue,
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

describe("subscription", () => {
  const values = (told: readonly unknown[]) =>
    told.map((readings) => (readings as Record<string, Reading>).x?.value);

  it("tells of the present value at once, then of each change, until it is cleared", () => {
    const backend = memoryBackend(1);
    const x = signal(numberValue(), backend, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    void x.subscribe(listener);
    x.set(2);
    backend.change(3, { alarm_severity: 1, message: "high" });
    x.clearSub(listener);
    x.set(4);
    expect(values(told)).toEqual([1, 2, 3]);
    expect(told[2]).toMatchObject({ x: { alarm_severity: 1, message: "high" } });
  });

  it("replaces one of the same listener", () => {
    const x = signal(numberValue(), undefined, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    void x.subscribe(listener);
    void x.subscribe(listener);
    x.set(1);
    expect(values(told)).toEqual([0, 0, 1]);
  });

  it("asks a backend that does not tell, once for all listeners, and stops with the last", async () => {
    const clock = virtualClock({ start });
    let asked = 0;
    const backend = functionBackend({ get: async () => Math.floor(++asked / 3), clock });
    const x = readOnlySignal(numberValue(), backend, { name: "x", clock });
    const [one, two]: unknown[][] = [[], []];
    const first = (readings: unknown) => one?.push(readings);
    const second = (readings: unknown) => two?.push(readings);
    await x.subscribe(first);
    await x.subscribe(second);
    await clock.sleep(5.5);
    expect([values(one ?? []), values(two ?? [])]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(asked).toBe(7);
    x.clearSub(first);
    x.clearSub(second);
    await clock.sleep(10);
    expect(asked).toBe(7);
  });

  it("is none where the value cannot be read", async () => {
    const backend = memoryBackend(1);
    const broken = (get: () => never | Promise<never>) =>
      readOnlySignal(numberValue(), { ...backend, get } as SignalBackend<number>, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    const fault = new Error("no answer");
    expect(() => broken(() => fail(fault)).subscribe(listener)).toThrow(fault);
    await expect(broken(async () => fail(fault)).subscribe(listener)).rejects.toBe(fault);
    backend.change(2);
    expect(told).toEqual([]);
  });

  it("tells only of what leaves the dead band", () => {
    const x = signal(numberValue(), undefined, { name: "x" });
    const told: unknown[] = [];
    void x.subscribe((readings) => told.push(readings), { deadBand: 0.5 });
    for (const value of [0.3, 0.5, 0.6, 1, 1.2, 0.6]) x.set(value);
    expect(values(told)).toEqual([0, 0.6, 1.2, 0.6]);
  });

  it("tells at most once in an interval, and always of the newest", async () => {
    const clock = virtualClock({ start });
    const x = signal(numberValue(), memoryBackend(0, { clock }), { name: "x", clock });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push({ readings, at: clock.now() - start });
    void x.subscribe(listener, { interval: 1 });
    for (let i = 1; i <= 10; i++) {
      await clock.sleep(0.25);
      x.set(i);
    }
    await clock.sleep(5);
    expect(told.map((one) => (one as { at: number }).at)).toEqual([0, 1, 2, 3]);
    expect(values(told.map((one) => (one as { readings: unknown }).readings))).toEqual([0, 3, 7, 10]);
    x.set(11);
    expect(told.length).toBe(5);
    x.set(12);
    x.clearSub(listener);
    await clock.sleep(5);
    expect(told.length).toBe(5);
  });

  it.each([{ deadBand: -1 }, { interval: Number.NaN }])("is refused with %j", (options) => {
    expect(() => signal(numberValue()).subscribe(() => {}, options)).toThrow(RangeError);
  });
});

describe("a polled backend", () => {
  it("tells of a value that cannot be asked for by an alarm, and of its return", async () => {
    const clock = virtualClock({ start });
    let broken = false;
    const get = async () => (broken ? fail(new Error("no answer")) : 5);
    const backend = polledBackend(functionBackend({ get, clock }), { interval: 2, clock });
    const told: unknown[] = [];
    const end = backend.subscribe?.((reading) =>
      told.push([reading.value, reading.alarm_severity, reading.message]),
    );
    await clock.sleep(3);
    broken = true;
    await clock.sleep(4);
    broken = false;
    await clock.sleep(4);
    end?.();
    expect(told).toEqual([
      [5, undefined, undefined],
      [5, 3, "no answer"],
      [5, undefined, undefined],
    ]);
  });

  it("asks on a single line where listeners change while it is asked", async () => {
    const clock = virtualClock({ start });
    let asked = 0;
    const get = async () => {
      asked++;
      await clock.sleep(1);
      return asked;
    };
    const backend = polledBackend(functionBackend({ get, clock }), { interval: 1, clock });
    const first = backend.subscribe?.(() => {});
    await clock.sleep(1.5);
    first?.();
    const told: number[] = [];
    const second = backend.subscribe?.((reading) => told.push(reading.value));
    await clock.sleep(6);
    second?.();
    expect(told).toEqual([2, 3]);
  });

  it("writes through, and needs time between two questions", () => {
    const memory = memoryBackend(0);
    void polledBackend(memory).put(3);
    expect(memory.get().value).toBe(3);
    expect(() => polledBackend(memory, { interval: 0 })).toThrow("memory: interval must be above 0 s, got 0");
  });
});

describe("value types", () => {
  it.each([
    ["a number", numberValue(), [1.5, Number.NaN], ["1", null, true]],
    ["a whole number", integerValue(), [1, -4], [1.5, "1", 2 ** 60]],
    ["a text", textValue(), ["", "on"], [1, null]],
    ["true or false", booleanValue(), [true, false], [0, "true"]],
    ["one of low, high", choiceValue(["low", "high"]), ["low", "high"], ["mid", 0]],
    ["a list of 2 numbers", listValue(2), [[1, 2]], [[1], [1, 2, 3], [1, "2"], 1]],
  ])("%s", (words, type, good, bad) => {
    expect(type.words).toBe(words);
    expect([...good, ...bad].map((value) => type.accepts(value))).toEqual([
      ...good.map(() => true),
      ...bad.map(() => false),
    ]);
    expect(type.accepts(type.initial)).toBe(true);
    expect(type.dataKey("here").source).toBe("here");
  });

  it("describe themselves as event-model has it", () => {
    expect(numberValue({ range: [0, 1] }).dataKey("s")).toMatchObject({
      limits: { display: { low: 0, high: 1 } },
    });
    expect(integerValue({ units: "counts" }).dataKey("s")).toMatchObject({
      dtype: "integer",
      units: "counts",
    });
    expect(choiceValue(["a", "b"]).dataKey("s")).toEqual({
      source: "s",
      dtype: "string",
      shape: [],
      choices: ["a", "b"],
    });
    expect(listValue(3, { units: "V" }).dataKey("s")).toMatchObject({
      dtype: "array",
      shape: [3],
      units: "V",
    });
    expect(booleanValue().dataKey("s")).toMatchObject({ dtype: "boolean" });
  });

  it("begin within their limits", () => {
    expect(numberValue({ limits: [2, 5] }).initial).toBe(2);
    expect(integerValue({ limits: [-5, -2] }).initial).toBe(-2);
  });

  it("refuse what makes no type", () => {
    expect(() => numberValue({ limits: [5, 2] })).toThrow("limits must be [low, high], got [5, 2]");
    expect(() => choiceValue([])).toThrow("a choice needs texts to choose from, got none");
    expect(() => listValue(0)).toThrow("a list needs a length of 1 or more, got 0");
  });

  it("say briefly what came instead", () => {
    const text = signal(textValue(), undefined, { name: "x" });
    const got = (value: unknown) => {
      try {
        return text.set(value as string);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(got({ a: 1 })).toBe("x can be set to a text, got an object");
    expect(got(new Array(20).fill(1))).toBe("x can be set to a text, got a list of 20");
    const choice = signal(choiceValue(["on", "off"]), undefined, { name: "x" });
    expect(() => choice.set("o".repeat(100) as "on")).toThrow(
      `x can be set to one of on, off, got "${"o".repeat(60)}…"`,
    );
    expect(() => signal(numberValue({ limits: [0, 1] }), undefined, { name: "x" }).set(2)).toThrow(
      LimitError,
    );
  });
});
