import { FailedPause, IllegalMessageSequence } from "@runengine/messages";

export { FailedPause, IllegalMessageSequence };

import { devicePath } from "@runengine/protocols";
import type { EngineState } from "./engine-state.ts";
import type { RunResult } from "./run-result.ts";

/** The text of an error, or of whatever else was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** `run` was ended by its operator, or by a pause that was not possible. */
export class RunEngineInterrupted extends Error {
  override readonly name = "RunEngineInterrupted";
  readonly result: RunResult;
  constructor(result: RunResult, options?: ErrorOptions) {
    super(`The call was ended (${result.exitStatus})${result.reason ? `: ${result.reason}` : ""}`, options);
    this.result = result;
  }
}

/** The engine is not in a state for what was asked of it. */
export class TransitionError extends Error {
  override readonly name = "TransitionError";
  readonly state: EngineState;
  constructor(state: EngineState, wish: string, possible: string) {
    super(`Cannot ${wish} while the engine is ${state}; possible now: ${possible}`);
    this.state = state;
  }
}

/** A plan sent a message no handler is registered for. */
export class InvalidCommand extends Error {
  override readonly name = "InvalidCommand";
  readonly command: string;
  constructor(command: string) {
    super(`No handler for command "${command}"; pass one in new RunEngine({ handlers })`);
    this.command = command;
  }
}

/** A message's arguments are not what its command takes. */
export class MessageArgumentError extends TypeError {
  override readonly name = "MessageArgumentError";
  readonly command: string;
  constructor(command: string, problem: string) {
    super(`Message "${command}": ${problem}`);
    this.command = command;
  }
}

/** The object of a message cannot do what the message asks. */
export class UnsupportedDeviceError extends TypeError {
  override readonly name = "UnsupportedDeviceError";
  readonly device: string;
  readonly command: string;
  constructor(device: unknown, command: string, protocol: string, missing: readonly string[]) {
    const path = devicePath(device);
    super(`${path} cannot do "${command}": it is not ${protocol} (it lacks ${missing.join(" and ")})`);
    this.device = path;
    this.command = command;
  }
}

/** A device's work failed. `cause` is the device's own error. */
export class FailedStatus extends Error {
  override readonly name = "FailedStatus";
  readonly device: string;
  /** The device's method whose work failed, such as `set`. */
  readonly method: string;
  constructor(device: unknown, method: string, cause: unknown) {
    const path = devicePath(device);
    super(`${path}: ${method} failed: ${reasonOf(cause)}`, { cause });
    this.device = path;
    this.method = method;
  }
}

/** What was waited for was not done in time. */
export class WaitForTimeoutError extends Error {
  override readonly name = "WaitForTimeoutError";
  constructor(what: string, seconds: number) {
    super(`Waited ${seconds} s for ${what}; raise the timeout, or look why it takes so long`);
  }
}

/** A device did not answer within the limit. */
export class DeviceTimeoutError extends Error {
  override readonly name = "DeviceTimeoutError";
  readonly device: string;
  /** What the device was asked for, such as `read`. */
  readonly command: string;
  constructor(device: unknown, command: string, seconds: number) {
    const path = devicePath(device);
    super(
      `${path} did not finish "${command}" within ${seconds} s; look after the device, or raise limits.answer of the engine`,
    );
    this.device = path;
    this.command = command;
  }
}

/** What a device's `describe` or `read` gave does not fit. */
export class DeviceDataError extends Error {
  override readonly name = "DeviceDataError";
  readonly device: string;
  readonly key: string | undefined;
  constructor(device: unknown, key: string | undefined, expected: string, came: string) {
    const path = devicePath(device);
    super(`${path}${key === undefined ? "" : `, data key "${key}"`}: expected ${expected}, got ${came}`);
    this.device = path;
    this.key = key;
  }
}

/** A critical listener failed, or did not take a document in time; so the run fails, rather than go on without being kept. */
export class CriticalListenerError extends Error {
  override readonly name = "CriticalListenerError";
  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
  }
}

/** The engine's own errors. */
export type EngineError =
  | RunEngineInterrupted
  | TransitionError
  | IllegalMessageSequence
  | InvalidCommand
  | MessageArgumentError
  | UnsupportedDeviceError
  | FailedStatus
  | WaitForTimeoutError
  | DeviceTimeoutError
  | FailedPause
  | DeviceDataError
  | CriticalListenerError;

const engineErrors = [
  RunEngineInterrupted,
  TransitionError,
  IllegalMessageSequence,
  InvalidCommand,
  MessageArgumentError,
  UnsupportedDeviceError,
  FailedStatus,
  WaitForTimeoutError,
  DeviceTimeoutError,
  FailedPause,
  DeviceDataError,
  CriticalListenerError,
];

export function isEngineError(error: unknown): error is EngineError {
  return engineErrors.some((kind) => error instanceof kind);
}
