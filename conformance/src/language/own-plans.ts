import {
  type Msg,
  message,
  openRun,
  type Plan,
  read,
  save,
  set,
  subscribe,
  unsubscribe,
} from "@runengine/messages";
import type { Movable, Readable, Status } from "@runengine/protocols";
import type { PlanText, RecordedMessage } from "../case-file.ts";
import type { Json, JsonObject } from "../json.ts";
import { PythonError } from "../python-error.ts";
import type { OwnPlan, PlanMaker } from "./plan-maker.ts";

const planText = (value: Json | undefined): PlanText => value as unknown as PlanText;

function* sequence(plans: readonly Json[], maker: PlanMaker): Plan<unknown> {
  const results: unknown[] = [];
  for (const plan of plans) results.push(yield* maker.plan(planText(plan)));
  return results;
}

/** A message of a case, with what its arguments stand for. */
export function messageOf(text: JsonObject, maker: PlanMaker): Msg {
  const { command, obj, args, kwargs = {}, run = null } = text as unknown as RecordedMessage;
  return message(
    command,
    obj === null ? null : maker.context.device(obj),
    args.map((value) => maker.value(value)),
    maker.values(kwargs),
    run,
  );
}

function* messages(texts: readonly Json[], maker: PlanMaker): Plan {
  for (const text of texts) yield messageOf(text as JsonObject, maker);
}

// biome-ignore lint/correctness/useYield: a plan that throws before its first message
function* raiseError([type, text]: readonly Json[]): Plan {
  throw new PythonError(type as string, text as string);
}

function* tryCatch([plan, handler]: readonly Json[], maker: PlanMaker): Plan<unknown> {
  try {
    return yield* maker.plan(planText(plan));
  } catch (error) {
    maker.context.recorder.caught.push(error);
    if (handler) yield* maker.plan(planText(handler));
    return "caught";
  }
}

function* tryFinally([plan, final]: readonly Json[], maker: PlanMaker): Plan<unknown> {
  try {
    return yield* maker.plan(planText(plan));
  } finally {
    yield* maker.plan(planText(final));
  }
}

function* returning([plan, value]: readonly Json[], maker: PlanMaker): Plan<unknown> {
  yield* maker.plan(planText(plan));
  return maker.value(value ?? null);
}

function* empty(): Plan {}

function* subscribed([plan, callback, name = "all"]: readonly Json[], maker: PlanMaker): Plan {
  const listener = maker.value(callback ?? null) as () => void;
  const token = (yield subscribe.msg(name as "all", listener)) as number;
  yield* maker.plan(planText(plan));
  yield unsubscribe.msg(token);
}

const waitForGroup = (group: string): Msg => message("wait", null, [], { group });

function* setAndWaitLate([name, value]: readonly Json[], { context }: PlanMaker): Plan<unknown> {
  const device = context.device(name as string) as unknown as Movable;
  const status = (yield set.msg(device, value, { group: "late" })) as Status;
  const before = status.done;
  yield waitForGroup("late");
  return [before, status.done, status.error === undefined];
}

function* interleavedRuns([num]: readonly Json[], { context }: PlanMaker): Plan<unknown> {
  const motor = context.device("motor") as unknown as Movable & Readable;
  const det = context.device("det") as unknown as Readable;
  const inRun = (msg: Msg, run: string): Msg => ({ ...msg, run });
  function* event(run: string, ...devices: readonly Readable[]): Plan {
    yield message("create", null, [], { name: "primary" }, run);
    for (const device of devices) yield inRun(read.msg(device), run);
    yield inRun(save.msg(), run);
  }
  yield inRun(openRun.msg({ plan_name: "run_a" }), "a");
  yield inRun(openRun.msg({ plan_name: "run_b" }), "b");
  for (let i = 0; i < (num as number); i++) {
    yield set.msg(motor, i, { group: "g" });
    yield waitForGroup("g");
    yield* event("a", det, motor);
    yield* event("b", motor);
    yield* event("b", motor);
  }
  const first = yield message("close_run", null, [], {}, "a");
  yield* event("b", motor);
  const second = yield message("close_run", null, [], {}, "b");
  return [first, second];
}

/** The plans of the cases' own. */
export const ownPlans: Readonly<Record<string, OwnPlan>> = {
  sequence,
  messages,
  raise_error: raiseError,
  try_catch: tryCatch,
  try_finally: tryFinally,
  returning,
  empty,
  subscribed,
  set_and_wait_late: setAndWaitLate,
  interleaved_runs: interleavedRuns,
};
