import { expect, it } from "vitest";
import { lines, paused, result } from "./10-checkpoint.ts";

it("is paused, with the messages since the checkpoint at hand", () => {
  expect(paused).toEqual({ state: "paused", cache: ["set", "trigger", "sleep"] });
});

it("shows the cache grow after each message", () => {
  const caches = lines.filter((line) => line.startsWith("   cache: [")).map((line) => line.slice(10));
  const set = "set: (motor), (5,), {}";
  const trigger = "trigger: (motor), (), {}";
  expect(caches.slice(1, 5)).toEqual([
    "[]",
    `[${set}]`,
    `[${set}; ${trigger}]`,
    expect.stringContaining("; sleep: "),
  ]);
});

it("replays the cached messages when it is resumed, and then goes on", () => {
  const at = lines.indexOf("RE.resume()");
  const commands = (part: readonly string[]) => part.flatMap((line) => /^(\w+): /.exec(line)?.[1] ?? []);
  expect(commands(lines.slice(0, at))).toEqual([
    "open_run",
    "clear_checkpoint",
    "checkpoint",
    "set",
    "trigger",
    "sleep",
  ]);
  expect(commands(lines.slice(at))).toEqual(["set", "trigger", "sleep", "trigger", "read", "close_run"]);
  expect(result).toMatchObject({ exitStatus: "success", interrupted: false });
});

it("told of the press and of the states in between", () => {
  const told = lines.filter((line) => /^(---|\^C)/.test(line));
  expect(told).toEqual([
    "--- running",
    "^C Pausing now.",
    "--- pausing",
    "--- paused",
    "--- running",
    "--- idle",
  ]);
});
