import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  choiceValue,
  derivedSignal,
  diffSettings,
  functionBackend,
  group,
  listValue,
  memoryBackend,
  numberValue,
  PartlyRestoredError,
  readOnlySignal,
  restoreSettings,
  SettingsError,
  saveSettings,
  signal,
} from "../index.ts";

const clock = virtualClock({ start: 1000 });
const options = { clock };

/** A rack of a supply, whose settings can break, and a plain device. */
function rack() {
  const fault: { error?: Error } = {};
  let ramp = 2;
  const put = (to: number) => {
    if (fault.error) throw fault.error;
    ramp = to;
  };
  const limit = signal(numberValue({ units: "V", limits: [0, 30] }), memoryBackend(30));
  const supply = group("psu", {
    read: { voltage: signal(numberValue({ units: "V" }), memoryBackend(5)) },
    configuration: {
      limit,
      mode: signal(choiceValue(["cv", "cc"]), memoryBackend<"cv" | "cc">("cv")),
      ramp: signal(numberValue({ units: "V/s" }), functionBackend({ get: () => ramp, put })),
      curve: signal(listValue(2), memoryBackend<readonly number[]>([1, 2])),
      serial: readOnlySignal(numberValue(), memoryBackend(7)),
      half: derivedSignal(numberValue(), { limit }, (now) => now.limit / 2),
    },
    other: { fan: signal(numberValue(), memoryBackend(3)) },
  });
  const now = { ramp: 0.5 };
  const plain = {
    now,
    name: "oven",
    read: () => ({}),
    describe: () => ({}),
    readConfiguration: () => ({ oven_ramp: { value: now.ramp, timestamp: 0 } }),
    describeConfiguration: () => ({
      oven_ramp: { source: "oven", dtype: "number" as const, shape: [], units: "K/s" },
    }),
  };
  return { fault, supply, device: group("rack", { read: { supply, plain } }) };
}

describe("settings", () => {
  it("are saved as a file that can be read", async () => {
    expect(await saveSettings(rack().device, options)).toBe(`{
  "device": "rack",
  "saved_at": 1000,
  "settings": {
    "supply/limit": {"value":30,"units":"V"},
    "supply/mode": {"value":"cv"},
    "supply/ramp": {"value":2,"units":"V/s"},
    "supply/curve": {"value":[1,2]},
    "supply/serial": {"value":7},
    "supply/half": {"value":15},
    "plain/oven_ramp": {"value":0.5,"units":"K/s"}
  }
}
`);
    expect(await saveSettings({ name: "plain" }, options)).toContain('"settings": {}');
  });

  it("are compared and restored, and what cannot be is listed", async () => {
    const { device, supply } = rack();
    const text = (await saveSettings(device, options)).replace('"value":7', '"value":8');
    supply.limit.set(20);
    supply.mode.set("cc");
    supply.curve.set([1, 3]);
    device.plain.now.ramp = 1;
    const diff = await diffSettings(device, text);
    expect(diff).toEqual({
      changed: [
        { address: "supply/limit", saved: 30, present: 20 },
        { address: "supply/mode", saved: "cv", present: "cc" },
        { address: "supply/curve", saved: [1, 2], present: [1, 3] },
        { address: "supply/serial", saved: 8, present: 7, unrestorable: "it can only be read" },
        { address: "supply/half", saved: 15, present: 10, unrestorable: "it is computed from other signals" },
        {
          address: "plain/oven_ramp",
          saved: 0.5,
          present: 1,
          unrestorable: "oven has no signal for it; use its configure() or its options",
        },
      ],
      unsaved: [],
    });
    const result = await restoreSettings(device, text);
    expect(result.restored).toEqual(["supply/limit", "supply/mode", "supply/curve"]);
    expect(result.unrestorable.map(({ address }) => address)).toEqual([
      "supply/serial",
      "supply/half",
      "plain/oven_ramp",
    ]);
    expect([supply.limit.get(), supply.mode.get(), supply.curve.get()]).toEqual([30, "cv", [1, 2]]);
    expect((await restoreSettings(device, text)).restored).toEqual([]);
  });

  it("leave alone what the file does not have", async () => {
    const { device, supply } = rack();
    const text = '{"device": "rack", "settings": {"supply/limit": {"value": 10}}}';
    const { restored, unsaved } = await restoreSettings(device, text);
    expect([restored, unsaved.length, supply.limit.get()]).toEqual([["supply/limit"], 6, 10]);
  });

  it("that do not fit are refused whole, before anything is set", async () => {
    const { device, supply } = rack();
    const text = `{"device": "other", "settings": {
      "supply/limit": {"value": 10},
      "supply/mode": {"value": "off"},
      "supply/ramp": {"value": 1, "units": "mV/s"},
      "supply/serial": {"value": "7"},
      "supply/voltage": {"value": 1},
      "supply/curve": {"value": [1]}
    }}`;
    const error: unknown = await restoreSettings(device, text).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(SettingsError);
    expect((error as SettingsError).message.split("\n")).toEqual([
      "the settings do not fit rack, and nothing was set:",
      "- they are those of other",
      '- supply/mode: rack/rack-supply/rack-supply-mode can be set to one of cv, cc, got "off"',
      "- supply/ramp: it is in V/s, the file has mV/s; convert the value and its units",
      '- supply/serial: it is a number, the file has "7"',
      "- supply/voltage: it has no setting of that address; it has supply/limit, supply/mode, supply/ramp, supply/curve, supply/serial, supply/half, plain/oven_ramp",
      "- supply/curve: rack/rack-supply/rack-supply-curve can be set to a list of 2 numbers, got [1]",
    ]);
    expect(supply.limit.get()).toBe(30);
    const outside = '{"device": "rack", "settings": {"supply/limit": {"value": 31}}}';
    await expect(restoreSettings(device, outside)).rejects.toThrow("its limits are 0 and 30");
  });

  it.each([
    ["no JSON", "limit: 30", "it is no JSON"],
    ["another file", "[1]", 'it is no settings file: it needs "device" and "settings"'],
    ["no values", '{"device": "rack", "settings": {"a": 5}}', '"a" needs {"value": …}'],
  ])("are refused as %s", async (_, text, message) => {
    await expect(diffSettings(rack().device, text)).rejects.toThrow(message);
  });

  it("that fail in the midst tell what was restored and what was not", async () => {
    const { device, supply, fault } = rack();
    const text = await saveSettings(device, options);
    supply.limit.set(20);
    supply.ramp.set(1);
    supply.curve.set([0, 0]);
    fault.error = new Error("no answer");
    const error: unknown = await restoreSettings(device, text).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PartlyRestoredError);
    expect(error).toMatchObject({
      restored: ["supply/limit"],
      failed: "supply/ramp",
      untouched: ["supply/curve"],
      message:
        "the settings of rack were restored in part only: supply/ramp failed (no answer); restored: supply/limit; " +
        "not tried: supply/curve; put right what failed and restore again",
    });
    expect([supply.limit.get(), supply.curve.get()]).toEqual([30, [0, 0]]);
  });
});
