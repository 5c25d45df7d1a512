import { afterEach, beforeEach, expect, it } from "vitest";
import { virtualClock } from "./index.ts";

const errors: unknown[] = [];
let others: NodeJS.UncaughtExceptionListener[] = [];

beforeEach(() => {
  others = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => errors.push(error));
});

afterEach(() => {
  process.removeAllListeners("uncaughtException");
  for (const listener of others) process.on("uncaughtException", listener);
});

it("virtualClock goes on after a callback that throws, whose error is uncaught", async () => {
  const clock = virtualClock();
  const fault = new Error("a fault of its own");
  clock.after(1, () => {
    throw fault;
  });
  await clock.sleep(2);
  expect(errors).toEqual([fault]);
});
