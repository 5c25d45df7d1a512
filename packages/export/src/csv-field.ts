import { encodeJson } from "@runengine/event-model";

/**
 * A value as a field of CSV: nothing for what is not there, text as it is, all else as JSON, NaN and infinities as bare words.
 *
 * Empty text is `""`, so that it differs from nothing.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180 | RFC 4180}, for what is quoted and how.
 */
function csvField(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : encodeJson(value);
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV, without its end. */
export function csvLine(values: readonly unknown[]): string {
  return values.map(csvField).join(",");
}
