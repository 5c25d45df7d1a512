import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attach } from "./child.mjs";
import { root } from "./workspace.mjs";

/**
 * Runs one project of vitest.config.ts and counts.
 *
 * @param {"node" | "browser"} project
 * @returns {Promise<{ ok: boolean, counts: string }>}
 */
export async function runTests(project) {
  const report = join(root, "node_modules", `.vitest-${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await attach("pnpm", [
    "--silent",
    "exec",
    "vitest",
    "run",
    "--project",
    project,
    ...reporters,
  ]);
  return {
    ok: code === 0,
    counts: existsSync(report) ? countsOf(readFileSync(report, "utf8")) : "did not finish",
  };
}

/** @param {string} report - Vitest's, as JSON. */
function countsOf(report) {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(report);
  const counts = `${numPassedTests} passed, ${numFailedTests} failed`;
  // A file that cannot be loaded has no tests to fail.
  return success ? counts : `${counts} in ${numFailedTestSuites} suites`;
}
