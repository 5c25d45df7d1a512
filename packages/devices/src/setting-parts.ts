import type { Clock, Named } from "@runengine/protocols";
import { functionBackend } from "./function-backend.ts";
import { SettableSignal } from "./settable-signal.ts";
import type { ValueType } from "./value-type.ts";

export interface SettingPartsOptions<S> {
  readonly types: { readonly [K in keyof S]: ValueType<S[K]> };
  readonly source: string;
  readonly clock: Clock;
  get(): S;
  set(changes: Partial<S>): void;
}

/** The settings of a device as signals, so that they can be set in plans, saved, compared and restored. */
export function settingParts<S extends object>({
  types,
  source,
  clock,
  get,
  set,
}: SettingPartsOptions<S>): ReadonlyMap<string, SettableSignal<unknown>> {
  const keys = Object.keys(types) as (keyof S & string)[];
  return new Map(
    keys.map((key) => {
      const type = types[key] as ValueType<unknown>;
      const put = (value: unknown) => set({ [key]: value } as Partial<S>);
      const backend = functionBackend<unknown>({ source, clock, get: () => get()[key], put });
      return [key, new SettableSignal<unknown>(type, backend, { clock })];
    }),
  );
}

/** Names settings after their device: `x-settle_time`. */
export function adoptSettings(parts: ReadonlyMap<string, SettableSignal<unknown>>, device: Named): void {
  for (const [key, part] of parts) part.adopt(`${device.name}-${settingName(key)}`, device);
}

/** A setting as documents write it. */
export function settingName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
