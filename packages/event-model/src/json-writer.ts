import { NotPlainDataError } from "./plain-copy.ts";

/** Documents nested deeper than this are refused, as are those that contain themselves. */
const deepest = 500;

/** Whether `JSON.stringify` writes `value` without losing anything. */
export function isPlainJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      return isPlainNumber(value);
    case "object":
      return value === null || (depth < deepest && isPlainObject(value, depth + 1));
    default:
      return false;
  }
}

/** Neither NaN, infinite nor -0, nor whole and so large that its digits alone would be read as a bigint. */
function isPlainNumber(value: number): boolean {
  return value === 0 ? 1 / value > 0 : value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

function isPlainObject(value: object, depth: number): boolean {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isPlainJson(value[i], depth)) return false;
    return true;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key in value) if (!isPlainJson((value as Record<string, unknown>)[key], depth)) return false;
  return true;
}

/** The text that is read back as this very number, by Python and by our decoder; with `asFloat` as a float even if it is whole. */
function numberText(value: number, asFloat: boolean): string {
  const isMinusZero = Object.is(value, -0);
  const text = isMinusZero ? "-0" : String(value);
  const lacksPoint = Number.isInteger(value) && !text.includes("e");
  return lacksPoint && (asFloat || isMinusZero || !Number.isSafeInteger(value)) ? `${text}.0` : text;
}

/**
 * Writes any value that a document may hold; the slow and complete way.
 *
 * @param asFloat - Writes whole numbers as `3.0`.
 * @param path - Where the value stands, for errors.
 * @throws NotPlainDataError for what no document can hold.
 */
export function writeJson(value: unknown, asFloat = false, path = "", depth = 0): string {
  switch (typeof value) {
    case "number":
      return numberText(value, asFloat);
    case "bigint":
      return value.toString();
    case "function":
    case "symbol":
      throw new NotPlainDataError(path || "document", `a ${typeof value}`);
    case "object":
      if (value === null) return "null";
      if (depth >= deepest) {
        throw new NotPlainDataError(path.slice(0, 60), "nested too deeply or contains itself");
      }
      return isList(value)
        ? `[${Array.from(value, (item, i) => writeJson(item, asFloat, `${path}/${i}`, depth + 1)).join(",")}]`
        : writeObject(value, (key, item) => writeJson(item, asFloat, `${path}/${key}`, depth + 1), path);
    default:
      return JSON.stringify(value) ?? "null";
  }
}

/** Writes the fields of an object, each as `writeField` gives it; absent ones (`undefined`) are left out. */
export function writeObject(
  value: object,
  writeField: (key: string, field: unknown) => string,
  path = "",
): string {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") throw new NotPlainDataError(path || "document", `a ${kind}`);
  const fields: string[] = [];
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${writeField(key, field)}`);
  }
  return `{${fields.join(",")}}`;
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
