import type { Devices, PlanParameter } from "@runengine/plans";
import { missingMembers, type ProtocolName } from "@runengine/protocols";

/** Names of the devices that a parameter can be: what a form offers and a help text lists. Empty where it is no device. */
export function devicesFor({ protocols }: PlanParameter, devices: Devices): readonly string[] {
  if (!protocols) return [];
  const fits = (device: unknown): boolean =>
    protocols.every((protocol) => missingMembers(device, protocol as ProtocolName).length === 0);
  return Object.keys(devices).filter((name) => fits(devices[name]));
}
