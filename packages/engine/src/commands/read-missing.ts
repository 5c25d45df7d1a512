import type { readMissing } from "@runengine/messages";
import { chain, type MaybePromise, type Readings } from "@runengine/protocols";
import type { DeviceDescription } from "../device-description.ts";
import { DeviceDataError, IllegalMessageSequence } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleReadMissing: Handler<typeof readMissing> = (msg, context) => {
  const device = need(msg, "Readable");
  const run = context.runOf(msg);
  const { bundle } = run;
  if (!bundle) throw new IllegalMessageSequence('"read_missing" stands in an event: send "create" before it');
  const isAbandoned = context.abandoned();
  const done = chain(run.describe(device), (description) => {
    const readings = missing(description, context.clock.now());
    if (!isAbandoned()) bundle.add(description, readings);
    return readings;
  });
  return done as MaybePromise<never>;
};

function missing({ device, dataKeys, eventKeys, writesAssets }: DeviceDescription, now: number): Readings {
  if (writesAssets) {
    const expected = "an event without it, since what it writes elsewhere cannot be left out of an event";
    throw new DeviceDataError(device, undefined, expected, "a missing reading");
  }
  return Object.fromEntries(
    eventKeys.map((key) => {
      const dtype = dataKeys[key]?.dtype;
      const value = dtype === "number" || dtype === "integer" ? Number.NaN : null;
      return [key, { value, timestamp: now }];
    }),
  );
}
