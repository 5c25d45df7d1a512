import { engineVersion } from "@runengine/engine";
import { Command } from "commander";
import { demoCommand } from "./commands/demo.ts";
import { devicesCommand } from "./commands/devices.ts";
import { plansCommand } from "./commands/plans.ts";
import { runCommand } from "./commands/run.ts";
import { runsCommand } from "./commands/runs.ts";
import { sampleLaboratory } from "./laboratory.ts";

const exitTable = `
Exit codes:
  0    all went well
  1    a run failed; what was measured is kept
  2    something on the command line is not as it should be; nothing was touched
  3    the archive cannot be opened, read or written
  130  a run was ended by its operator

Examples:
  runengine demo
  runengine run scan det motor -5 5 21
  runengine runs
  runengine runs show -1
  runengine runs export -1 --format csv --output run.csv`;

/** The whole command line. Errors are thrown, not printed. */
export function makeProgram(): Command {
  const program = new Command("runengine")
    .description("Runs experiments: plans move and read devices, and every run is kept.")
    .version(engineVersion)
    .option(
      "--archive <file>",
      "where runs are kept (default: $RUNENGINE_ARCHIVE, else a file in your data folder)",
    )
    .option("--ascii", "draw with ASCII alone")
    .option("--no-color", "draw without colours")
    .option("--trace", "show the whole stack of an error")
    .addHelpText("after", exitTable)
    .addCommand(demoCommand(sampleLaboratory))
    .addCommand(runCommand(sampleLaboratory))
    .addCommand(runsCommand())
    .addCommand(devicesCommand(sampleLaboratory))
    .addCommand(plansCommand(sampleLaboratory));
  throwErrors(program);
  return program;
}

/** Commander prints and exits by itself unless every command is told not to. */
function throwErrors(command: Command): void {
  command.exitOverride();
  command.configureOutput({ outputError: () => {} });
  for (const child of command.commands) throwErrors(child);
}
