import { type Msg, message, type Plan, set } from "@runengine/messages";
import { isMovable, type Movable } from "@runengine/protocols";
import { positionOf } from "../devices/position-of.ts";
import { newGroup } from "../new-group.ts";
import { finalizeWrapper } from "./finalize-wrapper.ts";
import { planMutator } from "./plan-mutator.ts";

/** A device that says how long it counts. */
interface Counts {
  readonly name: string;
  readonly count_time?: unknown;
  readonly countTime?: unknown;
}

/**
 * Sets how long each device that a plan stages or triggers counts, if it has a part `countTime` (or `count_time`) that can be set, and
 * sets it back after the plan.
 *
 * @param seconds - `null` leaves all as they are.
 */
export function configureCountTimeWrapper<R>(plan: Plan<R>, seconds: number | null): Plan<R> {
  if (seconds === null) return plan;
  const before = new Map<Movable, unknown>();
  const seen = new Set<unknown>();
  const counting = planMutator(plan, (msg) => {
    if (msg.command !== "stage" && msg.command !== "trigger" && msg.command !== "read") return null;
    if (seen.has(msg.obj)) return null;
    seen.add(msg.obj);
    const signal = countTimeOf(msg.obj);
    return signal ? { head: setThen(msg, signal, seconds, before) } : null;
  });
  return finalizeWrapper(counting, () => setBack(before));
}

function countTimeOf(device: unknown): Movable | undefined {
  const { count_time: named, countTime: signal = named } = (device ?? {}) as Partial<Counts>;
  return isMovable(signal) ? signal : undefined;
}

function* setThen(msg: Msg, signal: Movable, seconds: number, before: Map<Movable, unknown>): Plan<unknown> {
  // As bluesky, a signal that holds its value is not asked by a message.
  before.set(signal, "value" in signal ? signal.value : yield* positionOf(signal));
  yield* setAll([[signal, seconds]]);
  return yield msg;
}

function* setBack(before: ReadonlyMap<Movable, unknown>): Plan {
  if (before.size > 0) yield* setAll([...before]);
}

function* setAll(targets: readonly (readonly [Movable, unknown])[]): Plan {
  const group = newGroup("count-time");
  for (const [signal, value] of targets) yield set.msg(signal, value, { group });
  yield message("wait", null, [], { group, timeout: null });
}
