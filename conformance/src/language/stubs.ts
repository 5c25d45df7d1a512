import * as messages from "@runengine/messages";
import { type Msg, message, type Plan } from "@runengine/messages";
import * as plans from "@runengine/plans";
import type { Collectable, Flyable, Movable, Readable } from "@runengine/protocols";
import type { Device } from "../devices/device.ts";
import { PythonError } from "../python-error.ts";
import type { PackagePlan } from "./plan-maker.ts";
import { given, named } from "./python-arguments.ts";

type Kwargs = Readonly<Record<string, unknown>>;
type Group = string | null;

/** A message of which the package's stub, too, is nothing more than. */
function sends(make: (args: readonly unknown[], kwargs: Kwargs) => Msg): PackagePlan {
  return function* (args, kwargs): Plan<unknown> {
    return yield make(args, kwargs);
  };
}

/** A message and, with `wait`, a wait for its group, in one of the shapes that stubs send. */
function waits(command: string, shape: (group: Group) => Msg): PackagePlan {
  return function* ([object, ...args], { wait = false, group = null, ...kwargs }): Plan<unknown> {
    const reply = yield message(command, object, args, { group, ...kwargs });
    if (wait) yield shape(group as Group);
    return reply;
  };
}

const bareWait = (group: Group): Msg => message("wait", null, [], { group });
const fullWait = (group: Group): Msg => messages.wait.msg(group);

/** Stages or unstages one device; `wait` false is for devices that answer with a status. */
function stages(command: "stage" | "unstage"): PackagePlan {
  return function* (args, kwargs): Plan<unknown> {
    const { obj, group = null, wait = null } = named(["obj"], args, kwargs);
    const reply = yield message(command, obj, [], { group });
    const isOld = Array.isArray(reply);
    if (isOld && wait === false)
      throw new PythonError("RuntimeError", "an old style device cannot be told not to wait");
    if (!isOld && wait === true) yield bareWait(group as Group);
    return reply;
  };
}

function moves(plan: typeof plans.mv): PackagePlan {
  return (args, kwargs) => plan(...args, kwargs);
}

const flying = (args: readonly unknown[]) => args as readonly Flyable[];

