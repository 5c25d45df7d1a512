// `node scripts/run.mjs PARAMETER …`: makes the checkout ready, then runs pnpm with these parameters.
import { attach } from "./child.mjs";
import { setUp } from "./setup.mjs";
import { runMain } from "./setup-error.mjs";

await runMain(async () => {
  await setUp();
  return attach("pnpm", ["--silent", ...process.argv.slice(2)]);
});
