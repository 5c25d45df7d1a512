import { systemClock } from "@runengine/protocols";
import { Command } from "commander";
import { withArchive } from "../archive.ts";
import { print } from "../print.ts";
import { renderRuns } from "../run-list.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";
import { exportCommand } from "./runs-export.ts";
import { showCommand } from "./runs-show.ts";

const references = `
A reference to a run:
  -1, -2, …   the last run, the one before
  12          the run with scan id 12
  9f3c        the run whose uid begins so (uid:123 where that looks like a number)`;

const examples = `

Examples:
  runengine runs --limit 5
  runengine runs show -1`;

/** `runengine runs`: lists them; with `show` and `export`. */
export function runsCommand(): Command {
  return new Command("runs")
    .description("list the runs that are kept, newest first")
    .option("--limit <number>", "runs to show at most", "20")
    .addHelpText("after", `${references}${examples}`)
    .action((_options: unknown, self: Command) => list(self.optsWithGlobals()))
    .addCommand(showCommand().addHelpText("after", references))
    .addCommand(exportCommand().addHelpText("after", references));
}

async function list({ limit, ...options }: GlobalOptions & { readonly limit: string }): Promise<void> {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1)
    throw new UsageError(`--limit takes a whole number from 1 on, got "${limit}"`);
  const settings = settingsOf(options);
  await withArchive(settings.archive, async (archive) => {
    const { runs, next } = await archive.search(undefined, { limit: most });
    if (runs.length === 0)
      return print(`No runs in ${settings.archive} yet; ${settings.program} demo makes some.`);
    await print(await renderRuns(runs, systemClock.now(), settings));
    if (next !== null) await print(`There are more: --limit ${most * 5}`);
    await print(`\nShow one: ${settings.program} runs show ${runs[0]?.start.scan_id ?? -1}`);
  });
}
