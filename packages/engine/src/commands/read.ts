import type { read, readAll } from "@runengine/messages";
import type { AssetDocument, MaybePromise, Readable, Readings, WritesAssets } from "@runengine/protocols";
import { isReadable, isThenable } from "@runengine/protocols";
import type { Bundle } from "../bundle.ts";
import type { DeviceDescription } from "../device-description.ts";
import { DeviceDataError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { LaterReply } from "../later-reply.ts";
import { need, needs } from "../need.ts";
import type { OpenRun } from "../open-run.ts";
import type { RunContext } from "../run-context.ts";

/** Where a reading goes; nowhere outside of an event. */
interface Target {
  readonly run: OpenRun;
  readonly bundle: Bundle;
  readonly context: RunContext;
}

export const handleRead: Handler<typeof read> = (msg, context) => {
  const device = isReadable(msg.obj) ? msg.obj : need(msg, "Readable");
  const target = targetOf(msg.run, context);
  const readings = device.read();
  const done = isThenable(readings)
    ? new LaterReply(readings as PromiseLike<Readings>, (answer) => take(target, device, answer))
    : take(target, device, readings as Readings);
  return done as MaybePromise<never>;
};

/** Reads all at once, and puts the readings into the event in the order of the devices. */
export const handleReadAll: Handler<typeof readAll> = async (msg, context) => {
  const devices = msg.args.map((device) => needs(device, msg.command, "Readable"));
  const target = targetOf(msg.run, context);
  const isAbandoned = context.abandoned();
  const all = await Promise.all(devices.map((device) => device.read()));
  let together: Readings = {};
  for (const [i, device] of devices.entries()) {
    if (isAbandoned()) break;
    together = { ...together, ...(await take(target, device, all[i] as Readings)) };
  }
  return together;
};

function targetOf(key: string | null, context: RunContext): Target | undefined {
  const run = context.runs.get(key);
  const bundle = run?.bundle;
  return run && bundle ? { run, bundle, context } : undefined;
}

function take(target: Target | undefined, device: Readable, readings: Readings): MaybePromise<Readings> {
  if (typeof readings !== "object" || readings === null) {
    throw new DeviceDataError(device, undefined, "readings from read()", String(readings));
  }
  if (!target) return readings;
  const description = target.run.describe(device);
  if (isThenable(description))
    return putLater(target, description as PromiseLike<DeviceDescription>, readings);
  return put(target, description as DeviceDescription, readings);
}

async function putLater(
  target: Target,
  pending: PromiseLike<DeviceDescription>,
  readings: Readings,
): Promise<Readings> {
  const isAbandoned = target.context.abandoned();
  const description = await pending;
  return isAbandoned() ? readings : put(target, description, readings);
}

function put(target: Target, description: DeviceDescription, readings: Readings): MaybePromise<Readings> {
  target.bundle.add(description, readings);
  return description.writesAssets
    ? withAssets(target, description.device as Readable & WritesAssets, readings)
    : readings;
}

/** The asset documents of a reading go out with its event. */
async function withAssets(
  { run, bundle, context }: Target,
  device: WritesAssets,
  readings: Readings,
): Promise<Readings> {
  const isAbandoned = context.abandoned();
  const assets: AssetDocument[] = [];
  for await (const document of device.collectAssetDocs()) assets.push(document);
  if (isAbandoned()) run.keepResources(assets);
  else bundle.assets = [...(bundle.assets ?? []), ...assets];
  return readings;
}
