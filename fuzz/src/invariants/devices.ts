import type { DeviceCall } from "../devices/bench.ts";
import type { Session } from "../session.ts";

/** What is wrong with how the devices were left; undefined if nothing is. */
export function deviceFault({ devices, pausedFault }: Session, left: Left): string | undefined {
  const { calls, faulty } = devices.bench;
  return (
    pausedFault ?? unstopped(calls) ?? unfinished(calls) ?? stillWatched(devices, faulty, left.suspenders)
  );
}

/** What may be left of a call. */
export interface Left {
  readonly suspenders: number;
}

/** Everything ever set, or kicked off and not completed, was stopped afterwards. */
function unstopped(calls: readonly DeviceCall[]): string | undefined {
  const moving = new Set<string>();
  for (const { device, method } of calls) {
    if (method === "set" || method === "kickoff") moving.add(device);
    if (method === "stop" || method === "complete") moving.delete(device);
  }
  const [device] = moving;
  return device === undefined ? undefined : `${device} was set or kicked off, and not stopped`;
}

function unfinished(calls: readonly DeviceCall[]): string | undefined {
  const staged = new Set<string>();
  for (const { device, method } of calls) {
    if (method === "stage") staged.add(device);
    if (method === "unstage") staged.delete(device);
  }
  const [device] = staged;
  return device === undefined ? undefined : `${device} was staged and not unstaged`;
}

function stillWatched(
  { x, y, beam }: Session["devices"],
  faulty: readonly DeviceCall[],
  suspenders: number,
): string | undefined {
  for (const device of [x, y, beam]) {
    const allowed = device === beam ? suspenders : 0;
    if (device.listeners.doubled > 0) return `${device.name} was subscribed to twice by one listener`;
    const couldNot = faulty.some(({ method }) => method === "clearSub");
    if (device.listeners.count > allowed && !couldNot) return `${device.name} is still subscribed to`;
  }
  return undefined;
}
