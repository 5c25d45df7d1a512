// `pnpm browser`: finds the browser that tests and benches take, or gets one, and prints where it is.
import { ensureBrowser } from "./ensure-browser.mjs";
import { runMain } from "./setup-error.mjs";

await runMain(async () => {
  process.stdout.write(`${await ensureBrowser()}\n`);
  return 0;
});
