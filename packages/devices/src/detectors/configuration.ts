import type { DataKeys } from "@runengine/event-model";
import type { Readings } from "@runengine/protocols";
import { settingName } from "../setting-parts.ts";
import { choiceValue, integerValue, numberValue, type ValueType } from "../value-type.ts";
import type { DetectorDriver } from "./detector-driver.ts";
import type { TriggerInfo } from "./trigger-info.ts";

/** The kind of value that each setting has. */
export function infoTypes({ triggers = ["internal"] }: DetectorDriver): {
  readonly [K in keyof TriggerInfo]: ValueType<TriggerInfo[K]>;
} {
  return {
    exposure: numberValue({ units: "s" }),
    frames: integerValue(),
    deadTime: numberValue({ units: "s" }),
    trigger: choiceValue(triggers),
  };
}

const keyOf = (name: string, setting: string) => `${name}-${settingName(setting)}`;

/** How frames are taken, as the configuration of a detector. */
export function readInfo(name: string, info: TriggerInfo, timestamp: number): Readings {
  const { exposure, frames, deadTime, trigger } = info;
  const settings = Object.entries({ exposure, frames, deadTime, trigger });
  return Object.fromEntries(settings.map(([setting, value]) => [keyOf(name, setting), { value, timestamp }]));
}

/** Tells of each key of {@link readInfo}. */
export function describeInfo(name: string, driver: DetectorDriver): DataKeys {
  return Object.fromEntries(
    Object.entries(infoTypes(driver)).map(([setting, type]) => [
      keyOf(name, setting),
      type.dataKey(driver.source),
    ]),
  );
}
