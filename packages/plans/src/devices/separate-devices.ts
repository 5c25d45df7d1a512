import type { Named } from "@runengine/protocols";

/** Whether `ancestor` is `device` itself, or a device that it is a part of. */
function isWithin(device: Named, ancestor: Named): boolean {
  let at: Named | null | undefined = device;
  while (at) {
    if (at === ancestor) return true;
    at = at.parent;
  }
  return false;
}

/**
 * Leaves out what is there twice: the same device again, and devices that are a part of another one in the list.
 *
 * A device that comes after its parts takes a place at the end, as in bluesky's `separate_devices`.
 */
export function separateDevices<D extends Named>(devices: readonly D[]): readonly D[] {
  if (devices.length < 2) return devices;
  let kept: D[] = [];
  for (const device of devices) {
    if (kept.some((other) => isWithin(device, other))) continue;
    kept = kept.filter((other) => !isWithin(other, device));
    kept.push(device);
  }
  return kept;
}

/** The device that `device` is in the end a part of; itself if it stands alone. */
export function rootOf(device: Named): Named {
  let at = device;
  while (at.parent) at = at.parent;
  return at;
}
