import { closePlan, type Msg, type Plan } from "@runengine/messages";
import { type Checkable, devicePath, supports } from "@runengine/protocols";
import { DeviceLimitError } from "./errors.ts";

/** Messages that are looked at; a plan may go on without end. */
const most = 300_000;

/**
 * Asks each device that a plan will set whether it accepts the value, before anything moves. The plan is used up: make a fresh one to run.
 *
 * Nobody answers the plan meanwhile, so a plan that decides by what it reads is looked at as far as it comes without.
 *
 * @throws DeviceLimitError for the first value that a device does not accept.
 */
export async function checkLimits(plan: Plan<unknown>): Promise<void> {
  try {
    for (let seen = 0; seen < most; seen++) {
      const msg = nextOf(plan);
      if (msg === undefined) return;
      if (msg.command !== "set" || !supports(msg.obj, "Checkable")) continue;
      const answer = ask(msg.obj, msg.args[0]);
      if (answer !== undefined) await answer;
    }
  } finally {
    closePlan(plan);
  }
}

/** `undefined` at the end, and where the plan fails for want of an answer. */
function nextOf(plan: Plan<unknown>): Msg | undefined {
  try {
    const { done, value } = plan.next();
    return done === true ? undefined : value;
  } catch {
    return undefined;
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
