import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { capture } from "./child.mjs";
import { SetupError } from "./setup-error.mjs";
import { step } from "./step.mjs";
import { manifest, toolsFolder } from "./workspace.mjs";

/**
 * Puts the pnpm that package.json pins on the path: one that is there already, else one installed into `.tools`.
 *
 * @throws {SetupError} when npm cannot install it.
 */
export async function putPnpmOnPath() {
  const version = manifest.packageManager.replace("pnpm@", "");
  if (await isOnPath(version)) return;
  const { env } = process;
  const name = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  env[name] = `${join(toolsFolder, "node_modules", ".bin")}${delimiter}${env[name] ?? ""}`;
  if (await isOnPath(version)) return;
  await step(`Installing pnpm ${version} into .tools`, () => install(version));
}

/** @param {string} version */
async function isOnPath(version) {
  // Another pnpm would, in this folder, first download the pinned one and then give its version.
  const env = { ...process.env, npm_config_manage_package_manager_versions: "false" };
  const { code, output } = await capture("pnpm", ["--version"], { env, seconds: 20 });
  return code === 0 && output.trim() === version;
}

/** @param {string} version */
async function install(version) {
  mkdirSync(toolsFolder, { recursive: true });
  // A package of its own: npm would otherwise take the workspace around it for its project.
  writeFileSync(join(toolsFolder, "package.json"), '{ "private": true }\n');
  const [program, ...first] = npm();
  const options = ["--prefix", toolsFolder, "--no-save", "--no-audit", "--no-fund"];
  const { code, output } = await capture(program, [...first, "install", ...options, `pnpm@${version}`]);
  if (code === 0) return;
  throw new SetupError(
    `npm could not install pnpm ${version} (exit code ${code})`,
    "check that this machine reaches the npm registry (`npm ping`), and run the command again",
    output,
  );
}

/**
 * npm as a program and its first parameters: the file that this Node runs, where it can be found.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const bin = join("node_modules", "npm", "bin", "npm-cli.js");
  const folder = dirname(process.execPath);
  const places = [process.env.npm_execpath ?? "", join(folder, bin), join(folder, "..", "lib", bin)];
  const cli = places.find((path) => path.endsWith("npm-cli.js") && existsSync(path));
  return cli === undefined ? ["npm"] : [process.execPath, cli];
}
