import type { DataKeys } from "@runengine/event-model";
import type { Clock, MaybePromise, Named, Readings, TwinOf } from "@runengine/protocols";
import { chain, isStoppable, supports, twinsOn } from "@runengine/protocols";
import { SimulatedFaultError } from "./errors.ts";
import { type Fault, Faults, type FaultsOptions, workCalls } from "./faults.ts";
import { spoilt } from "./faulty-readings.ts";
import { FaultyWork, lostConnection } from "./faulty-work.ts";
import { isLosingFrames } from "./loses-frames.ts";

type Method = (...params: unknown[]) => unknown;

/** What a device without its connection still does. */
const unconnected = new Set(["twin", "stop", "clearSub"]);

/**
 * The same device, with faults. It keeps its type, name and parts; what it is asked goes through to it, unless a fault happens. A camera loses
 * its frames also where it is asked directly.
 *
 * Its twin, for dry runs, has no faults.
 *
 * @param faults - A list; or `Faults`, to add and take away faults later.
 * @throws RangeError for a fault that there is not.
 */
export function withFaults<D extends Named>(
  device: D,
  faults: readonly Fault[] | Faults,
  options: FaultsOptions = {},
): D {
  const all = faults instanceof Faults ? faults : new Faults(device.name, faults, options);
  const work = new FaultyWork(all);
  if (isLosingFrames(device)) device.loseFrames(() => all.draw("frames", ["dropFrames"]) !== undefined);
  const made = new Map<PropertyKey, { readonly of: Method; readonly by: Method }>();
  return new Proxy(device, {
    get(_, key) {
      const value: unknown = Reflect.get(device, key, device);
      if (typeof value !== "function" || key === "constructor") return value;
      const known = made.get(key);
      if (known?.of === value) return known.by;
      const by = faulty(device, String(key), value.bind(device) as Method, all, work);
      made.set(key, { of: value as Method, by });
      return by;
    },
    set: (_, key, value) => Reflect.set(device, key, value, device),
  });
}

function faulty(device: Named, call: string, go: Method, faults: Faults, work: FaultyWork): Method {
  if (call === "twin") return (clock, twinOf) => twinOfFaulty(device, clock as Clock, twinOf as TwinOf);
  const whileConnected: Method = (...params) => {
    if (faults.connectionLost && !unconnected.has(call)) throw lostConnection(device.name);
    return go(...params);
  };
  if (call === "stop")
    return (success = true) => {
      const stopped = go(success);
      work.stopped(success as boolean);
      return stopped;
    };
  if (call === "collect" || call === "collectPages") return () => withoutLost(call, whileConnected(), faults);
  if (call === "read") return () => readFaulty(device, whileConnected, faults, work);
  if (!workCalls.some((one) => one === call)) return whileConnected;
  const stop = (success: boolean) => {
    if (isStoppable(device)) void device.stop(success);
  };
  return (...params) => work.begin(call, () => whileConnected(...params), stop);
}

function readFaulty(device: Named, read: Method, faults: Faults, work: FaultyWork): unknown {
  const fault = faults.draw("read", ["loseConnection", "fail", "nan", "wrongShape", "outOfLimits"]);
  if (fault?.kind === "loseConnection") throw work.loseConnection(fault);
  const readings = read() as MaybePromise<Readings>;
  if (!fault || !supports(device, "Readable")) return readings;
  if (fault.kind === "fail") throw new SimulatedFaultError(device.name, "read failed");
  return chain(readings, (all) =>
    chain(device.describe() as MaybePromise<DataKeys>, (dataKeys) => spoilt(all, fault.kind, dataKeys)),
  );
}

/** What is collected, without the rows or pages that are lost. */
function withoutLost(call: string, all: unknown, faults: Faults): unknown {
  const kept = () => faults.draw(call, ["dropFrames"]) === undefined;
  if (typeof (all as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function")
    return keepAsync(all as AsyncIterable<unknown>, kept);
  return keep(all as Iterable<unknown>, kept);
}

function* keep(all: Iterable<unknown>, kept: () => boolean): Generator<unknown> {
  for (const one of all) if (kept()) yield one;
}

async function* keepAsync(all: AsyncIterable<unknown>, kept: () => boolean): AsyncGenerator<unknown> {
  for await (const one of all) if (kept()) yield one;
}

function twinOfFaulty(device: Named, clock: Clock, twinOf: TwinOf = twinsOn(clock)): Named {
  return twinOf(device);
}
