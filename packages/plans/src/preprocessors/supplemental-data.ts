import type { Plan } from "@runengine/messages";
import type { Readable, Subscribable } from "@runengine/protocols";
import type { Flyer } from "../plans/fly.ts";
import { baselineWrapper } from "./baseline-wrapper.ts";
import { flyDuringWrapper } from "./fly-during-wrapper.ts";
import { monitorDuringWrapper } from "./monitor-during-wrapper.ts";

/** What is measured besides the plan's own data, in every run. */
export interface SupplementalDataOptions {
  /** Read at both ends of each run, into the stream `baseline`. */
  readonly baseline?: readonly Readable[];
  /** Their changes are events of a stream of their own. */
  readonly monitors?: readonly Subscribable[];
  /** Fly from the beginning to the end of each run. */
  readonly flyers?: readonly Flyer[];
}

/**
 * A preprocessor of the engine whose lists may be changed between two calls.
 *
 * @example
 * const supplemental = new SupplementalData({ baseline: [temperature] });
 * const RE = new RunEngine({ preprocessors: [supplemental.preprocessor] });
 * supplemental.monitors.push(beamCurrent);
 */
export class SupplementalData {
  readonly baseline: Readable[];
  readonly monitors: Subscribable[];
  readonly flyers: Flyer[];

  constructor({ baseline = [], monitors = [], flyers = [] }: SupplementalDataOptions = {}) {
    this.baseline = [...baseline];
    this.monitors = [...monitors];
    this.flyers = [...flyers];
  }

  /** Puts the measurements around the runs of a plan, as the lists are when the plan is given to the engine. */
  readonly preprocessor = <R>(plan: Plan<R>): Plan<R> => {
    const flying = flyDuringWrapper(plan, [...this.flyers]);
    const monitored = this.monitors.length > 0 ? monitorDuringWrapper(flying, [...this.monitors]) : flying;
    return baselineWrapper(monitored, [...this.baseline]);
  };
}
