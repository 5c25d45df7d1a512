import { missingMembers, type ProtocolName, type Protocols } from "@runengine/protocols";
import * as z from "zod";

/**
 * A parameter that is a device. It is checked to follow the protocols named; its JSON Schema is the device's name, with `protocols`.
 *
 * @example
 * deviceParameter("Movable", "Readable").describe("Motor to move")
 */
export function deviceParameter<P extends ProtocolName>(protocol: P): z.ZodType<Protocols[P], Protocols[P]>;
export function deviceParameter<P extends ProtocolName, Q extends ProtocolName>(
  protocol: P,
  also: Q,
): z.ZodType<Protocols[P] & Protocols[Q], Protocols[P] & Protocols[Q]>;
export function deviceParameter(...protocols: readonly ProtocolName[]): z.ZodType {
  return follows(protocols);
}

function follows(protocols: readonly ProtocolName[]): z.ZodType {
  return z
    .custom((value) => protocols.every((protocol) => missingMembers(value, protocol).length === 0))
    .meta({ type: "string", protocols });
}

/** A parameter that is a list of devices that follow the protocols named. */
export function devicesParameter<P extends ProtocolName>(
  protocol: P,
): z.ZodType<readonly Protocols[P][], readonly Protocols[P][]>;
export function devicesParameter<P extends ProtocolName, Q extends ProtocolName>(
  protocol: P,
  also: Q,
): z.ZodType<readonly (Protocols[P] & Protocols[Q])[], readonly (Protocols[P] & Protocols[Q])[]>;
export function devicesParameter(...protocols: readonly ProtocolName[]): z.ZodType {
  return z.array(follows(protocols));
}

/** A parameter that is a function. Only code can give it: command lines and forms leave it out, documents hold its name. */
export function functionParameter<F extends (...args: never[]) => unknown>(): z.ZodType<F, F> {
  return z.custom<F>((value) => typeof value === "function").meta({ code: true });
}
