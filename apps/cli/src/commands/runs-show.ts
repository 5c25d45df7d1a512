import {
  type Fold,
  foldDocumentsAsync,
  type RunHeader,
  runFold,
  type Table,
  type Tables,
  tablesFold,
} from "@runengine/event-model";
import {
  type Lines,
  type Plot,
  plotFold,
  renderEvents,
  renderHeader,
  renderLines,
  renderPeaks,
} from "@runengine/plotting";
import { systemClock } from "@runengine/protocols";
import { parseRunRef } from "@runengine/storage";
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
    const { header, tables, plot } = await foldDocumentsAsync(everything, run.documents());
    if (header) await print(headerText({ ...header, status: run.status }, settings));
    for (const table of tables.values())
      await print(tableText(table, settings, all ? Number.POSITIVE_INFINITY : someRows));
    for (const lines of plot.lines) if (lines.x.length > 1) await print(curveText(lines, settings));
  });
}

const [headers, tables, plots] = [runFold(), tablesFold(), plotFold()];

/** All that is shown of a run, in one reading. */
const everything: Fold<{ header: RunHeader | null; tables: Tables; plot: Plot }> = {
  initial: () => ({ header: headers.initial(), tables: tables.initial(), plot: plots.initial() }),
  step: (state, ...document) => ({
    header: headers.step(state.header, ...document),
    tables: tables.step(state.tables, ...document),
    plot: plots.step(state.plot, ...document),
  }),
};

function headerText(header: RunHeader, { charset, width }: Settings): string {
  return renderHeader(header, systemClock.now(), { charset, width });
}

function tableText(table: Table, { charset, width }: Settings, most: number): string {
  return `\n${table.stream} (${table.length} events)\n${renderEvents(table, { charset, width, most })}`;
}

function curveText(lines: Lines, { charset, width, color }: Settings): string {
  const picture = renderLines(lines, { charset, color, width: Math.min(width - 1, 100), height: 16 });
  return `\n${picture}\n\n${renderPeaks(lines, { charset, width })}`;
}
