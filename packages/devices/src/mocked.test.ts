import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  Connection,
  connect,
  derivedSignal,
  functionBackend,
  group,
  mockBackend,
  mocked,
  mockOf,
  numberValue,
  readOnlySignal,
  signal,
} from "./index.ts";

const start = 1000;
const touched = () => {
  throw new Error("the real instrument was touched");
};

/** A supply whose real backends must never be asked. */
function supply() {
  const connection = new Connection("tcp://psu:5025", { open: touched, close: touched });
  const real = functionBackend<number>({ get: touched, put: touched, connection });
  const voltage = signal(numberValue({ units: "V", limits: [0, 30] }), real);
  const current = readOnlySignal(numberValue({ units: "A" }), real);
  const power = derivedSignal(numberValue(), { voltage, current }, (now) => now.voltage * now.current);
  return group("supply", { read: { voltage, current, power } });
}

describe("a mocked device", () => {
  it("touches nothing real, and has what it is given", async () => {
    const clock = virtualClock({ start });
    const device = mocked(supply(), { clock, parts: { voltage: { initial: 5 } } });
    await connect([device], { clock });
    mockOf(device.current).change(2);
    expect(await device.read()).toEqual({
      "supply-voltage": { value: 5, timestamp: start },
      "supply-current": { value: 2, timestamp: start },
      "supply-power": { value: 10, timestamp: start },
    });
    expect(device.voltage.describe()).toMatchObject({ "supply-voltage": { source: "mock", units: "V" } });
  });

  it("takes the times that are declared", async () => {
    const clock = virtualClock({ start });
    const delay = (from: number, to: number) => Math.abs(to - from) / 2;
    const device = mocked(supply(), { clock, parts: { voltage: { delay } } });
    await device.voltage.set(10).finished;
    expect([clock.now(), device.voltage.get()]).toEqual([start + 5, 10]);
    await device.voltage.set(4).finished;
    expect([clock.now(), mockOf(device.voltage).written]).toEqual([start + 8, [10, 4]]);
  });

  it("fails when it is told to", async () => {
    const clock = virtualClock({ start });
    const device = mocked(supply(), { clock, parts: { voltage: { delay: 1 } } });
    const mock = mockOf(device.voltage);
    const status = device.voltage.set(1);
    mock.fail(new Error("tripped"));
    await expect(status.finished).rejects.toThrow("tripped");
    expect(() => device.voltage.get()).toThrow("tripped");
    mock.fail();
    expect(device.voltage.get()).toBe(0);
  });

  it("forgets a write that is given up", async () => {
    const clock = virtualClock({ start });
    const device = mocked(supply(), { clock, parts: { voltage: { delay: 1 } } });
    const status = device.voltage.set(1);
    status.cancel?.(new Error("too late"));
    await clock.sleep(2);
    expect([device.voltage.get(), (status.error as Error).message]).toEqual([0, "too late"]);
  });

  it("is a lone signal too, and may be slow to read", async () => {
    const clock = virtualClock({ start });
    const one = mocked(signal(numberValue(), undefined, { name: "x", clock }), {
      clock,
      parts: { "": { initial: 3, readDelay: 2 } },
    });
    expect(await one.get()).toBe(3);
    expect(clock.now()).toBe(start + 2);
  });

  it("is refused where it makes no sense", async () => {
    expect(() => mocked(supply(), { parts: { volts: {} } })).toThrow('supply has no part "volts"');
    expect(() => mocked(supply(), { parts: { voltage: { initial: "5" } } })).toThrow(
      "supply/supply-voltage: a mock must begin with a number",
    );
    expect(() => mocked(supply(), { parts: { "": {} } })).toThrow("supply is no signal");
    expect(() => mockOf(supply().voltage)).toThrow(
      "supply/supply-voltage is not mocked; call mocked(device) first",
    );
    expect(() => mockBackend(0, { delay: -1 })).toThrow("a mock's delay must be 0 s or more, got -1");
    const used = signal(numberValue(), undefined, { name: "x" });
    await used.subscribe(() => {});
    expect(() => mocked(used)).toThrow("x is in use; replace its backend before anybody subscribes");
  });
});
