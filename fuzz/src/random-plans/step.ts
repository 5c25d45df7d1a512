import * as fc from "fast-check";

/** Single messages, and some that no engine knows. */
const commands = [
  "open_run",
  "close_run",
  "declare_stream",
  "create",
  "read",
  "read_all",
  "save",
  "drop",
  "set",
  "trigger",
  "locate",
  "wait",
  "wait_for",
  "sleep",
  "null",
  "stage",
  "unstage",
  "monitor",
  "unmonitor",
  "kickoff",
  "complete",
  "collect",
  "configure",
  "stop",
  "checkpoint",
  "clear_checkpoint",
  "rewindable",
  "pause",
  "subscribe",
  "unsubscribe",
  "install_suspender",
  "remove_suspender",
  "RE_class",
  "input",
  "nonsense",
] as const;
export type Command = (typeof commands)[number];

const runs = [null, "one", "two"] as const;
const groups = [null, "A", "B"] as const;
const wrappers = [
  "segment",
  "run",
  "stage",
  "finalize",
  "try-finally",
  "catch",
  "baseline",
  "monitor",
  "fly",
  "relative",
  "reset",
  "lazily-stage",
  "not-rewindable",
  "keyed",
  "implicit-run",
] as const;
type Wrapper = (typeof wrappers)[number];

/** One message, legal or not. */
export interface MessageStep {
  readonly command: Command;
  /** Which device: any number. */
  readonly device: number;
  readonly value: number;
  readonly run: (typeof runs)[number];
  readonly group: (typeof groups)[number];
  /** Whether the plan goes on where the engine refuses it. */
  readonly isTried: boolean;
}

/** What usually belongs together: an event of a device, a move, a flight. */
export interface StubStep {
  readonly stub: "shot" | "move" | "flight";
  readonly device: number;
  readonly value: number;
}

/** Steps within something. */
export interface WrapperStep {
  readonly wrapper: Wrapper;
  readonly device: number;
  readonly steps: readonly Step[];
}

export type Step = MessageStep | StubStep | WrapperStep;

const device = fc.nat({ max: 11 });
const value = fc.nat({ max: 3 });
const message: fc.Arbitrary<MessageStep> = fc.record({
  command: fc.constantFrom(...commands),
  device,
  value,
  run: fc.constantFrom(...runs, null, null),
  group: fc.constantFrom(...groups),
  isTried: fc.boolean(),
});
const stub: fc.Arbitrary<StubStep> = fc.record({
  stub: fc.constantFrom("shot", "move", "flight"),
  device,
  value,
});

const { steps } = fc.letrec<{ steps: readonly Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie("step"), { minLength: 1, maxLength: 8 }),
  step: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { arbitrary: message, weight: 5 },
    { arbitrary: stub, weight: 2 },
    {
      arbitrary: fc.record({ wrapper: fc.constantFrom(...wrappers), device, steps: tie("steps") }),
      weight: 3,
    },
  ),
}));

/** Steps of a random plan. */
export const anySteps: fc.Arbitrary<readonly Step[]> = steps;
