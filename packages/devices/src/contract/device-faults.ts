import type { MaybePromise, Named } from "@runengine/protocols";
import { Bench, type DeviceTestOptions } from "./bench.ts";
import { readingRules } from "./reading-rules.ts";
import { workRules } from "./work-rules.ts";

/** What is wrong with a device. */
export interface DeviceFault {
  /** Name of the rule that it breaks. */
  readonly rule: string;
  readonly complaint: string;
}

/**
 * Tries a device against the protocols that it claims to follow, by the methods that it has.
 *
 * It is really set, triggered, staged and flown: give values that are safe.
 *
 * @param make - Makes a fresh device, connected, for each rule. Of an instrument that there is once it may give the same one each time.
 * @returns Everything that is wrong; nothing for a device that behaves.
 */
export async function deviceFaults<D extends Named>(
  make: () => MaybePromise<D>,
  options: DeviceTestOptions<D> = {},
): Promise<readonly DeviceFault[]> {
  const faults: DeviceFault[] = [];
  for (const rule of [...readingRules, ...workRules]) {
    const device = await make();
    if (!rule.applies(device, options)) continue;
    const bench = new Bench(options);
    const complaints = await bench.run(() => rule.check(device, bench));
    faults.push(...complaints.map((complaint) => ({ rule: rule.name, complaint })));
  }
  return faults;
}
