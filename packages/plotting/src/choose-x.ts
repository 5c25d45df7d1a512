import type { EventDescriptor } from "@runengine/event-model";
import { isNumeric, notNumeric } from "./shown-keys.ts";
import type { Axis } from "./view.ts";

/** The axis that the plan's dimensions mean, or why there is none. */
export function hintedAxis(
  dimensions: readonly (readonly string[])[],
  descriptor: EventDescriptor,
): Axis | string {
  if (dimensions.length > 1) {
    const names = dimensions.map(([field]) => field).join(" × ");
    return `it has ${dimensions.length} dimensions (${names}), and only lines are drawn yet; choose one key for x`;
  }
  const field = dimensions[0]?.[0] ?? "time";
  if (field === "time" || Object.hasOwn(descriptor.data_keys, field)) return axisFor(field, descriptor);
  return axisFor("seq_num", descriptor);
}

/** The axis of that name, or why there is none. A data key of the name comes first. */
export function axisFor(name: string, { data_keys }: EventDescriptor): Axis | string {
  const dataKey = data_keys[name];
  if (isNumeric(dataKey)) {
    return { channel: { kind: "key", key: name }, label: name, units: dataKey?.units || null };
  }
  if (dataKey === undefined && name === "time")
    return { channel: { kind: "time" }, label: "time", units: "s" };
  if (dataKey === undefined && name === "seq_num") {
    return { channel: { kind: "seq_num" }, label: "seq_num", units: null };
  }
  return notNumeric(name, data_keys);
}
