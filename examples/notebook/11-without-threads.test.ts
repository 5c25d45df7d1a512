import { threadId } from "node:worker_threads";
import { expect, it } from "vitest";
import { error, lines, stack, thread } from "./11-without-threads.ts";

it("gives the plan's own error to the caller of run, with the way through the plan", () => {
  expect(error).toBeInstanceOf(TypeError);
  const [first, ...frames] = stack.split("\n");
  expect(first).toBe("TypeError: motor.velocty is not a number");
  expect(frames.findIndex((frame) => frame.includes("misspelt"))).toBe(0);
  expect(frames.findIndex((frame) => frame.includes("brokenScan"))).toBe(1);
});

it("ran the plan in the caller's own thread", () => {
  expect(thread).toBe(threadId);
});

it("tells the error in the run's stop document", () => {
  expect(lines).toContainEqual(
    expect.stringMatching(/^\*\*\* stop .*"exit_status":"fail","reason":"motor.velocty is not a number"/),
  );
});
