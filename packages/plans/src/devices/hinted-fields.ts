import type { Hints } from "@runengine/protocols";

interface MayHaveHints {
  readonly hints?: Hints | undefined;
}

/** The data keys that a device says matter most; undefined where it says nothing of it. */
export function hintedFields(device: object): readonly string[] | undefined {
  return (device as MayHaveHints).hints?.fields;
}
