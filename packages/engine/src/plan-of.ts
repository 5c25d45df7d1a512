import { isMsg, type Msg, type Plan } from "@runengine/messages";

/** What `run` was given, as a plan. @throws TypeError for what is none. */
export function planOf(plan: unknown): Plan<unknown> {
  if (typeof plan === "function")
    throw new TypeError(
      `run takes a plan, not the function that makes one: call it, as in RE.run(${plan.name || "plan"}(…))`,
    );
  const made = plan as Partial<Plan<unknown>> | null;
  if (typeof made?.next === "function") return made as Plan<unknown>;
  if (Array.isArray(plan) && plan.every(isMsg)) return fromMessages(plan);
  throw new TypeError(
    `run takes a plan (a generator of messages), got ${plan === null ? "null" : typeof plan}`,
  );
}

function* fromMessages(messages: readonly Msg[]): Plan<unknown> {
  for (const msg of messages) yield msg;
  return undefined;
}