export const stubs: Readonly<Record<string, PackagePlan>> = {
  checkpoint: sends(() => messages.checkpoint.msg()),
  clear_checkpoint: sends(() => messages.clearCheckpoint.msg()),
  close_run: sends((args, kwargs) => {
    const { exit_status: exitStatus = null, reason = null } = named(["exit_status", "reason"], args, kwargs);
    const options = { exitStatus, reason } as Parameters<typeof messages.closeRun>[0];
    return messages.closeRun.msg(options);
  }),
  collect: sends(([obj, ...more], { stream = false, return_payload = true, name = null }) =>
    stream
      ? message("collect", obj, more, { stream, return_payload, name })
      : messages.collect.msg([obj, ...more] as readonly Collectable[], {
          name: name as string | null,
          returnPayload: return_payload as boolean,
        }),
  ),
  configure: sends(([obj, ...args], kwargs) => message("configure", obj, args, kwargs)),
  create: sends((args, kwargs) => messages.create.msg(named(["name"], args, kwargs).name as string)),
  declare_stream: sends((objects, { name, collect = false }) =>
    messages.declareStream.msg(objects as readonly Device[], {
      name: name as string,
      collect: collect as boolean,
    }),
  ),
  deferred_pause: sends(() => messages.pause.msg({ defer: true })),
  drop: sends(() => messages.drop.msg()),
  input_plan: sends((args, kwargs) => messages.input.msg(named(["prompt"], args, kwargs).prompt as string)),
  locate: sends(([obj, ...more], { squeeze = true }) => message("locate", obj, more, { squeeze })),
  monitor: sends(([obj], { name = null, ...kwargs }) => message("monitor", obj, [], { name, ...kwargs })),
  null: sends(() => messages.nothing.msg()),
  open_run: sends((args, kwargs) =>
    messages.openRun.msg((named(["md"], args, kwargs).md ?? {}) as Readonly<Record<string, unknown>>),
  ),
  pause: sends(() => messages.pause.msg()),
  read: sends(([obj]) => messages.read.msg(obj as Readable)),
  save: sends(() => messages.save.msg()),
  sleep: sends(([seconds]) => messages.sleep.msg(seconds as number)),
  stop: sends(([obj]) => message("stop", obj)),
  subscribe: sends(([name, listener]) => message("subscribe", null, [listener, name])),
  unmonitor: sends(([obj]) => message("unmonitor", obj)),
  unsubscribe: sends(([token]) => messages.unsubscribe.msg(token as number)),
  wait: sends((args, kwargs) => {
    const {
      group = null,
      timeout = null,
      error_on_timeout = true,
      watch = [],
    } = named(["group"], args, kwargs);
    return messages.wait.msg(group as Group, {
      timeout: timeout as number | null,
      errorOnTimeout: error_on_timeout as boolean,
      watch: watch as readonly string[],
    });
  }),
  install_suspender: sends(([suspender]) => message("install_suspender", null, [suspender])),
  remove_suspender: sends(([suspender]) => message("remove_suspender", null, [suspender])),
  wait_for: sends(([factories], kwargs) => message("wait_for", null, [factories], kwargs)),

  complete: waits("complete", fullWait),
  kickoff: waits("kickoff", fullWait),
  prepare: waits("prepare", fullWait),
  trigger: waits("trigger", bareWait),
  stage: stages("stage"),
  unstage: stages("unstage"),

  abs_set: ([device, value], kwargs) => plans.absSet(device as Movable, value, kwargs),
  rel_set: ([device, by], kwargs) => plans.relSet(device as Movable<number>, by as number, kwargs),
  mv: moves(plans.mv),
  mov: moves(plans.mv),
  mvr: moves(plans.mvr),
  movr: moves(plans.mvr),
  rd: ([device], { default_value: otherwise }) => plans.rd(device as Readable, otherwise),
  broadcast_msg: ([command, objects, ...args], kwargs) =>
    plans.broadcastMsg(command as string, objects as readonly unknown[], args, kwargs),
  stage_all: (devices) => plans.stageAll(...(devices as readonly Device[])),
  unstage_all: (devices) => plans.unstageAll(...(devices as readonly Device[])),
  kickoff_all: (args, kwargs) => plans.kickoffAll(flying(args), kwargs),
  complete_all: (args, kwargs) => plans.completeAll(flying(args), kwargs),
  collect_while_completing: (args, kwargs) => {
    const { flyers, dets, flush_period, stream_name, watch } = named(
      ["flyers", "dets", "flush_period", "stream_name", "watch"],
      args,
      kwargs,
    );
    const options = given({ flushPeriod: flush_period, stream: stream_name, watch });
    return plans.collectWhileCompleting(
      flying(flyers as readonly unknown[]),
      dets as readonly Collectable[],
      options,
    );
  },
  trigger_and_read: (args, kwargs) => {
    const { devices, name } = named(["devices", "name"], args, kwargs);
    return plans.triggerAndRead(devices as readonly Readable[], name as string | undefined);
  },
  one_shot: (args, kwargs) => {
    const { detectors, take_reading } = named(["detectors", "take_reading"], args, kwargs);
    return plans.oneShot(detectors as readonly Readable[], takingBy(take_reading));
  },
  one_1d_step: (args, kwargs) => {
    const { detectors, motor, step, take_reading } = named(
      ["detectors", "motor", "step", "take_reading"],
      args,
      kwargs,
    );
    return plans.one1dStep(
      detectors as readonly Readable[],
      motor as plans.Axis,
      step as number,
      takingBy(take_reading),
    );
  },
  one_nd_step: (args, kwargs) => {
    const names = ["detectors", "step", "pos_cache", "take_reading"];
    const { detectors, step, pos_cache, take_reading } = named(names, args, kwargs);
    return plans.oneNdStep(
      detectors as readonly Readable[],
      step as plans.Step,
      pos_cache as plans.PositionCache,
      takingBy(take_reading),
    );
  },
  move_per_step: ([step, positions]) =>
    plans.movePerStep(step as plans.Step, positions as plans.PositionCache),
  repeat: (args, kwargs) => {
    const { plan, num = 1, delay = 0 } = named(["plan", "num", "delay"], args, kwargs);
    return plans.repeat(plan as () => Plan<unknown>, num as number | null, delay as plans.Delays);
  },
  repeater: ([num, make, ...args]) =>
    plans.repeater(num as number | null, () =>
      (make as (...values: readonly unknown[]) => Plan<unknown>)(...args),
    ),
  caching_repeater: ([num, plan]) => plans.cachingRepeater(num as number | null, plan as Plan<unknown>),
};

function takingBy(value: unknown): plans.TakeReading | undefined {
  return (value ?? undefined) as plans.TakeReading | undefined;
}
