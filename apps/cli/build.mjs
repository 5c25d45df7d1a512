// Bundles the program into one file; only what has binaries, or is large and kept well, stays a dependency.
import { chmod } from "node:fs/promises";
import { build } from "esbuild";

const outfile = "dist/runengine.js";
await build({
  entryPoints: ["src/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: ["libsql", "commander"],
  logLevel: "warning",
});
await chmod(outfile, 0o755);
