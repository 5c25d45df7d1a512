import { type Lab, planFlags, positionalUsage } from "@runengine/lab";
import { renderTable } from "@runengine/plotting";
import { Command } from "commander";
import { print } from "../print.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";

/** `runengine plans`. */
export function plansCommand(makeLab: () => Lab): Command {
  return new Command("plans")
    .description("list the plans and their parameters")
    .addHelpText("after", "\nExamples:\n  runengine plans\n  runengine run scan --help")
    .action((_options: unknown, self: Command) => list(makeLab(), self.optsWithGlobals()));
}

async function list(lab: Lab, options: GlobalOptions): Promise<void> {
  const { charset, width, program } = settingsOf(options);
  for (const name of Object.keys(lab.plans)) {
    const definition = lab.definition(name);
    const rows = planFlags(definition).map(({ flag, value, description }) => [
      `  ${flag} <${value}>`,
      description,
    ]);
    await print(`${name}: ${definition.description}`);
    await print(`  ${program} run ${name} ${positionalUsage(definition)}`);
    await print(`${renderTable([{ title: "  parameter" }, { title: "" }], rows, { charset, width })}\n`);
  }
}
