import { type CallTime, callTime, type Plan } from "@runengine/messages";

/** Where nobody answers no time passes. */
const still: CallTime = { now: () => 0, running: () => 0, interruptions: 0 };

/** The time of the call by the engine's clock. */
export function* askTime(): Plan<CallTime> {
  return ((yield callTime.msg()) as CallTime | undefined) ?? still;
}
