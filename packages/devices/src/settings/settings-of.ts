import type { Configurable, Named, Status } from "@runengine/protocols";
import { isConfigurable } from "@runengine/protocols";
import { reasonText } from "../connection-errors.ts";
import { partsOf } from "../device-tree.ts";
import type { GroupDevice } from "../group.ts";
import { SettableSignal } from "../settable-signal.ts";
import { shownValue } from "../shown-value.ts";
import { Signal } from "../signal.ts";

/** One value of a device's configuration. */
export interface Setting {
  readonly value: unknown;
  readonly units?: string;
  /** Why it cannot be restored; absent where it can. */
  readonly unrestorable?: string;
  /** Why it cannot have a value; nothing for one that it can. */
  faultOf(value: unknown): string | undefined;
  set?(value: unknown): Status;
}

/**
 * The settings of a device tree by their address: what groups declare as configuration, and the configuration of devices that are no groups,
 * each of whose keys stands below the device.
 */
export async function settingsOf(device: Named): Promise<ReadonlyMap<string, Setting>> {
  const found: Promise<readonly (readonly [string, Setting])[]>[] = [];
  const look = (at: Named, address: readonly string[], declared: boolean) => {
    if (at instanceof Signal) {
      if (declared) found.push(settingOf(at).then((one) => [[address.join("/"), one]]));
      return;
    }
    const parts = partsOf(at);
    if (parts.size === 0 && isConfigurable(at)) found.push(ownSettings(at, address));
    for (const [key, part] of parts) {
      const role = (at as Partial<GroupDevice>).roleOf?.(key);
      look(part, [...address, key], role === "configuration" || (declared && role === "read"));
    }
  };
  look(device, [], false);
  return new Map((await Promise.all(found)).flat());
}

async function settingOf(signal: Signal<unknown>): Promise<Setting> {
  const { units } = signal.type.dataKey("");
  const common = { value: await signal.get(), ...(typeof units === "string" && { units }) };
  if (signal instanceof SettableSignal && !signal.derived)
    return {
      ...common,
      faultOf: (value) => faultBy(() => signal.checkValue(value)),
      set: (value) => signal.set(value),
    };
  return {
    ...common,
    unrestorable: signal.derived ? "it is computed from other signals" : "it can only be read",
    faultOf: (value) =>
      signal.type.accepts(value)
        ? undefined
        : `it is ${signal.type.words}, the file has ${shownValue(value)}`,
  };
}

/** The configuration of a device that has no signals for it: it is kept, and its driver must be told otherwise. */
async function ownSettings(
  device: Configurable,
  address: readonly string[],
): Promise<readonly (readonly [string, Setting])[]> {
  const [readings, keys] = await Promise.all([device.readConfiguration(), device.describeConfiguration()]);
  return Object.entries(readings).map(([key, { value }]) => {
    const units = keys[key]?.units;
    const setting: Setting = {
      value,
      ...(typeof units === "string" && { units }),
      unrestorable: `${device.name} has no signal for it; use its configure() or its options`,
      faultOf: () => undefined,
    };
    return [[...address, key].join("/"), setting];
  });
}

function faultBy(check: () => void): string | undefined {
  try {
    check();
  } catch (error) {
    return reasonText(error);
  }
  return undefined;
}
