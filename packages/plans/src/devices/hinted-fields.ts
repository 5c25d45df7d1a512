import type { Hints } from "@runengine/protocols";

interface MayHaveHints {
  readonly hints?: Hints | undefined;
}

/** The data keys that a device says matter most; none where it has no hints. */
export function hintedFields(device: object): readonly string[] {
  return (device as MayHaveHints).hints?.fields ?? [];
}
