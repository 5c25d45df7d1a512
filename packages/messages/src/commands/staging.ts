import type { Stageable, Status } from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";
import type { GroupOption } from "./group-option.ts";

/** A status, or the list of what was staged, as the device gave it. */
export type StageReply = Status | readonly unknown[];

type Stage = (obj: Stageable, options?: GroupOption) => Plan<StageReply>;
/** Makes a device ready for a run. */
export const stage: Command<"stage", Stage> = command<"stage", Stage>(
  "stage",
  (obj, { group = null } = {}) => ({
    obj,
    kwargs: { group },
  }),
);

type Unstage = (obj: Stageable, options?: GroupOption) => Plan<StageReply>;
/** Lets a device go after a run. */
export const unstage: Command<"unstage", Unstage> = command<"unstage", Unstage>(
  "unstage",
  (obj, { group = null } = {}) => ({
    obj,
    kwargs: { group },
  }),
);
