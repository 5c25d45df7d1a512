import { type DataKey, encodeJson } from "@runengine/event-model";

/** Digits behind the point where a data key names no precision, as in bluesky's tables. */
const usualPrecision = 3;

/**
 * A value of an event for people: numbers with the precision of their data key, integers whole, arrays as their size.
 *
 * What would be all zeros, or longer than a column, is written with an exponent; nothing stands where there is no value.
 */
export function valueText(value: unknown, dataKey?: Pick<DataKey, "dtype" | "precision">): string {
  switch (typeof value) {
    case "undefined":
      return "";
    case "string":
      return value;
    case "number":
      return numberText(value, dataKey);
    case "object":
      return value === null ? "" : sizeText(value);
    default:
      return encodeJson(value);
  }
}

function numberText(value: number, dataKey: Pick<DataKey, "dtype" | "precision"> | undefined): string {
  if (!Number.isFinite(value)) return encodeJson(value);
  if (dataKey?.dtype === "integer" && Number.isInteger(value)) return String(value);
  const precision = precisionOf(dataKey);
  const isShort = Math.abs(value) < 1e6 && (value === 0 || Math.abs(value) >= 0.5 * 10 ** -precision);
  return isShort ? value.toFixed(precision) : value.toExponential(precision);
}

/** Digits behind the point. */
export function precisionOf(dataKey: Pick<DataKey, "precision"> | undefined): number {
  return Math.min(Math.max(dataKey?.precision ?? usualPrecision, 0), 15);
}

function sizeText(value: object): string {
  const shape: number[] = [];
  let part: unknown = value;
  while (Array.isArray(part) || ArrayBuffer.isView(part)) {
    shape.push((part as ArrayLike<unknown>).length);
    part = (part as ArrayLike<unknown>)[0];
  }
  return shape.length > 0 ? `[${shape.join(" x ")}]` : encodeJson(value);
}
