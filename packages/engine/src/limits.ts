/** How long anything may take, in seconds, before the engine gives it up and says what it was. `Infinity` for without end. */
export interface Limits {
  /** A device's answer to read, describe, configure, locate, subscribe, collect, … (of the engine's clock). Default: 120. */
  readonly answer: number;
  /** A wait for a group whose message has no timeout of its own (of the engine's clock). Default: without end: moves and exposures may be long. */
  readonly work: number;
  /** A critical listener over one document (of real time). Default: 30. */
  readonly listener: number;
  /** Any other listener over one document, before it is reported and cut off (of real time). Default: 30. */
  readonly view: number;
  /** One step of putting things to rest for a pause, or of the cleanup after the plan: one stop(), one unstage(), … (of the engine's clock). Default: 30. */
  readonly cleanupStep: number;
  /** All that the plan itself does after a stop or an abort, before it is halted (of the engine's clock). Default: 900. */
  readonly cleanupPlan: number;
}

const defaultLimits: Limits = {
  answer: 120,
  work: Number.POSITIVE_INFINITY,
  listener: 30,
  view: 30,
  cleanupStep: 30,
  cleanupPlan: 900,
};

/** @throws RangeError for a limit that is no positive number, naming it. */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  for (const [name, seconds] of Object.entries(given)) {
    if (!(name in defaultLimits))
      throw new RangeError(
        `limits: there is no "${name}"; there are ${Object.keys(defaultLimits).join(", ")}`,
      );
    if (!(seconds > 0))
      throw new RangeError(
        `limits.${name} must be a number of seconds above 0, or Infinity, got ${String(seconds)}`,
      );
  }
  return { ...defaultLimits, ...given };
}
