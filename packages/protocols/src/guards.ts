import type {
  Checkable,
  Collectable,
  EventCollectable,
  EventPageCollectable,
  Flyable,
  Locatable,
  Movable,
  Pausable,
  Preparable,
  Stageable,
  Stoppable,
  Triggerable,
  Twinnable,
  WritesAssets,
  WritesStreamAssets,
} from "./actions.ts";
import type { Configurable, Named, Readable, Reconfigurable, Subscribable } from "./readable.ts";

/** The device protocols by name, with the methods that each asks for. */
export interface Protocols {
  Named: Named;
  Readable: Readable;
  Configurable: Configurable;
  Reconfigurable: Reconfigurable;
  Subscribable: Subscribable;
  Movable: Movable;
  Locatable: Locatable;
  Stoppable: Stoppable;
  Triggerable: Triggerable;
  Preparable: Preparable;
  Stageable: Stageable;
  Flyable: Flyable;
  Collectable: Collectable;
  EventCollectable: EventCollectable;
  EventPageCollectable: EventPageCollectable;
  WritesAssets: WritesAssets;
  WritesStreamAssets: WritesStreamAssets;
  Pausable: Pausable;
  Checkable: Checkable;
  Twinnable: Twinnable;
}
export type ProtocolName = keyof Protocols;

const methodsOf: Readonly<Record<ProtocolName, readonly string[]>> = {
  Named: [],
  Readable: ["read", "describe"],
  Configurable: ["readConfiguration", "describeConfiguration"],
  Reconfigurable: ["readConfiguration", "describeConfiguration", "configure"],
  Subscribable: ["read", "describe", "subscribe", "clearSub"],
  Movable: ["set"],
  Locatable: ["set", "locate"],
  Stoppable: ["stop"],
  Triggerable: ["trigger"],
  Preparable: ["prepare"],
  Stageable: ["stage", "unstage"],
  Flyable: ["kickoff", "complete"],
  Collectable: ["describeCollect"],
  EventCollectable: ["describeCollect", "collect"],
  EventPageCollectable: ["describeCollect", "collectPages"],
  WritesAssets: ["collectAssetDocs"],
  WritesStreamAssets: ["collectAssetDocs", "getIndex"],
  Pausable: ["pause", "resume"],
  Checkable: ["checkValue"],
  Twinnable: ["twin"],
};

/** Protocols that ask for no name. */
const nameless: ReadonlySet<ProtocolName> = new Set(["Stoppable", "Pausable"]);

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** The members that `device` lacks to follow `protocol`; empty when it does. */
export function missingMembers(device: unknown, protocol: ProtocolName): readonly string[] {
  const members = (isObject(device) ? device : {}) as Readonly<Record<string, unknown>>;
  const missing = methodsOf[protocol]
    .filter((method) => typeof members[method] !== "function")
    .map((method) => `${method}()`);
  return nameless.has(protocol) || typeof members.name === "string" ? missing : ["name", ...missing];
}

/** Whether `device` follows `protocol`. */
export function supports<P extends ProtocolName>(device: unknown, protocol: P): device is Protocols[P] {
  const methods = methodsOf[protocol];
  if (!isObject(device)) return false;
  const members = device as Readonly<Record<string, unknown>>;
  for (const method of methods) if (typeof members[method] !== "function") return false;
  return nameless.has(protocol) || typeof members.name === "string";
}

// Written out, since plans and engine ask these at every event and a look-up by a variable name is slow.
type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined } | null | undefined;

export function isReadable(device: unknown): device is Readable {
  const { read, describe, name } = (device as Maybe<Readable>) ?? {};
  return typeof read === "function" && typeof describe === "function" && typeof name === "string";
}
export function isMovable(device: unknown): device is Movable {
  const { set, name } = (device as Maybe<Movable>) ?? {};
  return typeof set === "function" && typeof name === "string";
}
export function isTriggerable(device: unknown): device is Triggerable {
  const { trigger, name } = (device as Maybe<Triggerable>) ?? {};
  return typeof trigger === "function" && typeof name === "string";
}
export const isStoppable = (device: unknown): device is Stoppable => supports(device, "Stoppable");
export const isLocatable = (device: unknown): device is Locatable => supports(device, "Locatable");
export const isStageable = (device: unknown): device is Stageable => supports(device, "Stageable");
export const isConfigurable = (device: unknown): device is Configurable => supports(device, "Configurable");

/** Name of a device with those that it is a part of: `stage/x`; for messages, so anything else is named too. */
export function devicePath(device: unknown): string {
  const names: string[] = [];
  let at = device as Named | null | undefined;
  for (let depth = 0; at && typeof at.name === "string" && depth < 32; depth++) {
    names.unshift(at.name);
    at = at.parent;
  }
  if (names.length > 0) return names.join("/");
  return isObject(device) ? "an object without a name" : String(device);
}
