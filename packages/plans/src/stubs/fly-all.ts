import { collect, complete, kickoff, type Plan, wait } from "@runengine/messages";
import type { Collectable, Flyable, Status } from "@runengine/protocols";
import { newGroup } from "../new-group.ts";

export interface TogetherOptions {
  /** Name of the group. Default: made up. */
  readonly group?: string;
  /** Whether the plan goes on only when all are done. */
  readonly wait?: boolean;
}

/** Lets flyers begin, and waits (unless told not to) until all have. */
export function* kickoffAll(
  flyers: readonly Flyable[],
  { group = newGroup("kickoff"), wait: waits = true }: TogetherOptions = {},
): Plan<readonly Status[]> {
  const statuses: Status[] = [];
  for (const flyer of flyers) statuses.push((yield kickoff.msg(flyer, { group })) as Status);
  if (waits) yield wait.msg(group);
  return statuses;
}

/** Tells flyers that no more is needed; with `wait`, until all have flown. */
export function* completeAll(
  flyers: readonly Flyable[],
  { group = newGroup("complete"), wait: waits = false }: TogetherOptions = {},
): Plan<readonly Status[]> {
  const statuses: Status[] = [];
  for (const flyer of flyers) statuses.push((yield complete.msg(flyer, { group })) as Status);
  if (waits) yield wait.msg(group);
  return statuses;
}

export interface CollectWhileCompletingOptions {
  /** Seconds between two collections. Default: one collection, at the end. */
  readonly flushPeriod?: number | null;
  /** Name of the declared stream that the data go to. Default: as the detectors say. */
  readonly stream?: string | null;
  /** Further groups whose failure ends the flight. Default: none. */
  readonly watch?: readonly string[];
}

/** Completes flyers and collects what detectors have measured meanwhile, again and again until all are done. */
export function* collectWhileCompleting(
  flyers: readonly Flyable[],
  detectors: readonly Collectable[],
  { flushPeriod = null, stream = null, watch = [] }: CollectWhileCompletingOptions = {},
): Plan {
  const group = newGroup("complete");
  yield* completeAll(flyers, { group });
  let done = false;
  while (!done) {
    const reply = yield wait.msg(group, { timeout: flushPeriod, errorOnTimeout: false, watch });
    // Where nobody answers, once is enough.
    done = reply !== false;
    yield collect.msg(detectors, { name: stream });
  }
}
