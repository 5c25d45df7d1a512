import { FailedStatus, RunEngineInterrupted } from "@runengine/engine";
import { UnknownPlanError } from "@runengine/lab";
import { RunNotFoundError, StoreWriteError } from "@runengine/storage";
import { CommanderError } from "commander";
import { expect, it } from "vitest";
import { exitCodeOf } from "./exit-codes.ts";

const interrupted = new RunEngineInterrupted({
  runStartUids: [],
  planResult: undefined,
  exitStatus: "success",
  interrupted: true,
  reason: "",
  problems: [],
});

it.each([
  ["help that was asked for", new CommanderError(0, "commander.help", ""), 0],
  ["a device that fails", new FailedStatus({ name: "motor" }, "set", new Error("stuck")), 1],
  ["a plan that fails", new Error("no"), 1],
  ["an option that does not exist", new CommanderError(1, "commander.unknownOption", ""), 2],
  ["a plan that does not exist", new UnknownPlanError("scn", ["scan"]), 2],
  ["a run that does not exist", new RunNotFoundError(-1), 2],
  ["an archive that is full", new StoreWriteError("a.sqlite", "event", "disk full", "make room"), 3],
  ["a run that its operator ended", interrupted, 130],
])("%s", (_what, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});
