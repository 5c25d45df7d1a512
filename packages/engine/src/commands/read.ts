import type { Msg, read, readAll } from "@runengine/messages";
import type { MaybePromise, Readable, Readings } from "@runengine/protocols";
import { supports } from "@runengine/protocols";
import type { Bundle } from "../bundle.ts";
import { DeviceDataError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { need, needs } from "../need.ts";
import type { OpenRun } from "../open-run.ts";
import { chain } from "../promises.ts";
import type { RunContext } from "../run-context.ts";

export const handleRead: Handler<typeof read> = (msg, context) => {
  const device = need(msg, "Readable");
  const run = runOrNone(msg, context);
  const bundle = run?.bundle;
  return chain(device.read(), (readings) => {
    checkReadings(device, readings);
    return run && bundle ? addTo(run, bundle, device, readings) : readings;
  }) as MaybePromise<never>;
};

/** Reads all at once, and puts the readings into the event in the order of the devices. */
export const handleReadAll: Handler<typeof readAll> = async (msg, context) => {
  const devices = msg.args.map((device) => needs(device, msg.command, "Readable"));
  const run = runOrNone(msg, context);
  const bundle = run?.bundle;
  const all = await Promise.all(devices.map((device) => device.read()));
  let together: Readings = {};
  for (const [i, device] of devices.entries()) {
    const readings = all[i] as Readings;
    checkReadings(device, readings);
    if (run && bundle) await addTo(run, bundle, device, readings);
    together = { ...together, ...readings };
  }
  return together;
};

function runOrNone(msg: Msg, context: RunContext): OpenRun | undefined {
  return context.runs.get(msg.run);
}

function checkReadings(device: Readable, readings: unknown): void {
  if (typeof readings !== "object" || readings === null) {
    throw new DeviceDataError(device, undefined, "readings from read()", String(readings));
  }
}

function addTo(run: OpenRun, bundle: Bundle, device: Readable, readings: Readings): MaybePromise<Readings> {
  return chain(run.describe(device), (description) => {
    bundle.add(device, description, readings);
    return supports(device, "WritesAssets") && !supports(device, "WritesStreamAssets")
      ? withAssets(bundle, device, readings)
      : readings;
  });
}

/** Devices of bluesky's old style have their assets asked for at the reading; the documents go out with the event. */
async function withAssets(
  bundle: Bundle,
  device: Readable & {
    collectAssetDocs(): Iterable<Bundle["assets"][number]> | AsyncIterable<Bundle["assets"][number]>;
  },
  readings: Readings,
): Promise<Readings> {
  for await (const document of device.collectAssetDocs()) bundle.assets.push(document);
  return readings;
}
