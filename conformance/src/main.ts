import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type CaseFolder, CaseFolderError, readCaseFolder } from "./case-file.ts";
import { type Departures, report } from "./report.ts";
import { type CaseResult, runCase } from "./run-case.ts";

/** Where the repository's own cases are. */
const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const passingFile = join(home, "passing.json");
const departuresFile = join(home, "departures.json");

const usage = `usage: pnpm conformance [--hold] [--update] [--only TEXT] [DIR …]

Holds the engine against recorded cases. DIR has cases/ and devices.json; default: conformance/.
  --hold       fail if a case listed in passing.json fails (and only then)
  --update     add the cases that pass to passing.json
  --only TEXT  run the cases whose name contains TEXT
`;

function readList<T>(file: string, otherwise: T): T {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : otherwise;
}

async function runAll({ cases, devices }: CaseFolder, only: string): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const recorded of cases) {
    if (recorded.case.includes(only)) results.push(await runCase(recorded, devices));
  }
  return results;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hold: { type: "boolean", default: false },
      update: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const directories = positionals.length > 0 ? positionals : [home];
  const results: CaseResult[] = [];
  for (const directory of directories)
    results.push(...(await runAll(readCaseFolder(directory), values.only)));
  const { cases: departures } = readList<{ cases: Departures }>(departuresFile, { cases: {} });
  process.stdout.write(report(results, departures));

  const held = readList<readonly string[]>(passingFile, []);
  const passed = results.filter(({ failure }) => failure === undefined).map(({ name }) => name);
  if (values.update) {
    const all = [...new Set([...held, ...passed])].sort();
    writeFileSync(passingFile, `${JSON.stringify(all, null, 2)}\n`);
  }
  if (values.hold) return hold(held, results);
  return results.length === passed.length ? 0 : 1;
}

/** Whether what has passed once still does. */
function hold(held: readonly string[], results: readonly CaseResult[]): number {
  const lost = results.filter(({ name, failure }) => failure !== undefined && held.includes(name));
  if (lost.length === 0) return 0;
  process.stderr.write(
    `${lost.length} cases that have passed before fail: ${lost.map(({ name }) => name).join(", ")}\n`,
  );
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage =
    error instanceof CaseFolderError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage) throw error;
  process.stderr.write(`conformance: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
