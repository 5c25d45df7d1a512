import {
  checkLimits,
  type GivenParameters,
  type Lab,
  planFlags,
  positionalUsage,
  positionalValues,
} from "@runengine/lab";
import { Command, Option } from "commander";
import { lastScanId, openArchive } from "../archive.ts";
import { perform } from "../perform.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";

type PlanOptions = GlobalOptions & {
  readonly metadata?: readonly string[];
  readonly peaks?: boolean;
} & Readonly<Record<string, unknown>>;

/** `runengine run PLAN …`, with a subcommand made of each plan's parameters. */
export function runCommand(makeLab: () => Lab): Command {
  const lab = makeLab();
  const command = new Command("run")
    .description("run a plan, show it live, and keep it")
    .argument("[plan]", `one of ${Object.keys(lab.plans).join(", ")}`)
    .argument("[values...]")
    .allowUnknownOption()
    .action((plan: string | undefined) => {
      if (plan === undefined)
        throw new UsageError(
          `Name a plan: ${Object.keys(lab.plans).join(", ")}; \`runengine plans\` tells what they take`,
        );
      lab.definition(plan);
    });
  for (const name of Object.keys(lab.plans)) command.addCommand(planCommand(name, lab));
  return command;
}

function planCommand(name: string, lab: Lab): Command {
  const definition = lab.definition(name);
  const command = new Command(name)
    .description(definition.description)
    .usage(`[options] ${positionalUsage(definition)}`)
    .argument("[values...]", "parameters in their order; the others by name");
  for (const { flag, value, description, repeatable } of planFlags(definition)) {
    command.addOption(new Option(`${flag} <${value}${repeatable ? "..." : ""}>`, description));
  }
  return command
    .option("--metadata <key=value...>", "goes into the start document")
    .option("--no-peaks", "do not show peak statistics")
    .addHelpText("after", examples[name] ?? "")
    .action((values: readonly string[], _options: unknown, self: Command) =>
      runPlan(name, values, self.optsWithGlobals(), lab),
    );
}

const examples: Readonly<Record<string, string>> = {
  count:
    "\nExamples:\n  runengine run count det 5\n  runengine run count --detectors cpu,memory --num 10 --delay 1",
  scan: "\nExamples:\n  runengine run scan det motor -5 5 21\n  runengine run scan --detectors cpu --motor load --start 0 --stop 0.9 --num 10",
};

async function runPlan(
  name: string,
  values: readonly string[],
  options: PlanOptions,
  lab: Lab,
): Promise<void> {
  const definition = lab.definition(name);
  const named: GivenParameters = Object.fromEntries(
    planFlags(definition).flatMap(({ parameter }) => {
      const value = options[parameter.name];
      return value === undefined
        ? []
        : [[parameter.name, Array.isArray(value) && value.length === 1 ? value[0] : value]];
    }),
  );
  const parameters = { ...positionalValues(definition, values, named), ...named };
  const metadata = metadataOf(options.metadata);
  await checkLimits(lab.plan(name, parameters));
  const settings = settingsOf(options);
  const archive = openArchive(settings.archive);
  try {
    const RE = lab.engine({ store: archive, metadata: { scan_id: await lastScanId(archive) } });
    await perform(RE, lab.plan(name, parameters), settings, { metadata, peaks: options.peaks !== false });
  } finally {
    archive.close();
  }
}

function metadataOf(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at <= 0) throw new UsageError(`--metadata takes key=value, got "${pair}"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
