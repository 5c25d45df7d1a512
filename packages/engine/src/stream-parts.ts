import type { Configuration, DataKeys, PerObjectHint, StreamParts } from "@runengine/event-model";
import type { DeviceDescription } from "./device-description.ts";

/** Puts together what the devices of a stream say of themselves, in their order. */
export function streamParts(descriptions: readonly DeviceDescription[]): StreamParts {
  const dataKeys: DataKeys = {};
  const objectKeys: Record<string, string[]> = {};
  const configuration: Record<string, Configuration> = {};
  const hints: Record<string, PerObjectHint> = {};
  for (const description of descriptions) {
    const { name } = description.device;
    Object.assign(dataKeys, description.dataKeys);
    objectKeys[name] = Object.keys(description.dataKeys);
    configuration[name] = description.configuration;
    if (description.hints) hints[name] = description.hints;
  }
  return { dataKeys, objectKeys, configuration, hints, objectClasses: {} };
}
