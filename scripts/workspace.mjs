// This checkout: where it stands and what its package.json says.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Root of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What the scripts install for themselves: they put nothing outside the checkout. */
export const toolsFolder = fileURLToPath(new URL("../.tools", import.meta.url));

/** @type {{ engines: { node: string }, packageManager: string }} */
export const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
