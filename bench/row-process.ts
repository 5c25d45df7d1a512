import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BenchOptions, BenchResult } from "./row.ts";
import { rowFiles } from "./rows.ts";

const loader = new URL("../scripts/typescript.mjs", import.meta.url).href;
const entry = fileURLToPath(new URL("./run-row.ts", import.meta.url));

/**
 * Measures the rows of one file in a fresh process.
 *
 * @throws Error naming the row, when the process fails; what went wrong is on its stderr.
 */
export function measureInProcess(name: string, { fast }: BenchOptions): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  const child = fork(entry, fast ? [name, "--fast"] : [name], {
    execArgv: ["--import", loader, ...(rowFiles[name]?.nodeArgs ?? [])],
    serialization: "advanced",
  });
  child.on("message", (result: BenchResult) => results.push(result));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(results);
      else
        reject(
          new Error(`bench row "${name}" failed (${signal ?? `exit code ${code}`}); its error stands above`),
        );
    });
  });
}
