// `pnpm bench [NAME …] [--json FILE] [--fast]`: measures what must never be slow and prints one line a row.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { BenchResult } from "./row.ts";
import { measureInProcess } from "./row-process.ts";
import { rowFiles } from "./rows.ts";
import { tableHead, tableRow } from "./table.ts";

const usage = "pnpm bench [NAME …] [--json FILE] [--fast]";
const known = Object.keys(rowFiles);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function readArguments(): { names: readonly string[]; json: string | undefined; fast: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "string" }, fast: { type: "boolean", default: false } },
  });
  const strange = positionals.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`no bench row "${strange}"; there are ${known.join(", ")}`);
  return { names: positionals.length > 0 ? positionals : known, json: values.json, fast: values.fast };
}

async function main(): Promise<void> {
  const { names, json, fast } = readArguments();
  const results: BenchResult[] = [];
  print(tableHead);
  for (const name of names) {
    for (const result of await measureInProcess(name, { fast })) {
      results.push(result);
      print(tableRow(result));
    }
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  if (fast) print(`${results.length} rows ran; a smoke run: the figures mean nothing`);
  else print(`${results.filter((result) => result.met).length} of ${results.length} goals met`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}\n`);
  process.exitCode = 1;
}
