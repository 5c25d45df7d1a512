#!/usr/bin/env node
import { CommanderError } from "commander";
import { exitCodeOf } from "./exit-codes.ts";
import { outliveReader } from "./print.ts";
import { makeProgram } from "./program.ts";

outliveReader();
try {
  await makeProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (process.exitCode !== 0) process.stderr.write(`${textOf(error)}\n`);
}

/** One line, unless the stack is asked for. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `runengine: ${String(error)}`;
  if (process.argv.includes("--trace")) return `runengine: ${error.stack ?? error.message}`;
  const message =
    error instanceof CommanderError
      ? `${error.message.replace(/^error: /, "")}; see runengine --help`
      : error.message;
  return `runengine: ${message.replace(/\s*\n\s*/g, " ")}`;
}
