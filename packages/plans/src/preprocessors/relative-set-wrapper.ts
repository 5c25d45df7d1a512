import type { Msg, Plan } from "@runengine/messages";
import { devicePath, isMovable, type Movable } from "@runengine/protocols";
import { positionOf } from "../devices/position-of.ts";
import { msgMutator } from "./msg-mutator.ts";
import { planMutator } from "./plan-mutator.ts";

/**
 * Makes the targets of a plan's `set` messages relative to where each device was set to before its first one.
 *
 * @param devices - Which ones; all, if left out.
 */
export function relativeSetWrapper<R>(plan: Plan<R>, devices?: readonly Movable[]): Plan<R> {
  const origins = new Map<unknown, unknown>();
  const noted = notingPositions(plan, origins, devices);
  return msgMutator(noted, (msg) => {
    if (msg.command !== "set" || !origins.has(msg.obj)) return msg;
    const [by, ...rest] = msg.args;
    return { ...msg, args: [sum(origins.get(msg.obj), by, msg.obj), ...rest] };
  });
}

/** Notes in `positions` where each device was before it is set for the first time. */
export function notingPositions<R>(
  plan: Plan<R>,
  positions: Map<unknown, unknown>,
  devices?: readonly Movable[],
): Plan<R> {
  return planMutator(plan, (msg) => {
    const { command, obj } = msg;
    if (command !== "set" || positions.has(obj) || !isMovable(obj)) return null;
    return devices && !devices.includes(obj) ? null : { head: noteThenSet(msg, obj, positions) };
  });
}

function* noteThenSet(msg: Msg, device: Movable, positions: Map<unknown, unknown>): Plan<unknown> {
  positions.set(device, yield* positionOf(device));
  return yield msg;
}

function sum(origin: unknown, by: unknown, device: unknown): number {
  if (typeof origin !== "number" || typeof by !== "number") {
    throw new TypeError(
      `${devicePath(device)} cannot be moved from ${origin} by ${by}: both must be numbers`,
    );
  }
  return origin + by;
}
