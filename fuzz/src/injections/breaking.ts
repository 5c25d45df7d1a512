import type { Msg } from "@runengine/messages";
import type { Random } from "@runengine/sim-devices";
import type { DeviceCall, Fault } from "../devices/bench.ts";
import { between, pick } from "../random.ts";
import type { KeeperFault, Session } from "../session.ts";
import type { Injection } from "./injection.ts";

/** What a device or a critical listener does wrong. */
export const failures: readonly Injection[] = [
  {
    kind: "failing-device",
    leadsTo: "failure",
    hasHappened: hasBroken,
    inject: (session, random, msg) => breakDevice(session, random, msg, pick(random, ["throws", "fails"])),
  },
  {
    kind: "hanging-device",
    leadsTo: "failure",
    hasHappened: hasBroken,
    inject: (session, random, msg) => breakDevice(session, random, msg, "hangs"),
  },
  {
    kind: "failing-listener",
    leadsTo: "failure",
    hasHappened: ({ keeperFailed }) => keeperFailed,
    inject: (session, random) => breakKeeper(session, pick(random, ["fails", "fails later"])),
  },
  {
    kind: "hanging-listener",
    leadsTo: "failure",
    hasHappened: ({ keeperFailed }) => keeperFailed,
    listenerLimit: 0.002,
    inject: (session) => breakKeeper(session, "hangs"),
  },
];

function hasBroken({ devices }: Session): boolean {
  return devices.bench.faulty.length > 0;
}

/** The method of the message's own device, or whatever device is called one of the next times. */
function breakDevice(session: Session, random: Random, { obj }: Msg, fault: Fault): boolean {
  const { RE, devices } = session;
  if (RE.state === "idle") return false;
  session.markEnd();
  const own = (obj as { readonly name?: string } | null)?.name;
  let left = between(random, 0, 5);
  const isMeant = ({ device }: DeviceCall) =>
    left > 3 && own !== undefined ? device === own : left-- % 4 === 0;
  devices.bench.arm((call) => (isMeant(call) ? fault : undefined));
  return true;
}

function breakKeeper(session: Session, fault: KeeperFault): boolean {
  if (session.RE.state === "idle") return false;
  session.breakKeeper(fault);
  return true;
}
