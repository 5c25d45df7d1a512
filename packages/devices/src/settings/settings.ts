import type { Clock, Named } from "@runengine/protocols";
import { asStatus, systemClock } from "@runengine/protocols";
import { reasonText } from "../connection-errors.ts";
import type { SettableSignal } from "../settable-signal.ts";
import { shownValue } from "../shown-value.ts";
import type { Signal } from "../signal.ts";
import { configuredParts, whyNotRestorable } from "./configured-signals.ts";
import { PartlyRestoredError, SettingsError } from "./settings-error.ts";
import { readSettings, type SavedSetting, type SettingsFile, writeSettings } from "./settings-file.ts";

/** A setting that is another one now. */
export interface SettingChange {
  /** Address of the signal, such as `left/limit`. */
  readonly address: string;
  readonly saved: unknown;
  readonly present: unknown;
  /** Why it cannot be restored; absent where it can. */
  readonly unrestorable?: string;
}

export interface SettingsDiff {
  readonly changed: readonly SettingChange[];
  /** Addresses of settings that the file does not have: they stay as they are. */
  readonly unsaved: readonly string[];
  /** Addresses of devices whose configuration is no signals: it is neither saved nor restored. */
  readonly opaque: readonly string[];
}

export interface RestoredSettings {
  /** Addresses of the settings that were set. Those that were right already were left alone. */
  readonly restored: readonly string[];
  /** What differs from the file and cannot be restored. */
  readonly unrestorable: readonly SettingChange[];
  readonly unsaved: readonly string[];
  readonly opaque: readonly string[];
}

/**
 * The configuration of a device and its parts as the text of a file: JSON, one setting a line.
 *
 * It is what groups declare as configuration.
 */
export async function saveSettings(
  device: Named,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<string> {
  const { signals } = configuredParts(device);
  const entries = await Promise.all(
    [...signals].map(async ([address, signal]): Promise<[string, SavedSetting]> => {
      const units = unitsOf(signal);
      return [address, { value: await signal.get(), ...(units !== undefined && { units }) }];
    }),
  );
  return writeSettings({ device: device.name, saved_at: clock.now(), settings: Object.fromEntries(entries) });
}

/** What is other now than in the file. @throws SettingsError for a file that does not fit, with everything that does not. */
export async function diffSettings(device: Named, text: string): Promise<SettingsDiff> {
  const { signals, opaque } = configuredParts(device);
  const { settings } = fitting(device, text, signals);
  const changes = await Promise.all(
    Object.entries(settings).map(async ([address, { value: saved }]): Promise<readonly SettingChange[]> => {
      const signal = signals.get(address) as Signal<unknown>;
      const present = await signal.get();
      if (sameValue(saved, present)) return [];
      const unrestorable = whyNotRestorable(signal);
      return [{ address, saved, present, ...(unrestorable !== undefined && { unrestorable }) }];
    }),
  );
  return {
    changed: changes.flat(),
    unsaved: [...signals.keys()].filter((address) => !Object.hasOwn(settings, address)),
    opaque,
  };
}

/**
 * Sets what is other now than in the file, one after the other, in the order of the file. The whole file is checked before anything is set.
 *
 * @throws SettingsError for a file that does not fit: nothing was set. PartlyRestoredError when a setting fails, with what was set before it.
 */
export async function restoreSettings(device: Named, text: string): Promise<RestoredSettings> {
  const { changed, unsaved, opaque } = await diffSettings(device, text);
  const { signals } = configuredParts(device);
  const unrestorable = changed.filter((change) => change.unrestorable !== undefined);
  const todo = changed.filter((change) => change.unrestorable === undefined);
  const restored: string[] = [];
  for (const { address, saved } of todo) {
    try {
      await asStatus((signals.get(address) as SettableSignal<unknown>).set(saved)).finished;
    } catch (error) {
      const untouched = todo.slice(restored.length + 1).map((one) => one.address);
      throw new PartlyRestoredError(device.name, restored, address, untouched, error);
    }
    restored.push(address);
  }
  return { restored, unrestorable, unsaved, opaque };
}

function fitting(device: Named, text: string, signals: ReadonlyMap<string, Signal<unknown>>): SettingsFile {
  const file = readSettings(device.name, text);
  const faults = file.device === device.name ? [] : [`they are those of ${file.device}`];
  for (const [address, setting] of Object.entries(file.settings)) {
    const signal = signals.get(address);
    const fault = signal
      ? faultOf(signal, setting)
      : `it has no setting of that address; it has ${[...signals.keys()].join(", ") || "none"}`;
    if (fault !== undefined) faults.push(`${address}: ${fault}`);
  }
  if (faults.length > 0) throw new SettingsError(device.name, faults);
  return file;
}

function faultOf(signal: Signal<unknown>, { value, units }: SavedSetting): string | undefined {
  const own = unitsOf(signal);
  if (units !== undefined && units !== own)
    return `it is in ${own ?? "no units"}, the file has ${units}; convert the value and its units`;
  if (whyNotRestorable(signal) === undefined) {
    try {
      (signal as SettableSignal<unknown>).checkValue(value);
    } catch (error) {
      return reasonText(error);
    }
    return undefined;
  }
  return signal.type.accepts(value)
    ? undefined
    : `it is ${signal.type.words}, the file has ${shownValue(value)}`;
}

function unitsOf(signal: Signal<unknown>): string | undefined {
  const units = signal.type.dataKey("").units;
  return typeof units === "string" ? units : undefined;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => sameValue(one, b[i]));
  return Object.is(a, b);
}
