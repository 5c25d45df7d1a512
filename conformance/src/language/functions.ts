import { checkpoint, type Msg, message, nothing, type Plan, set } from "@runengine/messages";
import { type Axis, movePerStep, oneShot, type PerStep, triggerAndRead } from "@runengine/plans";
import type { Readable } from "@runengine/protocols";
import { PythonError } from "../python-error.ts";

/** A step of one motor, as a step of several as plans here take it. */
function forOneMotor(
  name: string,
  step: (detectors: readonly Readable[], motor: Axis, position: number) => Plan<unknown>,
): PerStep {
  const perStep: PerStep = function* (detectors, positions): Plan<unknown> {
    for (const [motor, position] of positions) return yield* step(detectors, motor, position);
    return undefined;
  };
  return Object.defineProperty(perStep, "name", { value: name });
}

const perStep1dCustom = forOneMotor("per_step_1d_custom", function* (detectors, motor, position) {
  yield checkpoint.msg();
  yield set.msg(motor, position, { group: "A" });
  yield message("wait", null, [], { group: "A" });
  return yield* triggerAndRead([...detectors, motor]);
});

const perStepNdTwice: PerStep = function* per_step_nd_twice(detectors, step, positions) {
  const devices = [...detectors, ...step.keys()];
  yield* movePerStep(step, positions);
  yield* triggerAndRead(devices);
  yield* triggerAndRead(devices);
};

function* perShotTwoStreams(detectors: readonly Readable[]): Plan {
  yield* oneShot(detectors);
  yield* triggerAndRead(detectors, "extra");
}

const null_ = (...args: readonly unknown[]): Msg => message("null", null, args);

function* send(...messages: readonly Msg[]): Plan<unknown> {
  let reply: unknown;
  for (const msg of messages) reply = yield msg;
  return reply;
}

function* failAfter(msg: Msg): Plan<unknown> {
  yield msg;
  throw new PythonError("RuntimeError", "inserted plan failed");
}

type Metadata = Readonly<Record<string, unknown>>;

/** The functions that cases name. */
export const functions: Readonly<Record<string, unknown>> = {
  per_step_1d_custom: perStep1dCustom,
  per_step_nd_twice: perStepNdTwice,
  per_step_bad: function* per_step_bad(_detectors: unknown, _foo: unknown): Plan {
    yield nothing.msg();
  },
  per_shot_two_streams: Object.defineProperty(perShotTwoStreams, "name", { value: "per_shot_two_streams" }),
  take_reading_renamed: (devices: readonly Readable[]) => triggerAndRead(devices, "renamed"),

  drop_null: (msg: Msg) => (msg.command === "null" ? null : msg),
  double_set: (msg: Msg) =>
    msg.command === "set" ? { ...msg, args: [2 * (msg.args[0] as number), ...msg.args.slice(1)] } : msg,
  rename_stream: (msg: Msg) =>
    msg.command === "create" ? { ...msg, kwargs: { ...msg.kwargs, name: "renamed" } } : msg,

  null_before_trigger: (msg: Msg) =>
    msg.command === "trigger" ? { head: send(null_("before"), msg) } : null,
  null_after_save: (msg: Msg) => (msg.command === "save" ? { tail: send(null_("after")) } : null),
  null_around_read: (msg: Msg) =>
    msg.command === "read" ? { head: send(null_("before"), msg), tail: send(null_("after")) } : null,
  replace_null_by_two: (msg: Msg) =>
    msg.command === "null" && msg.args.length === 0 ? { head: send(null_(1), null_(2)) } : null,
  fail_on_save_head: (msg: Msg) =>
    msg.command === "save" ? { head: failAfter(null_("before")), tail: send(null_("after")) } : null,

  needs_proposal: (metadata: Metadata): void => {
    if (metadata.proposal === undefined) throw new PythonError("ValueError", "proposal is needed");
  },
  upper_sample: (metadata: Metadata): Metadata =>
    typeof metadata.sample === "string" ? { ...metadata, sample: metadata.sample.toUpperCase() } : metadata,
  scan_id_by_tens: (metadata: Metadata): number => ((metadata.scan_id as number | undefined) ?? 0) + 10,
};
