import type { DetectorDriver } from "./detector-driver.ts";

/** What begins an exposure: the detector itself, a rising edge, or a gate that is open as long as the exposure lasts. */
export type TriggerMode = "internal" | "edge" | "gate";

/** How frames are to be taken. */
export interface TriggerInfo {
  /** Seconds of one exposure. With a gate, the gate decides. */
  readonly exposure: number;
  /** Frames in all: of one trigger in a step scan, which make one event; of one flight in a fly scan, where each is an event. */
  readonly frames: number;
  /** Seconds from the end of an exposure to the beginning of the next. */
  readonly deadTime: number;
  readonly trigger: TriggerMode;
}

const names = ["exposure", "frames", "deadTime", "trigger"] as const satisfies (keyof TriggerInfo)[];

/**
 * Completes what is asked of a detector, and looks whether it can do that. A dead time that is not asked for is the least that it needs.
 *
 * @throws RangeError naming the device, the setting and what is possible.
 */
export function completeInfo(
  device: string,
  driver: DetectorDriver,
  asked: Partial<TriggerInfo>,
): TriggerInfo {
  const strange = Object.keys(asked).find((key) => !(names as readonly string[]).includes(key));
  if (strange !== undefined)
    throw new RangeError(`${device} is prepared by ${names.join(", ")}, got ${strange}`);
  const { exposure = 0.1, frames = 1, trigger = "internal" } = asked;
  if (!(Number.isFinite(exposure) && exposure >= 0))
    throw new RangeError(`${device}: exposure must be 0 s or more, got ${exposure}`);
  if (!(Number.isInteger(frames) && frames > 0))
    throw new RangeError(`${device}: frames must be a whole number of 1 or more, got ${frames}`);
  const triggers = driver.triggers ?? ["internal"];
  if (!triggers.includes(trigger))
    throw new RangeError(`${device} can be triggered by ${triggers.join(", ")}, got ${trigger}`);
  const least = driver.deadTime?.(exposure) ?? 0;
  const deadTime = asked.deadTime ?? least;
  if (!(Number.isFinite(deadTime) && deadTime >= least))
    throw new RangeError(
      `${device} needs ${least} s between two exposures of ${exposure} s, got a deadTime of ${deadTime}`,
    );
  return { exposure, frames, deadTime, trigger };
}
