import type { DataKeys } from "@runengine/event-model";
import {
  type Configurable,
  isConfigurable,
  isMovable,
  isReadable,
  missingMembers,
  type Named,
  type ProtocolName,
  type Readable,
  type Readings,
  type Subscribable,
  supports,
  type Twinnable,
  virtualClock,
} from "@runengine/protocols";
import { walkDevice } from "../device-tree.ts";
import { type DeviceRule, rule } from "./bench.ts";
import { dataComplaints, describeComplaints } from "./data-complaints.ts";

const always = (_device: Named): _device is Named => true;

/** By which method a device claims to follow a protocol. */
const claims: readonly (readonly [string, ProtocolName])[] = [
  ["read", "Readable"],
  ["describe", "Readable"],
  ["readConfiguration", "Configurable"],
  ["describeConfiguration", "Configurable"],
  ["configure", "Reconfigurable"],
  ["subscribe", "Subscribable"],
  ["clearSub", "Subscribable"],
  ["locate", "Locatable"],
  ["stage", "Stageable"],
  ["unstage", "Stageable"],
  ["kickoff", "Flyable"],
  ["complete", "Flyable"],
  ["collect", "EventCollectable"],
  ["collectPages", "EventPageCollectable"],
  ["getIndex", "WritesStreamAssets"],
  ["pause", "Pausable"],
  ["resume", "Pausable"],
  ["checkValue", "Checkable"],
];

const members: DeviceRule = rule("protocols are followed whole", always, async (device, bench) => {
  const has = device as unknown as Readonly<Record<string, unknown>>;
  for (const [method, protocol] of claims) {
    if (typeof has[method] !== "function") continue;
    const missing = missingMembers(device, protocol).join(", ");
    bench.expect(missing === "", `it has ${method}() and lacks ${missing} of ${protocol}`);
  }
});

const names: DeviceRule = rule("names tell devices apart", always, async (device, bench) => {
  const seen = new Set<string>();
  for (const { name } of walkDevice(device)) {
    bench.expect(typeof name === "string" && name.trim() !== "", "a part has no name");
    bench.expect(!seen.has(name) || name === device.name, `two parts are called "${name}"`);
    bench.expect(!String(name).includes("/"), `"${name}" contains a slash, which separates parts in a path`);
    seen.add(name);
  }
});

const reading: DeviceRule = rule("read gives what describe tells", readable, async (device, bench) => {
  const keys: DataKeys = await bench.ask("describe()", () => device.describe());
  const readings: Readings = await bench.ask("read()", () => device.read());
  bench.complaints.push(...describeComplaints(keys), ...dataComplaints(keys, readings, bench.clock.now()));
  const again: DataKeys = await bench.ask("describe()", () => device.describe());
  bench.expect(
    Object.keys(again).join() === Object.keys(keys).join(),
    "describe() tells of other keys the second time",
  );
});

const hints: DeviceRule = rule("hints name what is described", readable, async (device, bench) => {
  const keys = await bench.ask("describe()", () => device.describe());
  for (const field of device.hints?.fields ?? [])
    bench.expect(field in keys || supports(device, "Collectable"), `the hint "${field}" is not described`);
});

const configuration: DeviceRule = rule("configuration is described", configurable, async (device, bench) => {
  const keys = await bench.ask("describeConfiguration()", () => device.describeConfiguration());
  const readings = await bench.ask("readConfiguration()", () => device.readConfiguration());
  bench.complaints.push(...describeComplaints(keys), ...dataComplaints(keys, readings, bench.clock.now()));
  const read = isReadable(device) ? await bench.ask("describe()", () => device.describe()) : {};
  for (const key of Object.keys(keys))
    bench.expect(!(key in read), `"${key}" is both read and configuration`);
});

const subscription: DeviceRule = rule(
  "subscribers are told until they leave",
  subscribable,
  async (device, bench) => {
    const told: (Readings | undefined)[] = [];
    const listener = (readings?: Readings) => told.push(readings);
    await bench.ask("clearSub() of one who never came", () => device.clearSub(() => {}));
    await bench.ask("subscribe()", () => device.subscribe(listener));
    bench.expect(told.length > 0, "subscribe() did not tell of the present readings");
    const keys = await bench.ask("describe()", () => device.describe());
    for (const key of Object.keys(told[0] ?? {}))
      bench.expect(key in keys, `subscribers are told of "${key}", which is not described`);
    await bench.ask("clearSub()", () => device.clearSub(listener));
    const before = told.length;
    const [value] = bench.options.values ?? [];
    if (isMovable(device) && value !== undefined) await bench.work("set()", () => device.set(value));
    await bench.clock.turn();
    bench.expect(told.length === before, "one who left by clearSub() was told of a change");
  },
);

const twin: DeviceRule = rule("a twin is like it", twinnable, async (device, bench) => {
  const other = await bench.ask("twin()", () => device.twin(virtualClock()));
  bench.expect(other !== device, "twin() gives the device itself");
  bench.expect(other.name === device.name, `the twin is called "${other.name}"`);
  if (!isReadable(device)) return;
  const keys = Object.keys(await bench.ask("describe()", () => device.describe()));
  const twins = isReadable(other)
    ? Object.keys(await bench.ask("the twin's describe()", () => other.describe()))
    : [];
  bench.expect(keys.join() === twins.join(), `the twin has the keys ${twins.join(", ") || "of nothing"}`);
});

function readable(device: Named): device is Readable {
  return isReadable(device);
}
function configurable(device: Named): device is Configurable {
  return isConfigurable(device);
}
function subscribable(device: Named): device is Subscribable {
  return supports(device, "Subscribable");
}
function twinnable(device: Named): device is Twinnable {
  return supports(device, "Twinnable");
}

/** What holds for devices at rest. */
export const readingRules: readonly DeviceRule[] = [
  members,
  names,
  reading,
  hints,
  configuration,
  subscription,
  twin,
];
