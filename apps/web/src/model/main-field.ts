import type { Readable } from "@runengine/protocols";

/** The data key of a device that is worth showing: its first hinted one, else the one of its name. */
export function mainField({ name, hints }: Readable): string {
  return hints?.fields?.[0] ?? name;
}
