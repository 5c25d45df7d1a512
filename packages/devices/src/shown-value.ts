const longest = 60;

/** A value as a message shows it: short, on one line. */
export function shownValue(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  if (Array.isArray(value))
    return value.length > 8 ? `a list of ${value.length}` : `[${value.map(shownValue).join(", ")}]`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
