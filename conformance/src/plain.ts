import { isStatus } from "@runengine/protocols";
import { Device, type StatusOrigin } from "./devices/device.ts";
import { suspenderClasses } from "./language/suspenders.ts";

/**
 * A live value as the recorded cases write it: devices, statuses, functions and classes by name, everything else as JSON has it. What
 * cannot stand in JSON (a number that is none, an unknown object) is kept and compared as it is.
 */
export function plainOf(value: unknown, origins: WeakMap<object, StatusOrigin>): unknown {
  const plain = (inner: unknown): unknown => {
    if (inner === undefined) return null;
    if (typeof inner === "function") return named(inner);
    if (typeof inner !== "object" || inner === null) return inner;
    if (inner instanceof Device) return { $device: inner.name };
    if (isStatus(inner)) return statusName(inner, origins);
    const suspender = suspenderClasses.get(inner);
    if (suspender !== undefined) return { $suspender: suspender };
    if (Array.isArray(inner)) return inner.map(plain);
    if (inner instanceof Promise) return { $generator: "Promise" };
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, plain(item)]));
  };
  return plain(value);
}

function named(value: { readonly name: string; readonly prototype?: unknown }): unknown {
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return isClass ? { $class: value.name } : { $callable: value.name };
}

function statusName(status: object, origins: WeakMap<object, StatusOrigin>): unknown {
  const origin = origins.get(status);
  return origin ? { $status: origin.method, device: origin.device } : { $status: "unknown", device: null };
}
