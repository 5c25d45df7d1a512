import type { Named } from "@runengine/protocols";
import { isConfigurable } from "@runengine/protocols";
import { partsOf } from "../device-tree.ts";
import type { GroupDevice } from "../group.ts";
import { SettableSignal } from "../settable-signal.ts";
import { Signal } from "../signal.ts";

/** The configuration of a device tree: each signal by its address, and the devices whose configuration is no signal. */
export interface ConfiguredParts {
  readonly signals: ReadonlyMap<string, Signal<unknown>>;
  /** Addresses of devices that have a configuration and no signals for it. */
  readonly opaque: readonly string[];
}

/** Finds what the groups of a tree declare as configuration. */
export function configuredParts(device: Named): ConfiguredParts {
  const signals = new Map<string, Signal<unknown>>();
  const opaque: string[] = [];
  const look = (at: Named, address: string, declared: boolean) => {
    if (at instanceof Signal) {
      if (declared) signals.set(address, at);
      return;
    }
    const parts = partsOf(at);
    if (parts.size === 0 && isConfigurable(at)) opaque.push(address);
    for (const [key, part] of parts) {
      const role = (at as Partial<GroupDevice>).roleOf?.(key);
      look(
        part,
        address === "" ? key : `${address}/${key}`,
        role === "configuration" || (declared && role === "read"),
      );
    }
  };
  look(device, "", false);
  return { signals, opaque };
}

/** Why a signal of the configuration cannot be restored; nothing for one that can. */
export function whyNotRestorable(signal: Signal<unknown>): string | undefined {
  if (signal.derived) return "it is computed from other signals";
  return signal instanceof SettableSignal ? undefined : "it can only be read";
}
