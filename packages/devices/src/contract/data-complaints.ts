import type { DataKeys } from "@runengine/event-model";
import type { Readings } from "@runengine/protocols";
import { shownValue } from "../shown-value.ts";

const dtypes = new Set(["string", "number", "array", "boolean", "integer"]);

/** In what readings and their description disagree. */
export function dataComplaints(keys: DataKeys, readings: Readings, now: number): readonly string[] {
  const complaints: string[] = [];
  // Streamed data stand outside the readings.
  for (const [key, { external }] of Object.entries(keys))
    if (!(key in readings) && external !== "STREAM:") complaints.push(`"${key}" is described and not read`);
  for (const [key, { value, timestamp }] of Object.entries(readings)) {
    const dataKey = keys[key];
    if (!dataKey) {
      complaints.push(`"${key}" is read and not described`);
      continue;
    }
    if (dataKey.external === undefined && !fits(value, dataKey.dtype, dataKey.shape))
      complaints.push(
        `"${key}" is described as ${dataKey.dtype} of shape [${dataKey.shape.join(", ")}] and is ${shownValue(value)}`,
      );
    const { choices } = dataKey;
    if (Array.isArray(choices) && !choices.some((choice) => choice === value))
      complaints.push(`"${key}" is ${shownValue(value)}, which is none of its choices`);
    if (!Number.isFinite(timestamp)) complaints.push(`"${key}" has no timestamp`);
    else if (timestamp > now + 1)
      complaints.push(`"${key}" has a timestamp that is yet to come: ${timestamp}`);
    else if (timestamp > 1e11) complaints.push(`"${key}" has a timestamp in milliseconds; give seconds`);
  }
  return complaints;
}

/** In what a description is none. */
export function describeComplaints(keys: DataKeys): readonly string[] {
  return Object.entries(keys).flatMap(([key, { source, dtype, shape }]) => [
    ...(typeof source === "string" ? [] : [`"${key}" has no source`]),
    ...(dtypes.has(dtype)
      ? []
      : [`"${key}" has the dtype ${shownValue(dtype)}; use ${[...dtypes].join(", ")}`]),
    ...(Array.isArray(shape) ? [] : [`"${key}" has no shape; that of a single value is []`]),
  ]);
}

function fits(value: unknown, dtype: string, shape: readonly (number | null)[]): boolean {
  if (dtype === "number") return typeof value === "number";
  if (dtype === "integer") return typeof value === "bigint" || Number.isInteger(value) || Number.isNaN(value);
  if (dtype === "string") return typeof value === "string";
  if (dtype === "boolean") return typeof value === "boolean";
  return hasShape(value, shape);
}

function hasShape(value: unknown, [length, ...inner]: readonly (number | null)[]): boolean {
  if (length === undefined) return true;
  const list: { readonly length: number; readonly [i: number]: unknown } | undefined =
    Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as readonly unknown[]) : undefined;
  if (!list || (length !== null && list.length !== length)) return false;
  return inner.length === 0 || list.length === 0 || hasShape(list[0], inner);
}
