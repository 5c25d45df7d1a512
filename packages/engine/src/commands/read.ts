import type { read, readAll } from "@runengine/messages";
import type { AssetDocument, MaybePromise, Readable, Readings, WritesAssets } from "@runengine/protocols";
import { isReadable } from "@runengine/protocols";
import type { Bundle } from "../bundle.ts";
import type { DeviceDescription } from "../device-description.ts";
import { DeviceDataError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { need, needs } from "../need.ts";
import type { OpenRun } from "../open-run.ts";
import { isThenable } from "../promises.ts";

export const handleRead: Handler<typeof read> = (msg, context) => {
  const device = isReadable(msg.obj) ? msg.obj : need(msg, "Readable");
  const run = context.runs.get(msg.run);
  const bundle = run?.bundle;
  const readings = device.read();
  const done = isThenable(readings)
    ? Promise.resolve(readings).then((later) => takeInto(run, bundle, device, later))
    : takeInto(run, bundle, device, readings as Readings);
  return done as MaybePromise<never>;
};

function takeInto(
  run: OpenRun | undefined,
  bundle: Bundle | undefined,
  device: Readable,
  readings: Readings,
): MaybePromise<Readings> {
  checkReadings(device, readings);
  return run && bundle ? addTo(run, bundle, device, readings) : readings;
}

/** Reads all at once, and puts the readings into the event in the order of the devices. */
export const handleReadAll: Handler<typeof readAll> = async (msg, context) => {
  const devices = msg.args.map((device) => needs(device, msg.command, "Readable"));
  const run = context.runs.get(msg.run);
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

function checkReadings(device: Readable, readings: unknown): void {
  if (typeof readings !== "object" || readings === null) {
    throw new DeviceDataError(device, undefined, "readings from read()", String(readings));
  }
}

function addTo(run: OpenRun, bundle: Bundle, device: Readable, readings: Readings): MaybePromise<Readings> {
  const description = run.describe(device);
  if (isThenable(description))
    return Promise.resolve(description).then((later) => put(bundle, later, readings));
  return put(bundle, description as DeviceDescription, readings);
}

function put(bundle: Bundle, description: DeviceDescription, readings: Readings): MaybePromise<Readings> {
  bundle.add(description, readings);
  return description.writesAssets
    ? withAssets(bundle, description.device as Readable & WritesAssets, readings)
    : readings;
}

/** The asset documents of a reading go out with its event. */
async function withAssets(bundle: Bundle, device: WritesAssets, readings: Readings): Promise<Readings> {
  const assets: AssetDocument[] = [...(bundle.assets ?? [])];
  for await (const document of device.collectAssetDocs()) assets.push(document);
  bundle.assets = assets;
  return readings;
}
