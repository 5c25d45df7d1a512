// `npm run demo`: makes the checkout ready and runs the demo of the command line; parameters are passed on.
import { attach } from "./child.mjs";
import { setUp } from "./setup.mjs";
import { runMain } from "./setup-error.mjs";

await runMain(async () => {
  await setUp();
  return attach("pnpm", ["--silent", "runengine", "demo", ...process.argv.slice(2)]);
});
