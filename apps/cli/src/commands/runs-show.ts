import { foldDocumentsAsync, runFold, tablesFold } from "@runengine/event-model";
import { plotFold, renderEvents, renderHeader, renderLines, renderPeaks } from "@runengine/plotting";
import { systemClock } from "@runengine/protocols";
import { parseRunRef, type Run } from "@runengine/storage";
import { Command } from "commander";
import { withArchive } from "../archive.ts";
import { print } from "../print.ts";
import { type GlobalOptions, type Settings, settingsOf } from "../settings.ts";

/** Rows of a table that are shown unless all are asked for. */
const someRows = 20;

/** `runengine runs show REF`. */
export function showCommand(): Command {
  return new Command("show")
    .description("show a run: its header, its tables, its curves")
    .argument("<ref>", "which run")
    .option("--all", `show every event, not ${someRows}`)
    .addHelpText("after", "\nExamples:\n  runengine runs show -1\n  runengine runs show 12 --all")
    .action((ref: string, _options: unknown, self: Command) => show(ref, self.optsWithGlobals()));
}

async function show(
  text: string,
  { all = false, ...options }: GlobalOptions & { readonly all?: boolean },
): Promise<void> {
  const ref = parseRunRef(text);
  const settings = settingsOf(options);
  await withArchive(settings.archive, async (archive) => {
    const run = await archive.get(ref);
    await printHeader(run, settings);
    await printTables(run, settings, all ? Number.POSITIVE_INFINITY : someRows);
    await printCurves(run, settings);
  });
}

async function printHeader(run: Run, { charset, width }: Settings): Promise<void> {
  const header = await foldDocumentsAsync(runFold(), run.documents());
  if (header)
    await print(renderHeader({ ...header, status: run.status }, systemClock.now(), { charset, width }));
}

async function printTables(run: Run, { charset, width }: Settings, most: number): Promise<void> {
  const tables = await foldDocumentsAsync(tablesFold(), run.documents());
  for (const [stream, table] of tables) {
    await print(`\n${stream} (${table.length} events)\n${renderEvents(table, { charset, width, most })}`);
  }
}

async function printCurves(run: Run, { charset, width, color }: Settings): Promise<void> {
  const plot = await foldDocumentsAsync(plotFold(), run.documents());
  for (const lines of plot.lines) {
    if (lines.x.length < 2) continue;
    await print(`\n${renderLines(lines, { charset, color, width: Math.min(width - 1, 100), height: 16 })}`);
    await print(`\n${renderPeaks(lines, { charset, width })}`);
  }
}
