// `npm test`: makes the checkout ready, then checks the types and runs every test, in Node and in Chromium.
import { attach } from "./child.mjs";
import { setUp } from "./setup.mjs";
import { runMain } from "./setup-error.mjs";
import { runTests } from "./test-run.mjs";

/** @type {string[]} */
const summary = [];
let failed = false;
const total = { passed: 0, failed: 0 };

/**
 * @param {string} what
 * @param {() => Promise<{ ok: boolean, counts?: string, passed?: number, failed?: number }>} work
 */
async function part(what, work) {
  const begin = performance.now();
  const { ok, counts = ok ? "passed" : "failed", ...tests } = await work();
  failed ||= !ok;
  total.passed += tests.passed ?? 0;
  total.failed += tests.failed ?? 0;
  summary.push(`${what.padEnd(18)} ${counts} (${((performance.now() - begin) / 1000).toFixed(0)} s)`);
}

await runMain(async () => {
  await setUp();
  const { ensureBrowser } = await import("./ensure-browser.mjs");
  process.env.CHROMIUM = await ensureBrowser();
  await part("types", async () => ({ ok: (await attach("pnpm", ["--silent", "check"])) === 0 }));
  await part("tests in Node", () => runTests("node"));
  await part("tests in Chromium", () => runTests("browser"));
  process.stdout.write(`\n${summary.join("\n")}\n\n${total.passed} passed, ${total.failed} failed\n`);
  return failed ? 1 : 0;
});
