import { suspendFloor } from "@runengine/engine";
import {
  checkpoint,
  collect,
  complete,
  kickoff,
  message,
  nothing,
  type Plan,
  RequestAbort,
  RequestStop,
  segment,
  wait,
} from "@runengine/messages";
import {
  baselineWrapper,
  contingencyWrapper,
  finalizeWrapper,
  flyDuringWrapper,
  implicitRun,
  lazilyStageWrapper,
  monitorDuringWrapper,
  mv,
  relativeSetWrapper,
  resetPositionsWrapper,
  rewindableWrapper,
  runWrapper,
  setRunKeyWrapper,
  stageWrapper,
  triggerAndRead,
} from "@runengine/plans";
import type { Instrument } from "../devices/instrument.ts";
import type { Command, MessageStep, Step, StubStep, WrapperStep } from "./step.ts";

/** The plan that random steps make. */
export function planOfSteps(steps: readonly Step[], devices: Instrument): Plan<unknown> {
  return new StepPlan(devices).all(steps);
}

/** What of a message depends on its command. */
type Parts = readonly [obj: unknown, args?: readonly unknown[], kwargs?: Readonly<Record<string, unknown>>];

class StepPlan {
  readonly #devices: Instrument;
  readonly #list: readonly unknown[];
  readonly #suspender: unknown;

  constructor(devices: Instrument) {
    const { bench, drift, silent, ...others } = devices;
    this.#devices = devices;
    // The axes twice, since most can be done with them.
    this.#list = [devices.x, devices.y, ...Object.values(others)];
    this.#suspender = suspendFloor(devices.beam, 30, { settleTime: 1 });
  }

  *all(steps: readonly Step[]): Plan<unknown> {
    for (const step of steps) yield* this.#one(step);
    return undefined;
  }

  #one(step: Step): Plan<unknown> {
    if ("command" in step) return this.#message(step);
    return "stub" in step ? this.#stub(step) : this.#wrapped(step);
  }

  *#message(step: MessageStep): Plan<unknown> {
    const [obj, args = [], kwargs = {}] = this.#parts(step);
    try {
      return yield message(step.command, obj, args, kwargs, step.run);
    } catch (error) {
      if (!step.isTried || error instanceof RequestStop || error instanceof RequestAbort) throw error;
      return undefined;
    }
  }

  #parts({ command, device, value, group }: MessageStep): Parts {
    const any = this.#list[device % this.#list.length];
    const { det, det2, x, y, camera } = this.#devices;
    const forms: Partial<Record<Command, Parts>> = {
      declare_stream: [null, [det, y], { name: streamOf(value), collect: false }],
      create: [null, [], { name: streamOf(value) }],
      read_all: [null, [det, y]],
      set: [any, [value], { group }],
      wait: [null, [], { group, timeout: value === 3 ? 1 : null, error_on_timeout: value !== 3 }],
      wait_for: [null, [[() => Promise.resolve()]]],
      sleep: [null, [value]],
      configure: [camera, [{ gain: value }]],
      monitor: [value > 1 ? x : y, [], { name: null, ...(value === 3 && { interval: 1.5 }) }],
      unmonitor: [value > 1 ? x : y],
      rewindable: [null, [[true, false, null][value] ?? null]],
      pause: [null, [], { defer: value > 0 }],
      subscribe: [null, [() => {}, "all"]],
      unsubscribe: [null, [], { token: 3 + value }],
      install_suspender: [null, [this.#suspender]],
      remove_suspender: [null, [this.#suspender]],
    };
    const grouped = ["trigger", "stage", "unstage", "kickoff", "complete"].includes(command);
    return forms[command] ?? [needsDevice.has(command) ? (any ?? det2) : null, [], grouped ? { group } : {}];
  }

  #stub({ stub, device, value }: StubStep): Plan<unknown> {
    const { x, y, det, det2, camera, flyer, flyer2 } = this.#devices;
    if (stub === "move") return mv(device % 2 ? x : y, value);
    if (stub === "shot") return shot([det, det2, camera][device % 3] ?? det, streamOf(value));
    return flight(device % 2 ? flyer : flyer2);
  }

  #wrapped({ wrapper, device, steps }: WrapperStep): Plan<unknown> {
    const plan = () => this.all(steps);
    const { x, y, det, det2, camera, flyer } = this.#devices;
    const detector = [det, det2, camera][device % 3] ?? det;
    switch (wrapper) {
      case "segment":
        return segment(plan);
      case "run":
        return runWrapper(plan());
      case "stage":
        return stageWrapper(plan(), [detector, x]);
      case "finalize":
        return finalizeWrapper(plan(), () => mv(x, 0));
      case "try-finally":
        return tryFinally(plan());
      case "catch":
        return contingencyWrapper(plan(), { exceptPlan: () => nothing(), autoRaise: false });
      case "baseline":
        return baselineWrapper(plan(), [detector, y]);
      case "monitor":
        return monitorDuringWrapper(plan(), [device % 2 ? x : y]);
      case "fly":
        return flyDuringWrapper(plan(), [flyer]);
      case "relative":
        return relativeSetWrapper(plan(), [x, y]);
      case "reset":
        return resetPositionsWrapper(plan(), [x, y]);
      case "lazily-stage":
        return lazilyStageWrapper(plan());
      case "not-rewindable":
        return rewindableWrapper(plan(), false);
      case "keyed":
        return setRunKeyWrapper(plan(), device % 2 ? "one" : "two");
      case "implicit-run":
        return implicitRun(plan());
    }
  }
}

/** Commands whose object is a device. */
const needsDevice: ReadonlySet<Command> = new Set<Command>([
  "read",
  "trigger",
  "locate",
  "stage",
  "unstage",
  "kickoff",
  "complete",
  "collect",
  "stop",
]);

function streamOf(value: number): string {
  return ["primary", "primary", "second", "third"][value] ?? "primary";
}

function* shot(det: Instrument["det"], stream: string): Plan<unknown> {
  yield* checkpoint();
  return yield* triggerAndRead([det], stream);
}

function* flight(flyer: Instrument["flyer"]): Plan<unknown> {
  yield* kickoff(flyer, { group: "flight" });
  yield* wait("flight");
  yield* complete(flyer, { group: "flight" });
  yield* wait("flight");
  return yield* collect(flyer);
}

function* tryFinally(plan: Plan<unknown>): Plan<unknown> {
  try {
    return yield* plan;
  } finally {
    yield* nothing();
    yield* nothing();
  }
}
