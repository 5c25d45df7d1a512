import type { Named, Readings } from "@runengine/protocols";
import { hintedFields } from "./hinted-fields.ts";

/** A device gives several values where a plan needs the one that stands for it. */
export class AmbiguousReadingError extends Error {
  override readonly name = "AmbiguousReadingError";
  readonly device: string;
  readonly keys: readonly string[];
  constructor(device: string, keys: readonly string[]) {
    super(
      `${device} has ${keys.length} values (${keys.join(", ")}) and no one of them stands for it; hint one field, or read a part of the device`,
    );
    this.device = device;
    this.keys = keys;
  }
}

/**
 * The data key of the one value that stands for a device: its only hinted field; undefined where it has no hints.
 *
 * @throws AmbiguousReadingError when it hints several.
 */
export function singleHint(device: Named): string | undefined {
  const fields = hintedFields(device) ?? [];
  if (fields.length > 1) throw new AmbiguousReadingError(device.name, fields);
  return fields[0];
}

/**
 * The value in `readings` that stands for the device: the one of its hinted field, or else the only one.
 *
 * @throws AmbiguousReadingError when there is no such one.
 */
export function singleValue(device: Named, readings: Readings): unknown {
  const hint = singleHint(device);
  if (hint !== undefined && hint in readings) return readings[hint]?.value;
  const keys = Object.keys(readings);
  const [only] = keys;
  if (only === undefined || keys.length > 1) throw new AmbiguousReadingError(device.name, keys);
  return readings[only]?.value;
}
