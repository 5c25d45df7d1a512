import { closePlan, type Msg, type Plan } from "@runengine/messages";
import { type Checkable, devicePath, supports } from "@runengine/protocols";
import { DeviceLimitError } from "./errors.ts";

/** Messages that are looked at; a plan may go on without end. */
const most = 300_000;

/** What could not be looked at. */
export interface LimitsReport {
  /** Paths of devices that the plan sets and that cannot say whether they accept a value, each once. */
  readonly unchecked: readonly string[];
  /** Whether the plan was seen to its end. */
  readonly isComplete: boolean;
}

/**
 * Asks each device that a plan will set whether it accepts the value, before anything moves. The plan is used up: make a fresh one to run.
 *
 * Nobody answers the plan meanwhile, so a plan that decides by what it reads is looked at as far as it comes without; a dry run answers it.
 *
 * @throws DeviceLimitError for the first value that a device does not accept.
 * @see `check_limits` of bluesky's `simulators`, the counterpart.
 */
export async function checkLimits(plan: Plan<unknown>): Promise<LimitsReport> {
  const unchecked = new Set<string>();
  try {
    for (let seen = 0; seen < most; seen++) {
      const msg = nextOf(plan);
      if (typeof msg === "string") return { unchecked: [...unchecked], isComplete: msg === "done" };
      if (msg.command !== "set") continue;
      if (!supports(msg.obj, "Checkable")) unchecked.add(devicePath(msg.obj));
      else {
        const answer = ask(msg.obj, msg.args[0]);
        if (answer !== undefined) await answer;
      }
    }
    return { unchecked: [...unchecked], isComplete: false };
  } finally {
    closePlan(plan);
  }
}

/** The next message, whether the plan is done, or whether it fails for want of an answer. */
function nextOf(plan: Plan<unknown>): Msg | "done" | "wants an answer" {
  try {
    const { done, value } = plan.next();
    return done === true ? "done" : value;
  } catch {
    return "wants an answer";
  }
}

function ask(device: Checkable, value: unknown): Promise<void> | undefined {
  const refuse = (cause: unknown): never => {
    throw new DeviceLimitError(devicePath(device), value, cause);
  };
  try {
    return device.checkValue(value)?.catch(refuse);
  } catch (cause) {
    return refuse(cause);
  }
}
