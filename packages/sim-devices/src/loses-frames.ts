import type { Named } from "@runengine/protocols";

/** A device whose frames can get lost before it keeps them. */
export interface LosesFrames extends Named {
  /** Has it ask, for each frame from now on, whether that one gets lost. `withFaults` does it. */
  loseFrames(lost: () => boolean): void;
}

export function isLosingFrames(device: Named): device is LosesFrames {
  return typeof (device as Partial<LosesFrames>).loseFrames === "function";
}
