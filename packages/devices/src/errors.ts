import { shownValue } from "./shown-value.ts";

/** A device gave, or was to be given, a value of another kind than the one declared. */
export class SignalValueError extends TypeError {
  override readonly name = "SignalValueError";
  readonly device: string;
  readonly value: unknown;
  constructor(device: string, wanted: string, value: unknown, source?: string) {
    const shown = shownValue(value);
    super(
      source === undefined
        ? `${device} can be set to ${wanted}, got ${shown}`
        : `${device}: ${source} gave ${shown} instead of ${wanted}; make its driver convert the value, or declare another type`,
    );
    this.device = device;
    this.value = value;
  }
}

/** A value was written, and what is read back has not come to it in time. */
export class ReadbackError extends Error {
  override readonly name = "ReadbackError";
  readonly device: string;
  constructor(device: string, target: unknown, readback: unknown, timeout: number) {
    super(
      `${device} was set to ${shownValue(target)} and reads ${shownValue(readback)} after ${timeout} s; ` +
        "look whether it is enabled and within reach, or give a longer timeout or a greater tolerance",
    );
    this.device = device;
  }
}

/** Work was ended before it was done. */
export class WorkEndedError extends Error {
  override readonly name = "WorkEndedError";
  readonly device: string;
  constructor(device: string, why: string) {
    super(`${device} did not come to its end: ${why}`);
    this.device = device;
  }
}

/** A device has no part of that name. */
export class UnknownPartError extends Error {
  override readonly name = "UnknownPartError";
  readonly device: string;
  readonly part: string;
  constructor(device: string, part: string, parts: readonly string[]) {
    super(`${device} has no part "${part}"; it has ${parts.length > 0 ? parts.join(", ") : "none at all"}`);
    this.device = device;
    this.part = part;
  }
}

/** Two devices bear one name, so that their data could not be told apart. */
export class DuplicateNameError extends Error {
  override readonly name = "DuplicateNameError";
  constructor(device: string) {
    super(`two devices are called ${device}, and their data could not be told apart; give one another name`);
  }
}
