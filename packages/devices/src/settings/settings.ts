import type { Clock, Named } from "@runengine/protocols";
import { asStatus, systemClock } from "@runengine/protocols";
import { PartlyRestoredError, SettingsError } from "./settings-error.ts";
import { readSettings, type SavedSetting, type SettingsFile, writeSettings } from "./settings-file.ts";
import { type Setting, settingsOf } from "./settings-of.ts";

/** A setting that is another one now. */
export interface SettingChange {
  /** Address of the signal, such as `left/limit`; of a device that is no group, with the data key below it. */
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
}

export interface RestoredSettings {
  /** Addresses of the settings that were set. Those that were right already were left alone. */
  readonly restored: readonly string[];
  /** What differs from the file and cannot be restored. */
  readonly unrestorable: readonly SettingChange[];
  readonly unsaved: readonly string[];
}

/**
 * The configuration of a device and its parts as the text of a file: JSON, one setting a line.
 *
 * It is what groups declare as configuration, and the configuration of parts that are no groups.
 */
export async function saveSettings(
  device: Named,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<string> {
  const settings = await settingsOf(device);
  const saved = [...settings].map(([address, { value, units }]): [string, SavedSetting] => [
    address,
    { value, ...(units !== undefined && { units }) },
  ]);
  return writeSettings({ device: device.name, saved_at: clock.now(), settings: Object.fromEntries(saved) });
}

/** What is other now than in the file. @throws SettingsError for a file that does not fit, with everything that does not. */
export async function diffSettings(device: Named, text: string): Promise<SettingsDiff> {
  return differences(device, text, await settingsOf(device));
}

/**
 * Sets what is other now than in the file, one after the other, in the order of the file. The whole file is checked before anything is set.
 *
 * @throws SettingsError for a file that does not fit: nothing was set. PartlyRestoredError when a setting fails, with what was set before it.
 */
export async function restoreSettings(device: Named, text: string): Promise<RestoredSettings> {
  const settings = await settingsOf(device);
  const { changed, unsaved } = differences(device, text, settings);
  const unrestorable = changed.filter((change) => change.unrestorable !== undefined);
  const todo = changed.filter((change) => change.unrestorable === undefined);
  const restored: string[] = [];
  for (const { address, saved } of todo) {
    try {
      await asStatus(settings.get(address)?.set?.(saved)).finished;
    } catch (error) {
      const untouched = todo.slice(restored.length + 1).map((one) => one.address);
      throw new PartlyRestoredError(device.name, restored, address, untouched, error);
    }
    restored.push(address);
  }
  return { restored, unrestorable, unsaved };
}

function differences(device: Named, text: string, present: ReadonlyMap<string, Setting>): SettingsDiff {
  const { settings } = fitting(device, text, present);
  const changed = Object.entries(settings).flatMap(
    ([address, { value: saved }]): readonly SettingChange[] => {
      const setting = present.get(address);
      if (!setting || sameValue(saved, setting.value)) return [];
      const { value, unrestorable } = setting;
      return [{ address, saved, present: value, ...(unrestorable !== undefined && { unrestorable }) }];
    },
  );
  return { changed, unsaved: [...present.keys()].filter((address) => !Object.hasOwn(settings, address)) };
}

function fitting(device: Named, text: string, present: ReadonlyMap<string, Setting>): SettingsFile {
  const file = readSettings(device.name, text);
  const faults = file.device === device.name ? [] : [`they are those of ${file.device}`];
  for (const [address, saved] of Object.entries(file.settings)) {
    const setting = present.get(address);
    const fault = setting
      ? (unitsFault(setting, saved) ?? setting.faultOf(saved.value))
      : `it has no setting of that address; it has ${[...present.keys()].join(", ") || "none"}`;
    if (fault !== undefined) faults.push(`${address}: ${fault}`);
  }
  if (faults.length > 0) throw new SettingsError(device.name, faults);
  return file;
}

function unitsFault({ units: own }: Setting, { units }: SavedSetting): string | undefined {
  if (units === undefined || units === own) return undefined;
  return `it is in ${own ?? "no units"}, the file has ${units}; convert the value and its units`;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => sameValue(one, b[i]));
  return Object.is(a, b);
}
