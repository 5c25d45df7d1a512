import { type Movable, virtualClock } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  functionBackend,
  group,
  memoryBackend,
  numberValue,
  PartsDevice,
  partAt,
  partsOf,
  printDevice,
  readOnlySignal,
  type SettableSignal,
  signal,
  UnknownPartError,
  walkDevice,
} from "./index.ts";

const clock = virtualClock({ start: 1000 });
const memory = (value: number) => memoryBackend(value, { clock });
const volts = numberValue({ units: "V" });

const supply = (name = "supply") =>
  group(name, {
    read: {
      voltage: signal(volts, memory(5)),
      current: readOnlySignal(numberValue({ units: "A" }), memory(1)),
    },
    configuration: { limit: signal(volts, memory(30)) },
    other: { fan: signal(numberValue(), memory(3)) },
  });

describe("group", () => {
  it("reads its parts under names made from its own", async () => {
    const device = supply();
    expect(await device.read()).toEqual({
      "supply-voltage": { value: 5, timestamp: 1000 },
      "supply-current": { value: 1, timestamp: 1000 },
    });
    expect(Object.entries(await device.describe()).map(([key, { units }]) => [key, units])).toEqual([
      ["supply-voltage", "V"],
      ["supply-current", "A"],
    ]);
    expect(await device.readConfiguration()).toEqual({ "supply-limit": { value: 30, timestamp: 1000 } });
    expect(Object.keys(await device.describeConfiguration())).toEqual(["supply-limit"]);
    expect(device.hints).toEqual({ fields: ["supply-voltage", "supply-current"] });
    expect(device.fan.name).toBe("supply-fan");
    expectTypeOf(device.voltage).toEqualTypeOf<SettableSignal<number>>();
    expectTypeOf(device.current).not.toExtend<Movable>();
  });

  it("is read when its slowest part is", async () => {
    const slow = functionBackend({ get: () => clock.sleep(1).then(() => 7), clock });
    const device = group("d", { read: { a: readOnlySignal(volts, slow), b: signal(volts, memory(1)) } });
    expect(Object.keys(await device.read())).toEqual(["d-a", "d-b"]);
  });

  it("gives its name to its main part, which is what is shown", () => {
    const parts = { read: { value: signal(volts, memory(1)), raw: signal(volts, memory(2)) } };
    const device = group("meter", parts, { main: "value" });
    expect(Object.keys(device.read())).toEqual(["meter", "meter-raw"]);
    expect(device.hints).toEqual({ fields: ["meter"] });
  });

  it("shows the parts it is told to", () => {
    const parts = { read: { a: signal(volts), b: signal(volts) } };
    expect(group("d", parts, { hints: ["b"] }).hints).toEqual({ fields: ["d-b"] });
  });

  it("renames everything below where it becomes a part itself", async () => {
    const rack = group("rack", { read: { left: supply("a"), right: supply("b") } });
    expect(Object.keys(await rack.read())).toEqual([
      "rack-left-voltage",
      "rack-left-current",
      "rack-right-voltage",
      "rack-right-current",
    ]);
    expect(Object.keys(await rack.readConfiguration())).toEqual(["rack-left-limit", "rack-right-limit"]);
    expect(rack.left.voltage.parent).toBe(rack.left);
    expect(() => group("other", { read: { left: rack.left } })).toThrow(
      'other: "left" is rack/rack-left, a part of rack already; make another one',
    );
  });

  it("leaves plain devices their names", async () => {
    const plain = { name: "oven", read: () => ({ oven: { value: 1, timestamp: 0 } }), describe: () => ({}) };
    expect(Object.keys(await group("lab", { read: { plain } }).read())).toEqual(["oven"]);
  });

  it("can do more by what is assigned to it", () => {
    const device = Object.assign(supply(), { trigger: () => "measured" });
    expect([device.trigger(), device.voltage.name]).toEqual(["measured", "supply-voltage"]);
  });

  it("is a class to extend too, with another separator", () => {
    class Meter extends PartsDevice {
      constructor(name: string) {
        super(
          name,
          { read: { value: signal(volts), raw: signal(volts) } },
          { main: "value", separator: "_" },
        );
      }
    }
    const meter = new Meter("meter");
    expect([Object.keys(meter.read()), meter.hints, printDevice(meter)]).toEqual([
      ["meter", "meter_raw"],
      { fields: ["meter"] },
      "meter\n├─ value (meter)\n└─ raw (meter_raw)",
    ]);
  });

  it("refuses parts that make no group", () => {
    const [a, b] = [signal(volts), signal(volts)];
    expect(() => group("d", { read: { name: a } })).toThrow('d: a part cannot be called "name"');
    expect(() => group("d", { read: { a }, other: { a: b } })).toThrow('d has two parts "a"');
    expect(() => group("d", { read: { a }, other: { b: a } })).toThrow('d: "b" is a part under another name');
    const wrong = "c" as "a";
    expect(() => group("d", { read: { a } }, { main: wrong })).toThrow('d has no part "c"; it has a');
    expect(() => group("d", { read: { a } }, { hints: [wrong] })).toThrow(UnknownPartError);
    expect(a.parent).toBeUndefined();
  });
});

describe("the tree of a device", () => {
  const rack = group("rack", { read: { left: supply("a") }, other: { key: signal(volts) } });

  it("is walked from the top", () => {
    expect([...walkDevice(rack)].map(({ name }) => name)).toEqual([
      "rack",
      "rack-left",
      "rack-left-voltage",
      "rack-left-current",
      "rack-left-limit",
      "rack-left-fan",
      "rack-key",
    ]);
    expect(partsOf({ name: "plain" }).size).toBe(0);
  });

  it("is printed", () => {
    expect(printDevice(rack)).toBe(
      [
        "rack",
        "├─ left (rack-left)",
        "│  ├─ voltage (rack-left-voltage)",
        "│  ├─ current (rack-left-current)",
        "│  ├─ limit (rack-left-limit)",
        "│  └─ fan (rack-left-fan)",
        "└─ key (rack-key)",
      ].join("\n"),
    );
  });

  it("is addressed by path", () => {
    expect(partAt(rack, "left/voltage")).toBe(rack.left.voltage);
    expect(partAt(rack, "")).toBe(rack);
    expect(() => partAt(rack, "left/volts")).toThrow(
      'rack/rack-left has no part "volts"; it has voltage, current, limit, fan',
    );
    expect(() => partAt(rack, "key/x")).toThrow('rack/rack-key has no part "x"; it has none at all');
  });
});
