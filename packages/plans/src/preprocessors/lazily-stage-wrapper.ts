import { type Msg, message, type Plan, waitFor } from "@runengine/messages";
import { devicePath, isStatus, type Named } from "@runengine/protocols";
import { rootOf } from "../devices/separate-devices.ts";
import { unstageAll } from "../stubs/stage-all.ts";
import { finalizeWrapper } from "./finalize-wrapper.ts";
import { planMutator } from "./plan-mutator.ts";

/** Messages that use a device. */
const uses: ReadonlySet<string> = new Set(["read", "set", "trigger", "kickoff"]);

/** Stages each device when it is first used, waits until it is ready, and unstages them in reverse order after the plan. */
export function lazilyStageWrapper<R>(plan: Plan<R>): Plan<R> {
  const staged: unknown[] = [];
  const lazy = planMutator(plan, (msg) =>
    uses.has(msg.command) && !staged.includes(msg.obj) ? { head: stageThen(msg, staged) } : null,
  );
  return finalizeWrapper(lazy, () => unstageAll(...([...staged].reverse() as Named[])));
}

function* stageThen(msg: Msg, staged: unknown[]): Plan<unknown> {
  const root = rootOf(msg.obj as Named);
  const reply = yield message("stage", root);
  staged.push(...(Array.isArray(reply) ? reply : [root]));
  if (isStatus(reply)) {
    const ready = () => reply.finished;
    Object.defineProperty(ready, "name", { value: `stage() of ${devicePath(root)}` });
    yield waitFor.msg([ready], { timeout: "work" });
  }
  return yield msg;
}
