import { expect, it } from "vitest";
import { lines, result } from "./09-interrupted.ts";

it("ends the run as aborted, and says why", () => {
  expect(result).toMatchObject({
    exitStatus: "abort",
    interrupted: true,
    reason: expect.stringContaining("cannot be resumed"),
  });
  expect(lines).toContainEqual(expect.stringMatching(/^\*\*\* stop .*"exit_status":"abort"/));
});

it("sends none of the messages that would have followed", () => {
  const commands = lines.flatMap((line) => /^(\w+): /.exec(line)?.[1] ?? []);
  expect(commands).toEqual(["open_run", "clear_checkpoint", "set", "trigger", "sleep", "close_run"]);
});
