import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { csv, joinedCsv, jsonLines } from "@runengine/export";
import { parseRunRef, type Run } from "@runengine/storage";
import { Command, Option } from "commander";
import { withArchive } from "../archive.ts";
import { print, write } from "../print.ts";
import { type GlobalOptions, settingsOf } from "../settings.ts";
import { UsageError } from "../usage-error.ts";

interface ExportOptions extends GlobalOptions {
  readonly format: "csv" | "jsonl";
  readonly output?: string;
  readonly force?: boolean;
  readonly stream?: string;
  readonly joined?: boolean;
  readonly units?: boolean;
  readonly dialect?: "pair" | "object";
}

/** `runengine runs export REF --format csv|jsonl`. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a run in another form, to stdout or a file")
    .argument("<ref>", "which run")
    .addOption(
      new Option("--format <format>", "csv: a table; jsonl: all documents, a line each")
        .choices(["csv", "jsonl"])
        .makeOptionMandatory(),
    )
    .option("--output <file>", "write to this file instead of stdout")
    .option("--force", "write over a file that is there")
    .option("--stream <name>", "csv: which stream (default: primary, or the only one)")
    .option("--joined", "csv: all streams in the order of time, with blanks")
    .option("--units", "csv: units in the titles")
    .addOption(
      new Option("--dialect <dialect>", 'jsonl: ["start", {…}] or {"name": …, "doc": …}').choices([
        "pair",
        "object",
      ]),
    )
    .action((ref: string, _options: unknown, self: Command) => exportRun(ref, self.optsWithGlobals()));
}

async function exportRun(text: string, options: ExportOptions): Promise<void> {
  const ref = parseRunRef(text);
  await withArchive(settingsOf(options).archive, async (archive) => {
    const chunks = chunksOf(await archive.get(ref), options);
    if (options.output === undefined) for await (const chunk of chunks) await write(chunk);
    else await toFile(options.output, chunks, options.force ?? false);
  });
}

function chunksOf(
  run: Run,
  { format, stream, joined = false, units = false, dialect }: ExportOptions,
): AsyncIterable<string> {
  if (format === "jsonl") return jsonLines(run, dialect ? { dialect } : {});
  return joined ? joinedCsv(run, { units }) : csv(run, { units, ...(stream !== undefined && { stream }) });
}

async function toFile(path: string, chunks: AsyncIterable<string>, force: boolean): Promise<void> {
  const file = createWriteStream(path, { flags: force ? "w" : "wx" });
  try {
    for await (const chunk of chunks)
      if (!file.write(chunk)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    file.end();
    await finished(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new UsageError(`${path} is there already; name another file, or write over it with --force`, {
        cause,
      });
    if (code !== undefined)
      throw new UsageError(
        `${path} cannot be written (${code}); check the path, its permissions and the space left`,
        { cause },
      );
    throw cause;
  }
  await print(`Written to ${path}`);
}
