import type { TwinOf } from "./actions.ts";
import type { Clock } from "./clock.ts";
import { devicePath, supports } from "./guards.ts";

/**
 * Begins a set of twins on a clock: asked for the same device again, it gives the same twin, so that a detector's twin looks at the twin of
 * the motor that the plan moves.
 *
 * @returns Throws TypeError for a device that has no twin.
 */
export function twinsOn(clock: Clock): TwinOf {
  const twins = new Map<object, object>();
  const twinOf: TwinOf = <D extends object>(device: D): D => {
    const known = twins.get(device);
    if (known) return known as D;
    if (!supports(device, "Twinnable"))
      throw new TypeError(`${devicePath(device)} has no twin; give it a method twin(clock)`);
    const twin = device.twin(clock, twinOf);
    twins.set(device, twin);
    return twin as unknown as D;
  };
  return twinOf;
}
