import { isValidDocument, RunComposer } from "@runengine/event-model";
import { checkpoint, closeRun, openRun, type Plan, set, wait } from "@runengine/messages";
import { triggerAndRead } from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import { v4 as uuid } from "uuid";
import { rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { promisingDetector, promisingMotor } from "./devices.ts";

type Detector = ReturnType<typeof promisingDetector>;
type Motor = ReturnType<typeof promisingMotor>;

/** Bare messages at every point, as the built-in plans have them. */
function* grid(det: Detector, x: Motor, y: Motor, side: number): Plan {
  yield openRun.msg();
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      yield checkpoint.msg();
      yield set.msg(x, i, { group: "move" });
      yield set.msg(y, j, { group: "move" });
      yield wait.msg("move");
      yield* triggerAndRead([det, x, y]);
    }
  }
  yield closeRun.msg();
}

/** The same calls and documents, written by hand. */
async function byHand(det: Detector, x: Motor, y: Motor, side: number): Promise<void> {
  const composer = new RunComposer({ scan_id: 1 }, { newUid: () => uuid(), now: () => systemClock.now() });
  const stream = composer.stream("primary");
  stream.describe({
    dataKeys: { ...(await det.describe()), ...(await x.describe()), ...(await y.describe()) },
  });
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      await Promise.all([x.set(i), y.set(j)]);
      await det.trigger();
      const data: Record<string, unknown> = {};
      const timestamps: Record<string, unknown> = {};
      for (const device of [det, x, y]) {
        const readings = await device.read();
        for (const key in readings) {
          data[key] = readings[key]?.value;
          timestamps[key] = readings[key]?.timestamp;
        }
      }
      const event = stream.event(systemClock.now(), data, timestamps);
      if (!isValidDocument("event", event)) throw new Error("the bench makes invalid documents");
    }
  }
  composer.stop("success");
}

export const rows: readonly BenchRow[] = [
  {
    name: "grid-async",
    unit: "events/s",
    better: "higher",
    goal: 0.5,
    open({ fast }) {
      const side = fast ? 5 : 100;
      const RE = new RunEngine();
      const devices = [promisingDetector("det"), promisingMotor("x"), promisingMotor("y")] as const;
      return {
        value: () => rateAsync(side * side, () => RE.run(grid(...devices, side))),
        limit: () => rateAsync(side * side, () => byHand(...devices, side)),
      };
    },
  },
];
