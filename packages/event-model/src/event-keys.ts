import type { Event, EventDescriptor } from "./documents.ts";
import { DocumentValidationError } from "./errors.ts";

/**
 * Makes a check that an event has exactly the keys of its descriptor, in `data` and in `timestamps`. Keys whose rows stand in
 * stream datums (`external` begins with `STREAM:`) are not in events.
 *
 * @returns Throws a {@link DocumentValidationError} that names the key.
 */
export function eventKeyCheck(descriptor: EventDescriptor): (event: Event) => void {
  const keys = Object.keys(descriptor.data_keys).filter(
    (key) => !descriptor.data_keys[key]?.external?.startsWith("STREAM:"),
  );
  return (event) => {
    checkKeys("data", event.data, keys);
    checkKeys("timestamps", event.timestamps, keys);
  };
}

function checkKeys(field: string, values: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  for (const key of keys) {
    if (!Object.hasOwn(values, key))
      throw mismatch(field, key, "is missing, though the descriptor has this key");
  }
  for (const key in values) {
    if (!keys.includes(key)) throw mismatch(field, key, "is not among the descriptor's data keys");
  }
}

function mismatch(field: string, key: string, why: string): DocumentValidationError {
  return new DocumentValidationError("event", `/${field}/${key}`, why);
}
