import type { Msg } from "@runengine/messages";
import { missingMembers, type ProtocolName, type Protocols, supports } from "@runengine/protocols";
import { MessageArgumentError, UnsupportedDeviceError } from "./errors.ts";

/**
 * The message's object, as what its command needs it to be.
 *
 * @throws UnsupportedDeviceError that names the device, the command and what is missing.
 */
export function need<P extends ProtocolName>(msg: Msg, protocol: P): Protocols[P] {
  return needs(msg.obj, msg.command, protocol);
}

/** {@link need} for an object that is not the message's own. */
export function needs<P extends ProtocolName>(obj: unknown, command: string, protocol: P): Protocols[P] {
  if (supports(obj, protocol)) return obj;
  throw new UnsupportedDeviceError(obj, command, protocol, missingMembers(obj, protocol));
}

/** A number of seconds; `null` where none was given. @throws MessageArgumentError */
export function secondsOrNull(msg: Msg, value: unknown, name: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  throw new MessageArgumentError(msg.command, `${name} must be a number of seconds, got ${String(value)}`);
}

/** A text; `null` where none was given. @throws MessageArgumentError */
export function textOrNull(msg: Msg, value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  throw new MessageArgumentError(msg.command, `${name} must be text, got ${String(value)}`);
}
