import type { DataKeys } from "@runengine/event-model";
import { numberKey, type Readings } from "@runengine/protocols";
import type { DetectorDriver } from "./detector-driver.ts";
import type { TriggerInfo } from "./trigger-info.ts";

const keysOf = (name: string) => ({
  exposure: `${name}-exposure`,
  frames: `${name}-frames`,
  deadTime: `${name}-dead_time`,
  trigger: `${name}-trigger`,
});

/** How frames are taken, as the configuration of a detector. */
export function readInfo(name: string, info: TriggerInfo, timestamp: number): Readings {
  const keys = Object.entries(keysOf(name)) as [keyof TriggerInfo, string][];
  return Object.fromEntries(keys.map(([setting, key]) => [key, { value: info[setting], timestamp }]));
}

/** Tells of each key of {@link readInfo}. */
export function describeInfo(name: string, { source, triggers = ["internal"] }: DetectorDriver): DataKeys {
  const { exposure, frames, deadTime, trigger } = keysOf(name);
  return {
    [exposure]: numberKey(source, { units: "s" }),
    [frames]: numberKey(source, { integer: true }),
    [deadTime]: numberKey(source, { units: "s" }),
    [trigger]: { source, dtype: "string", shape: [], choices: [...triggers] },
  };
}
