import { RunEngine } from "@runengine/engine";
import type { Event, EventDescriptor } from "@runengine/event-model";
import { virtualClock } from "@runengine/protocols";
import { SimMotor } from "@runengine/sim-devices";
import { expect, it } from "vitest";
import { scan, tolerantStep } from "../index.ts";

/** A detector that gives a number and a text, and fails at its `bad`th triggers. */
function detector(bad: readonly number[]) {
  let shots = 0;
  return {
    name: "det",
    trigger: () => {
      if (bad.includes(++shots)) throw new Error("no answer");
    },
    read: () => ({ det: { value: shots, timestamp: 1 }, mode: { value: "fast", timestamp: 1 } }),
    describe: () => ({
      det: { dtype: "number" as const, shape: [], source: "test" },
      mode: { dtype: "string" as const, shape: [], source: "test" },
    }),
  };
}

async function scanned(bad: readonly number[], options = {}) {
  const clock = virtualClock();
  const RE = new RunEngine({ clock });
  const events: Event[] = [];
  const descriptors: EventDescriptor[] = [];
  const failures: string[] = [];
  RE.subscribe("event", (_name, doc) => void events.push(doc));
  RE.subscribe("descriptor", (_name, doc) => void descriptors.push(doc));
  const told = (error: unknown) => void failures.push(String(error));
  const perStep = tolerantStep({ onFailure: "nan", told });
  await RE.run(scan([detector(bad)], new SimMotor("x", { clock }), 0, 2, 3, { perStep, ...options }));
  return { events: events.map(({ data }) => [data.x, data.det, data.mode]), descriptors, failures };
}

it("records that a point is missing, and where the motor then was", async () => {
  const { events, descriptors, failures } = await scanned([2]);
  expect(events).toEqual([
    [0, 1, "fast"],
    [1, Number.NaN, null],
    [2, 3, "fast"],
  ]);
  expect(descriptors).toHaveLength(1);
  expect(failures).toEqual([expect.stringContaining("no answer")]);
});

it.each([{}, { predeclare: true }])("does so at the first point, too: %j", async (options) => {
  const { events, descriptors } = await scanned([1, 3], options);
  expect(events.map(([, value]) => value)).toEqual([Number.NaN, 2, Number.NaN]);
  expect(descriptors).toHaveLength(1);
});
