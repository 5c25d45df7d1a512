/** Threading is optional: here the engine runs where it was made, and an error comes with its whole stack. */
import { threadId } from "node:worker_threads";
import { type Plan, set, trigger } from "@runengine/messages";
import { type Mover, setting } from "./setting.ts";

const { motor, print, run, lines } = setting(import.meta.url);

/** The thread that the plan was in. */
export let thread = Number.NaN;

function misspelt(): never {
  throw new TypeError("motor.velocty is not a number");
}

export function* brokenScan(motor: Mover): Plan {
  thread = threadId;
  yield* set(motor, 5);
  yield* trigger(motor);
  misspelt();
}

export const error: unknown = await run(brokenScan(motor)).catch((reason: unknown) => reason);
export const stack = error instanceof Error ? (error.stack ?? "") : "";
print(stack);

export { lines };
