import type {
  Checkable,
  Flyable,
  Movable,
  Named,
  Pausable,
  Stageable,
  Stoppable,
  Triggerable,
} from "@runengine/protocols";
import {
  isLocatable,
  isMovable,
  isReadable,
  isStageable,
  isStoppable,
  isTriggerable,
  type PartialEvent,
  supports,
} from "@runengine/protocols";
import { shownValue } from "../shown-value.ts";
import { type Bench, type DeviceRule, type DeviceTestOptions, rule, statusOf } from "./bench.ts";

type Options = DeviceTestOptions<never>;
const settable = (device: Named, { values = [] }: Options): device is Movable =>
  isMovable(device) && values.length > 0;

const setting: DeviceRule = rule("set ends, and leaves the setpoint", settable, async (device, bench) => {
  for (const value of bench.options.values ?? []) {
    const what = `set(${shownValue(value)})`;
    const status = statusOf(device.set(value));
    await bench.work(what, () => status);
    bench.expect(status.done, `${what}: the status is not done when it has finished`);
    bench.expect(status.error === undefined, `${what}: the status has an error though it went well`);
    if (!isLocatable(device)) continue;
    const { setpoint } = await bench.ask("locate()", () => device.locate());
    bench.expect(isSetTo(setpoint, value), `after ${what} the setpoint is ${shownValue(setpoint)}`);
  }
});

/** Of a value with named parts, such as the axes of a positioner, those that were set. */
function isSetTo(setpoint: unknown, value: unknown): boolean {
  const named =
    typeof value === "object" && value !== null && typeof setpoint === "object" && setpoint !== null;
  if (!named) return Object.is(setpoint, value);
  return Object.entries(value).every(([key, part]) =>
    Object.is((setpoint as Record<string, unknown>)[key], part),
  );
}

const limits: DeviceRule = rule("what is refused moves nothing", refusing, async (device, bench) => {
  for (const value of bench.options.refused ?? []) {
    const before = await position(device, bench);
    const what = `set(${shownValue(value)})`;
    const { error } = await bench.end(what, () => device.set(value));
    bench.expect(error !== undefined, `${what} is not refused`);
    bench.expect((await position(device, bench)) === before, `${what} is refused and has moved it`);
    if (!supports(device, "Checkable")) continue;
    const checkable: Checkable = device;
    const checked = await bench.end(`checkValue(${shownValue(value)})`, async () =>
      checkable.checkValue(value),
    );
    bench.expect(checked.error !== undefined, `checkValue(${shownValue(value)}) lets it pass`);
  }
});

const stopping: DeviceRule = rule("stop ends what is under way", stoppable, async (device, bench) => {
  await bench.ask("stop() at rest", () => device.stop());
  const [value] = bench.options.values ?? [];
  if (!isMovable(device) || value === undefined) return;
  const good = statusOf(device.set(value));
  await bench.ask("stop()", () => device.stop());
  await bench.end("a move that was stopped", () => good);
  const last = bench.options.values?.at(-1);
  const bad = statusOf(device.set(last));
  const wasDone = bad.done;
  await bench.ask("stop(false)", () => device.stop(false));
  const { error } = await bench.end("a move that was stopped without success", () => bad);
  bench.expect(wasDone || error !== undefined, "a move that was ended by stop(false) counts as done");
});

const triggering: DeviceRule = rule("trigger can be repeated", triggerable, async (device, bench) => {
  await prepared(device, bench);
  for (const what of ["trigger()", "a second trigger()"]) {
    await bench.work(what, () => device.trigger());
    if (isReadable(device)) await bench.ask(`read() after ${what}`, () => device.read());
  }
});

const staging: DeviceRule = rule("it can be staged again and again", stageable, async (device, bench) => {
  await bench.work("unstage() of one that is not staged", () => device.unstage());
  await bench.work("stage()", () => device.stage());
  await bench.end("stage() of one that is staged", () => statusOf(device.stage()));
  await bench.work("unstage()", () => device.unstage());
  await bench.work("stage() after unstage()", () => device.stage());
  await bench.work("the last unstage()", () => device.unstage());
});

