import type { AnyDocument, DataKey, DataKeys, Event, EventPage } from "./documents.ts";
import { isPlainJson, writeJson, writeObject } from "./json-writer.ts";

/**
 * Writes a value as one line of JSON that loses nothing: NaN and the infinities as Python's bare words, `bigint` by its digits,
 * -0 as `-0.0`, whole numbers from 2⁵³ on as floats, typed arrays as lists.
 *
 * As fast as `JSON.stringify` where none of these occur, but for one look at each value.
 *
 * @throws NotPlainDataError for what no document can hold: functions, symbols, maps, dates, cycles.
 */
export function encodeJson(value: unknown): string {
  return isPlainJson(value) ? (JSON.stringify(value) ?? "null") : writeJson(value);
}

/** Writes a document as a line of an archive: `["event",{…}]`, without the newline. */
export function encodeDocument(...[name, doc]: AnyDocument): string {
  return `["${name}",${encodeJson(doc)}]`;
}

/**
 * Writes an event or event page (the document alone, without its name) for readers that take the type of a column from its
 * text, as Tiled does: `time`, `timestamps` and the data keys that hold floats have whole numbers as `3.0`.
 *
 * @param dataKeys - Of the event's descriptor.
 */
export function encodeEvent(doc: Event | EventPage, dataKeys: DataKeys): string {
  return writeObject(doc, (field, value) => {
    if (field === "time" || field === "timestamps") return writeJson(value, true, `/${field}`);
    if (field !== "data") return encodeJson(value);
    return writeObject(value as object, (key, column) =>
      writeJson(column, isFloatKey(dataKeys[key]), `/data/${key}`),
    );
  });
}

/** Whether a data key holds floats: NumPy's type says it best; else it is `dtype`. */
function isFloatKey(dataKey: DataKey | undefined): boolean {
  const numpy = dataKey?.dtype_numpy;
  if (typeof numpy === "string" && numpy !== "") return /^[<>|=]?f/.test(numpy);
  return dataKey?.dtype === "number";
}
