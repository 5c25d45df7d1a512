import { type DataKey, type EventDescriptor, oneLine } from "@runengine/event-model";
import { isNumeric } from "./shown-keys.ts";
import type { TextColumn } from "./text-table.ts";

/** The data keys that have values in events, by name; of several descriptors, the last one counts. */
export function eventKeys(descriptors: readonly EventDescriptor[]): ReadonlyMap<string, DataKey> {
  const keys = descriptors.flatMap(({ data_keys }) => Object.entries(data_keys));
  return new Map(keys.filter(([, { external }]) => !external?.startsWith("STREAM:")));
}

/** The column of a data key: numbers stand on the right. */
export function columnOf(key: string, dataKey: DataKey): TextColumn {
  return {
    title: oneLine(key),
    units: oneLine(dataKey.units ?? ""),
    align: isNumeric(dataKey) ? "right" : "left",
  };
}

/** The column of the events' numbers. */
export const seqNumColumn: TextColumn = { title: "seq_num", align: "right" };
