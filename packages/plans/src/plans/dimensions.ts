import type { Metadata } from "../metadata.ts";

/** An axis of the data for those who plot it: the fields that vary along it, and their stream. */
export type Dimension = readonly [fields: readonly string[], stream: string];

/** A plan's metadata with the caller's over it; hints are joined, the caller's first. */
export function withHints(plans: Metadata, dimensions: readonly Dimension[], callers: Metadata): Metadata {
  const hints = callers.hints as Metadata | null | undefined;
  return { ...plans, ...callers, hints: { ...(dimensions.length > 0 && { dimensions }), ...hints } };
}
