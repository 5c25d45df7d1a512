import type { DataKeys } from "@runengine/event-model";
import type { Readings } from "@runengine/protocols";
import { settingName } from "../setting-parts.ts";
import { integerValue, numberValue, type ValueType } from "../value-type.ts";
import type { Motion } from "./drive.ts";

/** What is set of an axis once and then stays so. */
export interface AxisSettings extends Motion {
  /** Seconds that it stands at its target before a move counts as done. */
  readonly settleTime: number;
  /** Way by which each move ends in the same direction, the one of its sign, on the dial. 0 for none. */
  readonly backlash: number;
  /** User position = sign × dial position + offset. */
  readonly offset: number;
  readonly sign: 1 | -1;
}

export const defaultSettings: AxisSettings = {
  velocity: Number.POSITIVE_INFINITY,
  acceleration: Number.POSITIVE_INFINITY,
  settleTime: 0,
  backlash: 0,
  offset: 0,
  sign: 1,
};

const names = Object.keys(defaultSettings) as (keyof AxisSettings)[];

/** Settings with some changed. @throws RangeError naming the axis, the setting and what is possible. */
export function changedSettings(
  axis: string,
  base: AxisSettings,
  changes: Readonly<Record<string, unknown>>,
): AxisSettings {
  const strange = Object.keys(changes).find((name) => !names.includes(name as keyof AxisSettings));
  if (strange !== undefined)
    throw new RangeError(`${axis} has the settings ${names.join(", ")}, got ${strange}`);
  const changed = { ...base, ...changes } as AxisSettings;
  const { velocity, acceleration, settleTime, backlash, offset, sign } = changed;
  const refuse = (name: keyof AxisSettings, possible: string) => {
    throw new RangeError(`${axis}: ${name} must be ${possible}, got ${String(changed[name])}`);
  };
  if (!(velocity > 0)) refuse("velocity", "above 0");
  if (!(acceleration > 0)) refuse("acceleration", "above 0");
  if (!(settleTime >= 0 && Number.isFinite(settleTime))) refuse("settleTime", "0 s or more");
  if (!Number.isFinite(backlash)) refuse("backlash", "a number");
  if (!Number.isFinite(offset)) refuse("offset", "a number");
  if (sign !== 1 && sign !== -1) refuse("sign", "1 or -1");
  return changed;
}

/** The kind of value that each setting has. */
export function settingTypes(units: string): {
  readonly [K in keyof AxisSettings]: ValueType<AxisSettings[K]>;
} {
  return {
    velocity: numberValue({ units: `${units}/s` }),
    acceleration: numberValue({ units: `${units}/s²` }),
    settleTime: numberValue({ units: "s" }),
    backlash: numberValue({ units }),
    offset: numberValue({ units }),
    sign: integerValue() as ValueType<1 | -1>,
  };
}

const wireName = (axis: string, name: keyof AxisSettings) => `${axis}-${settingName(name)}`;

export function readSettings(axis: string, settings: AxisSettings, timestamp: number): Readings {
  return Object.fromEntries(
    names.map((name) => [wireName(axis, name), { value: settings[name], timestamp }]),
  );
}

export function describeSettings(axis: string, source: string, units: string): DataKeys {
  const types = settingTypes(units);
  return Object.fromEntries(names.map((name) => [wireName(axis, name), types[name].dataKey(source)]));
}
