import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attach } from "./child.mjs";
import { root } from "./workspace.mjs";

/**
 * Runs one project of vitest.config.ts and counts.
 *
 * @param {"node" | "browser"} project
 * @returns {Promise<{ ok: boolean, counts: string, passed: number, failed: number }>}
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
  const ok = code === 0;
  if (!existsSync(report)) return { ok, counts: "did not finish", passed: 0, failed: 1 };
  return { ok, ...countsOf(readFileSync(report, "utf8")) };
}

/** @param {string} report - Vitest's, as JSON. */
function countsOf(report) {
  const { numPassedTests: passed, numFailedTests: failed, numFailedTestSuites, success } = JSON.parse(report);
  const counts = `${passed} passed, ${failed} failed`;
  // A file that cannot be loaded has no tests to fail.
  return { passed, failed, counts: success ? counts : `${counts} in ${numFailedTestSuites} suites` };
}
