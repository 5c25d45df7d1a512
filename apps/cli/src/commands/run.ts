import { checkLimits, dryRun } from "@runengine/inspect";
import { type GivenParameters, type Lab, planFlags, positionalUsage, positionalValues } from "@runengine/lab";
import type { Plan } from "@runengine/messages";
import { Command, Option } from "commander";
import { lastScanId, openArchive } from "../archive.ts";
import { renderDryRun } from "../dry-run-report.ts";
import { perform } from "../perform.ts";
import { print } from "../print.ts";
import { type GlobalOptions, type Settings, settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";

type PlanOptions = GlobalOptions & {
  readonly metadata?: readonly string[];
  readonly peaks?: boolean;
  readonly dryRun?: boolean;
} & Readonly<Record<string, unknown>>;

/** `runengine run PLAN …`, with a subcommand made of each plan's parameters. */
export function runCommand(makeLab: () => Lab): Command {
  const lab = makeLab();
  const command = new Command("run")
    .description("run a plan, show it live, and keep it")
    .argument("[plan]", "one of the commands below")
    .argument("[values...]")
    .allowUnknownOption()
    .configureHelp({ subcommandTerm: (plan) => plan.name() })
    .addHelpText("after", allExamples)
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
    const option = new Option(`${flag} <${value}>`, description);
    command.addOption(repeatable ? option.argParser(collect) : option);
  }
  return command
    .option(
      "--metadata <key=text>",
      "goes into the start document; key:=JSON for numbers and the like (may be repeated)",
      collect,
    )
    .option(
      "--dry-run",
      "tell what the plan will do, how long it takes and where it goes; nothing moves, nothing is kept",
    )
    .option("--no-peaks", "do not show peak statistics")
    .addHelpText("after", examples[name] ?? "")
    .action((values: readonly string[], _options: unknown, self: Command) =>
      runPlan(name, values, self.optsWithGlobals(), lab),
    );
}

/** Keeps each value of an option that is given several times. A list of Commander's own would take what follows it, too. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const examples: Readonly<Record<string, string>> = {
  count: `
Examples:
  runengine run count det 5
  runengine run count --detectors cpu,memory --num 10 --delay 1`,
  scan: `
Examples:
  runengine run scan det motor -5 5 21
  runengine run scan det,det1 motor -5 5 motor1 0 10 21 --metadata sample=gold --metadata temperature:=77.4
  runengine run scan --detectors cpu --motor load --start 0 --stop 0.9 --num 10`,
  grid_scan: `
Examples:
  runengine run grid_scan det motor -2 2 5 motor1 -1 1 3 --dry-run
  runengine run grid_scan det motor -2 2 5 motor1 -1 1 3 --snake-axes true`,
};
const allExamples = `
What a plan takes: runengine run PLAN --help
${examples.count}
  runengine run grid_scan det motor -2 2 5 motor1 -1 1 3 --dry-run
  ${examples.scan?.trim().split("\n").slice(1).join("\n").trim()}`;

async function runPlan(
  name: string,
  values: readonly string[],
  options: PlanOptions,
  lab: Lab,
): Promise<void> {
  const definition = lab.definition(name);
  const named: GivenParameters = Object.fromEntries(
    planFlags(definition)
      .map(({ parameter }) => [parameter.name, options[parameter.name]] as const)
      .filter(([, value]) => value !== undefined),
  );
  const parameters = { ...positionalValues(definition, values, named), ...named };
  const metadata = metadataOf(options.metadata);
  const settings = settingsOf(options);
  if (options.dryRun === true) return tell(lab.plan(name, parameters), settings);
  await checkLimits(lab.plan(name, parameters));
  const archive = openArchive(settings.archive);
  try {
    const RE = lab.engine({ store: archive, metadata: { scan_id: await lastScanId(archive) } });
    await perform(RE, lab.plan(name, parameters), settings, { metadata, peaks: options.peaks !== false });
  } finally {
    archive.close();
  }
}

/** Seconds that a dry run may take: a plan without end is told of as far as it was seen until then. */
const patience = 10;

/** Prints what a plan will do. @throws UsageError when a device does not accept where the plan takes it. */
async function tell(plan: Plan<unknown>, settings: Settings): Promise<void> {
  const report = await dryRun(plan, { patience });
  await print(renderDryRun(report, settings));
  const refused = report.warnings.find(({ kind }) => kind === "limits");
  if (refused) throw new UsageError(`The plan cannot run as it is: ${refused.text}`);
  if (report.error !== undefined) throw report.error;
}

function metadataOf(pairs: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, colon, value = ""] = /^([^=:]+)(:?)=(.*)$/s.exec(pair) ?? [];
      if (key === undefined) throw new UsageError(`--metadata takes key=text or key:=JSON, got "${pair}"`);
      return [key, colon ? jsonValue(pair, value) : value];
    }),
  );
}

function jsonValue(pair: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--metadata ${pair}: what follows := is not JSON; write = for a text`, { cause });
  }
}
