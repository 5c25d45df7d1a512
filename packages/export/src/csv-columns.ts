import type { DataKey, Table } from "@runengine/event-model";

/** One column of a table in text: its title and its values. */
export interface Column {
  readonly title: string;
  /** As many as there are rows; `undefined` where a row has none. */
  readonly values: readonly unknown[];
}

/** Data keys of the tables that have values in events, in the order of the descriptors; the first to name a key describes it. */
export function eventKeys(tables: readonly Table[]): ReadonlyMap<string, DataKey> {
  const keys = new Map<string, DataKey>();
  for (const { data_keys } of tables.flatMap(({ descriptors }) => descriptors)) {
    for (const [key, dataKey] of Object.entries(data_keys)) {
      if (!keys.has(key) && !dataKey.external?.startsWith("STREAM:")) keys.set(key, dataKey);
    }
  }
  return keys;
}

/**
 * Puts the columns of the data after those that every table has. A data key that is called like one of these gets an underscore in
 * front, as in Tiled's tables.
 *
 * @param units - Whether titles tell the units, as in `motor [mm]`.
 */
export function withData(
  fixed: readonly Column[],
  keys: ReadonlyMap<string, DataKey>,
  data: Readonly<Record<string, readonly unknown[]>>,
  units: boolean,
): Column[] {
  const columns = fixed.map((column) =>
    column.title === "time" && units ? { ...column, title: "time [s]" } : column,
  );
  const taken = new Set(fixed.map(({ title }) => title));
  for (const [key, dataKey] of keys) {
    const name = taken.has(key) ? `_${key}` : key;
    columns.push({
      title: units && dataKey.units ? `${name} [${dataKey.units}]` : name,
      values: data[key] ?? [],
    });
  }
  return columns;
}
