import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";

type Checkpoint = () => Plan<void>;
/** Marks where the plan is taken up again after an interruption. */
export const checkpoint: Command<"checkpoint", Checkpoint> = command<"checkpoint", Checkpoint>(
  "checkpoint",
  () => ({}),
);

type ClearCheckpoint = () => Plan<void>;
/** From here to the next checkpoint an interruption aborts the call. */
export const clearCheckpoint: Command<"clear_checkpoint", ClearCheckpoint> = command<
  "clear_checkpoint",
  ClearCheckpoint
>("clear_checkpoint", () => ({}));

type Rewindable = (flag: boolean | null) => Plan<boolean>;
/** Says whether messages are done again after an interruption; `null` only asks. The reply is what holds. */
export const rewindable: Command<"rewindable", Rewindable> = command<"rewindable", Rewindable>(
  "rewindable",
  (flag) => ({
    args: [flag],
  }),
);

export interface PauseOptions {
  /** Whether to pause at the next checkpoint only. Default: false. */
  readonly defer?: boolean;
}
type Pause = (options?: PauseOptions) => Plan<void>;
/** Pauses the engine. */
export const pause: Command<"pause", Pause> = command<"pause", Pause>("pause", ({ defer = false } = {}) => ({
  kwargs: { defer },
}));

type InstallSuspender = (suspender: object) => Plan<void>;
/** Adds a suspender from within a plan. */
export const installSuspender: Command<"install_suspender", InstallSuspender> = command<
  "install_suspender",
  InstallSuspender
>("install_suspender", (suspender) => ({ args: [suspender] }));

type RemoveSuspender = (suspender: object) => Plan<void>;
/** Takes a suspender away. */
export const removeSuspender: Command<"remove_suspender", RemoveSuspender> = command<
  "remove_suspender",
  RemoveSuspender
>("remove_suspender", (suspender) => ({ args: [suspender] }));
