// Module hooks that strip the types of `.ts` files outside node_modules; see typescript.mjs.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  const path = url.split("?")[0] ?? url;
  if (!path.startsWith("file:") || !path.endsWith(".ts")) return nextLoad(url, context);
  const file = fileURLToPath(path);
  const { code } = await transform(await readFile(file, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: file,
    sourcemap: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
}
