import type { Configuration, DataKeys, PerObjectHint, StreamParts } from "@runengine/event-model";
import type { Named } from "@runengine/protocols";
import type { DeviceDescription } from "./device-description.ts";

/** Puts together what the devices of a stream say of themselves, in their order. */
export function streamParts(
  devices: readonly Named[],
  descriptions: readonly DeviceDescription[],
): StreamParts {
  const dataKeys: DataKeys = {};
  const objectKeys: Record<string, string[]> = {};
  const configuration: Record<string, Configuration> = {};
  const hints: Record<string, PerObjectHint> = {};
  devices.forEach(({ name }, i) => {
    const description = descriptions[i] as DeviceDescription;
    Object.assign(dataKeys, description.dataKeys);
    objectKeys[name] = Object.keys(description.dataKeys);
    configuration[name] = description.configuration;
    if (description.hints) hints[name] = description.hints;
  });
  return { dataKeys, objectKeys, configuration, hints, objectClasses: {} };
}
