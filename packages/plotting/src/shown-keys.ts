import type { DataKey, DataKeys, EventDescriptor } from "@runengine/event-model";

/** Streams that are no measurement: readings before and after it, and its interruptions. */
export const asideStreams: readonly string[] = ["baseline", "interruptions"];

/**
 * The data keys of a stream that are worth showing, device by device: those that its hints name, or all of a device that has no such
 * hint; all of them where the hints name none. Only single values are.
 */
export function shownKeys(descriptor: EventDescriptor): readonly string[] {
  const { data_keys } = descriptor;
  const isShown = (key: string): boolean => {
    const dataKey = data_keys[key];
    return dataKey !== undefined && isScalar(dataKey);
  };
  const hinted = [...new Set(keysByDevice(descriptor).flat())].filter(isShown);
  return hinted.length > 0 ? hinted : Object.keys(data_keys).filter(isShown);
}

function keysByDevice({ hints = {}, object_keys = {} }: EventDescriptor): readonly (readonly string[])[] {
  const devices = [...new Set([...Object.keys(object_keys), ...Object.keys(hints)])];
  return devices.map((device) => hints[device]?.fields ?? object_keys[device] ?? []);
}

/** One value an event, which stands in the event itself. */
export function isScalar({ dtype, shape, external }: DataKey): boolean {
  return dtype !== "array" && shape.length === 0 && external === undefined;
}

/** Whether it can be plotted. */
export function isNumeric(dataKey: DataKey | undefined): boolean {
  return dataKey !== undefined && isScalar(dataKey) && ["number", "integer"].includes(dataKey.dtype);
}

/** Why a key cannot be plotted. */
export function notNumeric(key: string, dataKeys: DataKeys): string {
  const dataKey = dataKeys[key];
  if (dataKey === undefined) return `it has no key "${key}"; it has ${Object.keys(dataKeys).join(", ")}`;
  const kind = isScalar(dataKey) ? dataKey.dtype : "array";
  return `"${key}" holds no single number (${kind}); choose another key`;
}
