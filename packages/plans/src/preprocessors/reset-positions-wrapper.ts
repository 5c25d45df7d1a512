import { message, type Plan, set } from "@runengine/messages";
import type { Movable } from "@runengine/protocols";
import { newGroup } from "../new-group.ts";
import { finalizeWrapper } from "./finalize-wrapper.ts";
import { notingPositions } from "./relative-set-wrapper.ts";

/**
 * Moves devices back to where they were set to before the plan moved them, whether it has failed or not.
 *
 * @param devices - Which ones; all that the plan sets, if left out.
 */
export function resetPositionsWrapper<R>(plan: Plan<R>, devices?: readonly Movable[]): Plan<R> {
  const positions = new Map<unknown, unknown>();
  return finalizeWrapper(notingPositions(plan, positions, devices), () => moveBack(positions));
}

function* moveBack(positions: ReadonlyMap<unknown, unknown>): Plan {
  const group = newGroup("reset");
  for (const [device, position] of positions) yield set.msg(device as Movable, position, { group });
  yield message("wait", null, [], { group });
}
