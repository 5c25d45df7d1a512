import { afterEach, beforeEach, expect, it } from "vitest";
import { type Progress, settableStatus, virtualClock } from "./index.ts";

const errors: unknown[] = [];
let others: NodeJS.UncaughtExceptionListener[] = [];

beforeEach(() => {
  others = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => errors.push(error));
});

afterEach(() => {
  errors.length = 0;
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

it("settableStatus tells every watcher, also after one that throws, whose error is uncaught", async () => {
  const status = settableStatus();
  const fault = new Error("a fault of its own");
  const seen: Progress[] = [];
  status.watch?.(() => {
    throw fault;
  });
  status.watch?.((progress) => seen.push(progress));
  status.progress({ fraction: 0.5 });
  status.finish();
  await status.finished;
  await virtualClock().turn();
  expect({ seen, errors }).toEqual({ seen: [{ fraction: 0.5 }], errors: [fault] });
});
