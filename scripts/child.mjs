// Programs that the scripts start, in the root of the checkout unless another folder is given.
import { spawn } from "node:child_process";
import { root } from "./workspace.mjs";

/**
 * Runs a program and keeps what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, seconds?: number, cwd?: string }} [options] - Killed after so many seconds; half an hour when left out.
 * @returns {Promise<{ code: number, output: string }>} exit code 127 when it could not be started or took too long, 128 when a signal ended it
 */
export async function capture(program, parameters, { env = process.env, seconds = 1800, cwd = root } = {}) {
  const child = start(program, parameters, {
    env,
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.timeout(seconds * 1000),
  });
  let output = "";
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk;
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const { code, problem } = await endOf(child);
  return { code, output: output + problem };
}

/**
 * Runs a program that has the terminal to itself.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @returns {Promise<number>} its exit code
 */
export async function attach(program, parameters) {
  // Ctrl-C goes to everything in the terminal: the child decides what it means, and this process waits for it.
  const leaveToChild = () => {};
  process.on("SIGINT", leaveToChild);
  const { code, problem } = await endOf(start(program, parameters, { stdio: "inherit" }));
  process.off("SIGINT", leaveToChild);
  process.stderr.write(problem);
  return code;
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {import("node:child_process").SpawnOptions} options
 */
function start(program, parameters, options) {
  // npm and pnpm are .cmd files on Windows, which only a shell starts.
  const shell = process.platform === "win32" && program !== process.execPath;
  const quoted = shell ? parameters.map((parameter) => `"${parameter}"`) : parameters;
  return spawn(program, [...quoted], { cwd: root, shell, ...options });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<{ code: number, problem: string }>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, problem: `${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 128, problem: "" }));
  });
}
