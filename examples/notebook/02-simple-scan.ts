/** The run engine processes messages. */
import { type Plan, read, set, trigger } from "@runengine/messages";
import { type Mover, setting } from "./setting.ts";

const { motor, run, lines } = setting(import.meta.url);

/** Set, trigger, read. */
export function* simpleScan(motor: Mover): Plan {
  yield* set(motor, 5);
  yield* trigger(motor);
  yield* read(motor);
}

export const result = await run(simpleScan(motor));
export { lines };
