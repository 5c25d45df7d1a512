import { type FileHandle, open } from "node:fs/promises";
import { csv, joinedCsv, jsonLines } from "@runengine/export";
import { parseRunRef, type Run } from "@runengine/storage";
import { Command, Option } from "commander";
import { withArchive } from "../archive.ts";
import { print, readerIsGone, write } from "../print.ts";
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

const examples = `
Examples:
  runengine runs export -1 --format csv
  runengine runs export 12 --format csv --units --output scan12.csv
  runengine runs export -1 --format jsonl | gzip > run.jsonl.gz`;

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
    .addHelpText("after", examples)
    .action((ref: string, _options: unknown, self: Command) => exportRun(ref, self.optsWithGlobals()));
}

async function exportRun(text: string, options: ExportOptions): Promise<void> {
  const ref = parseRunRef(text);
  await withArchive(settingsOf(options).archive, async (archive) => {
    const chunks = chunksOf(await archive.get(ref), options);
    if (options.output === undefined) await toStdout(chunks);
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

async function toStdout(chunks: AsyncIterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    await write(chunk);
    if (readerIsGone()) return;
  }
}

/** The file is made when there is something to write: an export that cannot be made leaves none. */
async function toFile(path: string, chunks: AsyncIterable<string>, force: boolean): Promise<void> {
  let file: FileHandle | undefined;
  try {
    for await (const chunk of chunks) {
      file ??= await open(path, force ? "w" : "wx");
      await file.writeFile(chunk);
    }
  } catch (cause) {
    throw writeFailure(path, cause);
  } finally {
    await file?.close();
  }
  await print(`Written to ${path}`);
}

function writeFailure(path: string, cause: unknown): unknown {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (syscall === undefined) return cause;
  const problem =
    code === "EEXIST"
      ? "is there already; name another file, or write over it with --force"
      : `cannot be written (${code}); check the path, its permissions and the space left`;
  return new UsageError(`${path} ${problem}`, { cause });
}
