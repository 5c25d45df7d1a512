import { RunEngineInterrupted } from "@runengine/engine";
import { DocumentValidationError } from "@runengine/event-model";
import { UnknownStreamError } from "@runengine/export";
import { DeviceLimitError } from "@runengine/inspect";
import { isLabError } from "@runengine/lab";
import { PlanParameterError } from "@runengine/plans";
import { AmbiguousRunError, InvalidRunRefError, isStorageError, RunNotFoundError } from "@runengine/storage";
import { CommanderError } from "commander";
import { UsageError } from "./usage-error.ts";

/** What the program ends with. */
const exitCodes = {
  /** All went well. */
  ok: 0,
  /** A run failed: a device, the plan, or what keeps it. */
  failed: 1,
  /** Something on the command line is not as it should be; nothing was touched. */
  usage: 2,
  /** The archive cannot be opened, read or written. */
  archive: 3,
  /** The operator ended a run: stop, abort, halt. */
  interrupted: 130,
} as const;

const usageErrors = [
  UsageError,
  DeviceLimitError,
  PlanParameterError,
  InvalidRunRefError,
  RunNotFoundError,
  AmbiguousRunError,
  UnknownStreamError,
  DocumentValidationError,
];

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (isLabError(error) || usageErrors.some((kind) => error instanceof kind)) return exitCodes.usage;
  if (isStorageError(error)) return exitCodes.archive;
  return error instanceof RunEngineInterrupted ? exitCodes.interrupted : exitCodes.failed;
}
