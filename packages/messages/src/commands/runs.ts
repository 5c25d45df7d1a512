import type { EventDescriptor, ExitStatus } from "@runengine/event-model";
import type { Named } from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";

export interface CloseRunOptions {
  /** Default: how the call ends, as far as that is known. */
  readonly exitStatus?: ExitStatus | null;
  readonly reason?: string | null;
}

type OpenRun = (metadata?: Readonly<Record<string, unknown>>) => Plan<string>;
/** Opens a run; the reply is its uid. `metadata` goes into the start document. */
export const openRun: Command<"open_run", OpenRun> = command<"open_run", OpenRun>(
  "open_run",
  (metadata = {}) => ({
    kwargs: metadata,
  }),
);

type CloseRun = (options?: CloseRunOptions) => Plan<string>;
/** Closes the run; the reply is its uid. */
export const closeRun: Command<"close_run", CloseRun> = command<"close_run", CloseRun>(
  "close_run",
  ({ exitStatus = null, reason = null } = {}) => ({ kwargs: { exit_status: exitStatus, reason } }),
);

export interface DeclareStreamOptions {
  readonly name: string;
  /** Whether the objects are flyers whose data will be collected. Default: false. */
  readonly collect?: boolean;
}
type DeclareStream = (objects: readonly Named[], options: DeclareStreamOptions) => Plan<EventDescriptor>;
/** Emits a stream's descriptor before its first event; the reply is the descriptor. */
export const declareStream: Command<"declare_stream", DeclareStream> = command<
  "declare_stream",
  DeclareStream
>("declare_stream", (objects, { name, collect = false }) => ({ args: objects, kwargs: { name, collect } }));
