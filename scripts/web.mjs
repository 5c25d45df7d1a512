// `npm run web`: makes the checkout ready and serves the web app; parameters are passed on to Vite.
import { attach } from "./child.mjs";
import { setUp } from "./setup.mjs";
import { runMain } from "./setup-error.mjs";

await runMain(async () => {
  await setUp();
  return attach("pnpm", ["--silent", "--filter", "@runengine/web", "dev", ...process.argv.slice(2)]);
});
