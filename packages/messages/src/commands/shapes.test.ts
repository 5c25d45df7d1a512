import type { Readings, Status } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  callTime,
  checkpoint,
  clearCheckpoint,
  closeRun,
  collect,
  complete,
  configure,
  coreCommands,
  create,
  declareStream,
  drop,
  engineClass,
  input,
  installSuspender,
  kickoff,
  locate,
  type Msg,
  monitor,
  nothing,
  openRun,
  pause,
  prepare,
  progress,
  read,
  readAll,
  readMissing,
  removeSuspender,
  rewindable,
  save,
  set,
  sleep,
  stage,
  stop,
  subscribe,
  trigger,
  unmonitor,
  unstage,
  unsubscribe,
  wait,
  waitFor,
} from "../index.ts";

const work = (): Status => ({ done: true, finished: Promise.resolve() });
const readings = (): Readings => ({});
/** Can do everything. */
const device = {
  name: "device",
  read: readings,
  describe: () => ({}),
  subscribe: () => {},
  clearSub: () => {},
  readConfiguration: readings,
  describeConfiguration: () => ({}),
  configure: (): [Readings, Readings] => [{}, {}],
  set: (_value: number, _options?: object) => work(),
  locate: () => ({ setpoint: 1, readback: 1 }),
  stop: () => {},
  trigger: work,
  prepare: (_value: number) => work(),
  stage: work,
  unstage: work,
  kickoff: work,
  complete: work,
  describeCollect: () => ({}),
};
const other = { ...device, name: "other" };
const listener = () => {};
const suspender = {};
const factory = () => Promise.resolve();

type Shape = readonly [
  msg: Msg,
  command: string,
  obj: unknown,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
];

/** What every token makes of its parameters: the shapes that bluesky's stubs of these names send. */
const shapes: readonly Shape[] = [
  [openRun.msg(), "open_run", null, [], {}],
  [openRun.msg({ sample: "x" }), "open_run", null, [], { sample: "x" }],
  [closeRun.msg(), "close_run", null, [], { exit_status: null, reason: null }],
  [
    closeRun.msg({ exitStatus: "fail", reason: "lost" }),
    "close_run",
    null,
    [],
    { exit_status: "fail", reason: "lost" },
  ],
  [
    declareStream.msg([device, other], { name: "s" }),
    "declare_stream",
    null,
    [device, other],
    { name: "s", collect: false },
  ],
  [
    declareStream.msg([device], { name: "s", collect: true }),
    "declare_stream",
    null,
    [device],
    { name: "s", collect: true },
  ],
  [create.msg(), "create", null, [], { name: "primary" }],
  [create.msg("extra"), "create", null, [], { name: "extra" }],
  [read.msg(device), "read", device, [], {}],
  [readAll.msg(device, other), "read_all", null, [device, other], {}],
  [readMissing.msg(device), "read_missing", device, [], {}],
  [save.msg(), "save", null, [], {}],
  [drop.msg(), "drop", null, [], {}],
  [locate.msg(device), "locate", device, [], { squeeze: true }],
  [set.msg(device, 5), "set", device, [5], { group: null }],
  [set.msg(device, 5, { group: "A", speed: 2 }), "set", device, [5], { group: "A", speed: 2 }],
  [trigger.msg(device), "trigger", device, [], { group: null }],
  [trigger.msg(device, { group: "A" }), "trigger", device, [], { group: "A" }],
  [prepare.msg(device, 3, { group: "A" }), "prepare", device, [3], { group: "A" }],
  [configure.msg(device, { gain: 2 }), "configure", device, [{ gain: 2 }], {}],
  [stop.msg(device), "stop", device, [], {}],
  [wait.msg("A"), "wait", null, [], { group: "A", error_on_timeout: true, timeout: null, watch: [] }],
  [
    wait.msg("A", { timeout: 2, errorOnTimeout: false, watch: ["B"] }),
    "wait",
    null,
    [],
    { group: "A", error_on_timeout: false, timeout: 2, watch: ["B"] },
  ],
  [waitFor.msg([factory]), "wait_for", null, [[factory]], {}],
  [waitFor.msg([factory], { timeout: 2 }), "wait_for", null, [[factory]], { timeout: 2 }],
  [sleep.msg(2), "sleep", null, [2], {}],
  [nothing.msg(), "null", null, [], {}],
  [checkpoint.msg(), "checkpoint", null, [], {}],
  [clearCheckpoint.msg(), "clear_checkpoint", null, [], {}],
  [rewindable.msg(false), "rewindable", null, [false], {}],
  [pause.msg(), "pause", null, [], { defer: false }],
  [pause.msg({ defer: true }), "pause", null, [], { defer: true }],
  [installSuspender.msg(suspender), "install_suspender", null, [suspender], {}],
  [removeSuspender.msg(suspender), "remove_suspender", null, [suspender], {}],
  [kickoff.msg(device, { group: "A" }), "kickoff", device, [], { group: "A" }],
  [complete.msg(device), "complete", device, [], { group: null }],
  [collect.msg(device), "collect", device, [], { stream: false, return_payload: true, name: null }],
  [
    collect.msg([device, other], { name: "s", returnPayload: false }),
    "collect",
    device,
    [other],
    { stream: false, return_payload: false, name: "s" },
  ],
  [monitor.msg(device), "monitor", device, [], { name: null }],
  [monitor.msg(device, { name: "m" }), "monitor", device, [], { name: "m" }],
  [unmonitor.msg(device), "unmonitor", device, [], {}],
  [stage.msg(device, { group: "A" }), "stage", device, [], { group: "A" }],
  [unstage.msg(device), "unstage", device, [], { group: null }],
  [subscribe.msg("event", listener), "subscribe", null, [listener, "event"], {}],
  [unsubscribe.msg(3), "unsubscribe", null, [], { token: 3 }],
  [input.msg("go on?"), "input", null, [], { prompt: "go on?" }],
  [engineClass.msg(), "RE_class", null, [], {}],
  [callTime.msg(), "call_time", null, [], {}],
  [progress.msg(2, 5), "progress", null, [2, 5], { label: "steps" }],
  [progress.msg(2, null, "samples"), "progress", null, [2, null], { label: "samples" }],
];

describe("command tokens", () => {
  it.each(shapes.map((shape) => [shape[1], shape] as const))("%s maps its parameters", (_, shape) => {
    const [msg, command, obj, args, kwargs] = shape;
    expect(msg).toEqual({ command, obj, args, kwargs, run: null });
    expect(msg.obj).toBe(obj);
  });

  it("are all in the table above, under names of their own", () => {
    const names = Object.values(coreCommands).map(({ command }) => command);
    expect(new Set(names).size).toBe(names.length);
    expect([...new Set(shapes.map(([, command]) => command))].sort()).toEqual([...names].sort());
  });

  it("know their own messages", () => {
    for (const token of Object.values(coreCommands)) {
      const own = shapes.filter(([msg]) => token.is(msg)).map(([, command]) => command);
      expect(new Set(own)).toEqual(new Set([token.command]));
    }
  });
});
