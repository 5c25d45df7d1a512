import type { Collectable, Flyable, Status, Subscribable } from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";
import type { GroupOption } from "./group-option.ts";

type Kickoff = (obj: Pick<Flyable, "name" | "kickoff">, options?: GroupOption) => Plan<Status>;
/** Lets a flyer begin. */
export const kickoff: Command<"kickoff", Kickoff> = command<"kickoff", Kickoff>(
  "kickoff",
  (obj, { group = null } = {}) => ({
    obj,
    kwargs: { group },
  }),
);

type Complete = (obj: Pick<Flyable, "name" | "complete">, options?: GroupOption) => Plan<Status>;
/** Tells a flyer that no more is needed than it was asked for; the status ends when it has flown. */
export const complete: Command<"complete", Complete> = command<"complete", Complete>(
  "complete",
  (obj, { group = null } = {}) => ({
    obj,
    kwargs: { group },
  }),
);

export interface CollectOptions {
  /** Name of a declared stream. Default: as the flyer says. */
  readonly name?: string | null;
  /** Default: true. */
  readonly returnPayload?: boolean;
}
type Collect = (
  obj: Collectable | readonly Collectable[],
  options?: CollectOptions,
) => Plan<readonly unknown[]>;
/** Takes over what flyers have measured, as events. Several flyers share one declared stream. */
export const collect: Command<"collect", Collect> = command<"collect", Collect>(
  "collect",
  (obj, { name = null, returnPayload = true } = {}) => {
    const [first, ...rest] = Array.isArray(obj) ? (obj as readonly Collectable[]) : [obj];
    return { obj: first, args: rest, kwargs: { stream: false, return_payload: returnPayload, name } };
  },
);

export interface MonitorOptions {
  /** Name of the stream. Default: made up. */
  readonly name?: string | null;
  /** Seconds in which there is one event at the most, of the latest change. Default: an event of every change. */
  readonly interval?: number;
}
type Monitor = (obj: Subscribable, options?: MonitorOptions) => Plan<void>;
/** Makes an event of each change of a device, from now on. */
export const monitor: Command<"monitor", Monitor> = command<"monitor", Monitor>(
  "monitor",
  (obj, { name = null, interval } = {}) => ({
    obj,
    kwargs: interval === undefined ? { name } : { name, interval },
  }),
);

type Unmonitor = (obj: Subscribable) => Plan<void>;
/** Ends a monitor. */
export const unmonitor: Command<"unmonitor", Unmonitor> = command<"unmonitor", Unmonitor>(
  "unmonitor",
  (obj) => ({ obj }),
);
