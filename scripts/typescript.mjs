// `node --import ./scripts/typescript.mjs FILE.ts`: runs the workspace's TypeScript as it stands, on Node 20 too.
// tsx would do, but it keeps names by a call for every closure made, which is what a bench would then measure.
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
