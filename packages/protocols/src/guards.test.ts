import { describe, expect, expectTypeOf, it } from "vitest";
import {
  devicePath,
  isConfigurable,
  isLocatable,
  isMovable,
  isReadable,
  isStageable,
  isStoppable,
  isTriggerable,
  type Locatable,
  type Movable,
  missingMembers,
  type ProtocolName,
  type Readable,
  supports,
} from "./index.ts";

const nothing = () => {};
const motor = {
  name: "motor",
  read: () => ({}),
  describe: () => ({}),
  set: nothing,
  locate: () => ({ setpoint: 1, readback: 1 }),
  stop: nothing,
};

/** Every protocol with all its members. */
const complete: Readonly<Record<ProtocolName, readonly string[]>> = {
  Named: ["name"],
  Readable: ["name", "read()", "describe()"],
  Configurable: ["name", "readConfiguration()", "describeConfiguration()"],
  Reconfigurable: ["name", "readConfiguration()", "describeConfiguration()", "configure()"],
  Subscribable: ["name", "read()", "describe()", "subscribe()", "clearSub()"],
  Movable: ["name", "set()"],
  Locatable: ["name", "set()", "locate()"],
  Stoppable: ["stop()"],
  Triggerable: ["name", "trigger()"],
  Preparable: ["name", "prepare()"],
  Stageable: ["name", "stage()", "unstage()"],
  Flyable: ["name", "kickoff()", "complete()"],
  Collectable: ["name", "describeCollect()"],
  EventCollectable: ["name", "describeCollect()", "collect()"],
  EventPageCollectable: ["name", "describeCollect()", "collectPages()"],
  WritesAssets: ["name", "collectAssetDocs()"],
  WritesStreamAssets: ["name", "collectAssetDocs()", "getIndex()"],
  Pausable: ["pause()", "resume()"],
  Checkable: ["name", "checkValue()"],
  Twinnable: ["name", "twin()"],
};

function deviceOf(members: readonly string[]): object {
  return Object.fromEntries(
    members.map((member) => (member.endsWith("()") ? [member.slice(0, -2), nothing] : [member, "device"])),
  );
}

describe.each(Object.entries(complete) as [ProtocolName, readonly string[]][])("%s", (protocol, members) => {
  it("is what has all its members", () => {
    const device = deviceOf(members);
    expect(supports(device, protocol)).toBe(true);
    expect(missingMembers(device, protocol)).toEqual([]);
  });

  it.each(members)("is not what lacks %s", (member) => {
    const device = deviceOf(members.filter((one) => one !== member));
    expect(supports(device, protocol)).toBe(false);
    expect(missingMembers(device, protocol)).toEqual([member]);
  });

  it.each([undefined, null, 5, "motor"])("is not %s", (value) => {
    expect(supports(value, protocol)).toBe(false);
    expect(missingMembers(value, protocol)).toEqual(members);
  });
});

describe("guards", () => {
  it("tell by the methods what a device can do", () => {
    const guards = [
      isReadable,
      isMovable,
      isLocatable,
      isStoppable,
      isTriggerable,
      isStageable,
      isConfigurable,
    ];
    expect(guards.map((guard) => guard(motor))).toEqual([true, true, true, true, false, false, false]);
  });

  it("take a function with the methods for a device", () => {
    const device = Object.assign(() => {}, { read: nothing, describe: nothing });
    expect(isReadable(device)).toBe(true);
    expect(missingMembers(device, "Movable")).toEqual(["set()"]);
  });

  it("narrow", () => {
    const device: unknown = motor;
    if (isReadable(device)) expectTypeOf(device).toEqualTypeOf<Readable>();
    if (supports(device, "Locatable")) expectTypeOf(device).toEqualTypeOf<Locatable>();
    expectTypeOf(motor).toExtend<Movable<number>>();
  });
});

describe("devicePath", () => {
  it("names a device with those that it is a part of", () => {
    const table = { name: "table" };
    const stage = { name: "stage", parent: table };
    expect(devicePath({ name: "x", parent: stage })).toBe("table/stage/x");
    expect(devicePath({ name: "x", parent: null })).toBe("x");
  });

  it("ends where devices are parts of each other", () => {
    const device: { name: string; parent?: unknown } = { name: "a" };
    device.parent = device;
    expect(devicePath(device).length).toBeLessThan(100);
  });

  it("says what something without a name is", () => {
    expect([null, undefined, 5, "det", {}, Object.create(null)].map(devicePath)).toEqual([
      "null",
      "undefined",
      "5",
      "det",
      "an object without a name",
      "an object without a name",
    ]);
  });
});