const flying: DeviceRule = rule("a flight gives what is described", flyable, async (device, bench) => {
  const early = await bench.end("complete() before kickoff()", () => device.complete());
  bench.expect(early.error !== undefined, "complete() before kickoff() is not refused");
  if (isStageable(device)) await bench.work("stage()", () => device.stage());
  await prepared(device, bench);
  await bench.work("kickoff()", () => device.kickoff());
  await bench.work("complete()", () => device.complete());
  if (supports(device, "EventCollectable")) {
    const described = await bench.ask("describeCollect()", () => device.describeCollect());
    const flat = Object.values(described).some((one) => "dtype" in one)
      ? [described]
      : Object.values(described);
    const keySets = flat.map((keys) => Object.keys(keys).sort().join());
    const events: PartialEvent[] = [];
    for await (const event of device.collect()) events.push(event);
    bench.expect(events.length > 0, "a flight that is over has nothing to collect");
    const keys = Object.keys(events[0]?.data ?? {})
      .sort()
      .join();
    bench.expect(
      events.length === 0 || keySets.includes(keys),
      `collect() gives ${keys}, which is not described`,
    );
    let again = 0;
    for await (const _ of device.collect()) again++;
    bench.expect(again === 0, "collect() gives the same events twice");
  }
  if (isStageable(device)) await bench.work("unstage()", () => device.unstage());
});

const pausing: DeviceRule = rule("it can be paused at rest", pausable, async (device, bench) => {
  await bench.ask("pause()", () => device.pause());
  await bench.ask("resume()", () => device.resume());
});

const losing: DeviceRule = rule("a lost connection fails at once", losable, async (device, bench) => {
  const [value] = bench.options.values ?? [];
  const moving = isMovable(device) && value !== undefined ? statusOf(device.set(value)) : undefined;
  const wasDone = moving?.done ?? true;
  await bench.ask("lose()", () => bench.options.lose?.(device as never));
  if (moving) {
    const { error } = await bench.end("a move whose connection is lost", () => moving);
    bench.expect(wasDone || error !== undefined, "a move whose connection is lost counts as done");
    if (error !== undefined) named(device, error, bench);
  }
  if (!isReadable(device)) return;
  const { error } = await bench.end("read() without connection", async () => device.read());
  bench.expect(error !== undefined, "read() without connection gives a value");
  if (error !== undefined) named(device, error, bench);
});

function named(device: Named, error: unknown, bench: Bench): void {
  const message = error instanceof Error ? error.message : String(error);
  bench.expect(message.includes(device.name), `the error does not name the device: ${message}`);
}

async function prepared(device: Named, bench: Bench): Promise<void> {
  const { prepare } = bench.options;
  if (prepare !== undefined && supports(device, "Preparable"))
    await bench.work("prepare()", () => device.prepare(prepare));
}

/** Where it is and was sent, to compare. */
async function position(device: Movable, bench: Bench): Promise<string> {
  const at = isLocatable(device) ? await bench.ask("locate()", () => device.locate()) : undefined;
  const read = !at && isReadable(device) ? await bench.ask("read()", () => device.read()) : {};
  const values = Object.entries(read).map(([key, { value }]) => [key, value]);
  return JSON.stringify([at, values]);
}

function refusing(device: Named, { refused = [] }: Options): device is Movable {
  return isMovable(device) && refused.length > 0;
}
function stoppable(device: Named): device is Named & Stoppable {
  return isStoppable(device);
}
function triggerable(device: Named): device is Triggerable {
  return isTriggerable(device) && !supports(device, "Flyable");
}
function stageable(device: Named): device is Stageable {
  return isStageable(device);
}
function flyable(device: Named): device is Flyable {
  return supports(device, "Flyable");
}
function pausable(device: Named): device is Named & Pausable {
  return supports(device, "Pausable");
}
function losable(device: Named, { lose }: Options): device is Named {
  return lose !== undefined && (isReadable(device) || isMovable(device));
}

/** What holds for devices at work. */
export const workRules: readonly DeviceRule[] = [
  setting,
  limits,
  stopping,
  triggering,
  staging,
  flying,
  pausing,
  losing,
];
