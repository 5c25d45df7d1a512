import type { Tables } from "@runengine/event-model";
import type { Plan } from "@runengine/messages";
import type { Instrument } from "../devices/instrument.ts";

/** A plan that is interrupted and broken at every message. */
export interface FuzzPlan {
  readonly name: string;
  make(devices: Instrument): Plan<unknown>;
  /** Whether there are parts of it in which a pause is not possible. */
  readonly clearsCheckpoint?: boolean;
  /** Whether it catches errors and goes on. */
  readonly catches?: boolean;
  /** Whether it measures something else each time, so that its table is another one after an interruption. */
  readonly drifts?: boolean;
  /** Whether it may have been given a reading that was taken again; the interruption record then says so. */
  readonly mayBeMisled?: boolean;
  /** A stream that a preprocessor of somebody else's makes: what is repeated of it cannot be told. */
  readonly foreignStream?: string;
  /** Whether it waits without end where a device does not come to its own; then it is aborted. */
  readonly waitsForEver?: boolean;
  /** Whether a suspender of its own stays when it is ended from outside. */
  readonly mayLeaveSuspender?: boolean;
  /** What is wrong with how it has decided; undefined if nothing is. */
  misjudged?(result: unknown, tables: readonly Tables[]): string | undefined;
}
