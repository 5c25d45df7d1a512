import type { AnyDocument } from "@runengine/event-model";

/** A move of an axis. Times in seconds from the beginning of the dry run. */
export interface AxisMove {
  readonly begin: number;
  /** When it was over; the end of the dry run for one that never was. */
  readonly end: number;
  /** Where it came from; NaN where that is not known. */
  readonly from: number;
  readonly to: number;
}

/** Where an axis goes. */
export interface AxisPath {
  /** Path of the device. */
  readonly device: string;
  readonly units?: string;
  readonly moves: readonly AxisMove[];
}

/** What a stream will hold. */
export interface StreamReport {
  readonly name: string;
  readonly events: number;
  /** Of its documents as lines of an archive; of more than 200 events estimated from the first 200. Frames that a device writes elsewhere do not count. */
  readonly bytes: number;
  /** Seconds between one event and the next, and from the beginning to the first one; 0 where there is none. */
  readonly step: { readonly mean: number; readonly shortest: number; readonly longest: number };
}

export type WarningKind = "limits" | "near a limit" | "saturation" | "checkpoint" | "space" | "left out";

export interface PlanWarning {
  readonly kind: WarningKind;
  /** Path of the device; absent where there is none. */
  readonly device?: string;
  /** What, why, and what to do, in one line. */
  readonly text: string;
}

/** A step of a plan, from one checkpoint to the next, or a loop of steps. */
export type OutlineNode =
  | { readonly kind: "step"; readonly lines: readonly string[] }
  | { readonly kind: "loop"; readonly count: number; readonly body: readonly OutlineNode[] };

/** What a plan will do, as far as its devices' twins know. */
export interface DryRunReport {
  /** Whether the plan came to its end; if not, all figures are of what was seen of it. */
  readonly isComplete: boolean;
  /** Why it did not, in one line. */
  readonly reason?: string;
  /** What the plan failed with. */
  readonly error?: unknown;
  /** Seconds. */
  readonly duration: number;
  readonly messages: number;
  readonly runs: number;
  readonly streams: readonly StreamReport[];
  readonly axes: readonly AxisPath[];
  /** Paths of the devices that have no twin: their moves and exposures took no time, and they read NaN until they were set. */
  readonly withoutTwin: readonly string[];
  readonly warnings: readonly PlanWarning[];
  readonly outline: readonly OutlineNode[];
  /** The first of them, as many as were asked for. */
  readonly documents: readonly AnyDocument[];
}
