// One row file in a process of its own: `run-row.ts NAME [--fast]`; the results go to the parent.
import { argv, exit } from "node:process";
import { measure } from "./measure.ts";
import { rowFiles } from "./rows.ts";

const [, , name = "", ...flags] = argv;
const file = rowFiles[name];
if (file === undefined) throw new RangeError(`no bench row "${name}"`);
const { rows } = await file.load();
for (const row of rows) process.send?.(await measure(row, { fast: flags.includes("--fast") }));
// What a row leaves running (a timer, a socket) must not hold up the others.
process.disconnect?.();
exit();
