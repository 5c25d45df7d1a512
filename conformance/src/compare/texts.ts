import { isJsonObject, type Json } from "../json.ts";

/** What devices and callbacks of the cases throw. */
const deviceTexts = [
  "motor stalled",
  "limits exceeded",
  "out of limits",
  "stage failed",
  "trigger failed",
  "read failed",
  "fly failed",
  "callback failed",
  "inserted plan failed",
  "proposal is needed",
];

/** All texts that a case brings in itself: those of the devices, and every text in its plan, script and set-up. */
export function ownTexts(...parts: readonly (Json | undefined)[]): ReadonlySet<string> {
  const texts = new Set(deviceTexts);
  const visit = (part: Json | undefined): void => {
    if (typeof part === "string") texts.add(part);
    else if (Array.isArray(part)) part.forEach(visit);
    else if (isJsonObject(part)) Object.values(part).forEach(visit);
  };
  parts.forEach(visit);
  return texts;
}

/** The text of an error as it was given: Python puts that of a KeyError into quotes. */
export function unquoted(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1) : text;
}
