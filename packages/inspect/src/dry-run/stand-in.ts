import type { DataKeys } from "@runengine/event-model";
import { type Clock, isThenable, type Named, type Readings, supports } from "@runengine/protocols";

type Method = (...args: never[]) => unknown;

/**
 * Takes the place of a device that has no twin: it has the name, the hints and the methods, is there at once wherever it is sent, and reads NaN
 * until then. The device itself is asked nothing but whether it accepts a value.
 */
export function standIn(device: Named, clock: Clock): Named {
  let value: unknown = Number.NaN;
  const hints = (device as { readonly hints?: { readonly fields?: readonly string[] } }).hints;
  const keys = hints?.fields?.length ? hints.fields : [device.name];
  const read = (): Readings =>
    Object.fromEntries(keys.map((key) => [key, { value: asNumber(value), timestamp: clock.now() }]));
  const describe = (): DataKeys =>
    Object.fromEntries(
      keys.map((key) => [key, { dtype: "number", shape: [], source: `dry run: ${device.name}` }]),
    );
  const nothing = () => undefined;
  const none = () => [];
  const methods: Readonly<Record<string, Method>> = {
    read,
    describe,
    readConfiguration: () => ({}),
    describeConfiguration: () => ({}),
    configure: () => [{}, {}],
    set: (to: unknown) => {
      value = to;
    },
    locate: () => ({ setpoint: value, readback: value }),
    checkValue: (to: unknown) => (supports(device, "Checkable") ? quiet(device.checkValue(to)) : undefined),
    describeCollect: () => ({}),
    collect: none,
    collectPages: none,
    collectAssetDocs: none,
    getIndex: () => 0,
    ...Object.fromEntries(
      ["trigger", "prepare", "kickoff", "complete", "stage", "unstage", "stop", "pause", "resume"].map(
        (name) => [name, nothing],
      ),
    ),
    subscribe: nothing,
    clearSub: nothing,
  };
  const own = device as unknown as Readonly<Record<string, unknown>>;
  const kept = Object.entries(methods).filter(([name]) => typeof own[name] === "function");
  return Object.assign({ name: device.name, parent: device.parent, hints }, Object.fromEntries(kept));
}

function asNumber(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** What a device says later is not waited for here; that it is not waited for is no failure of the device. */
function quiet(answer: unknown): undefined {
  if (isThenable(answer)) Promise.resolve(answer).catch(() => {});
  return undefined;
}
