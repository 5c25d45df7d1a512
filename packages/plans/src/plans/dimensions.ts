import { hintedFields } from "../devices/hinted-fields.ts";
import type { Metadata } from "../metadata.ts";

/** An axis of the data for those who plot it: the fields that vary along it, and their stream. */
export type Dimension = readonly [fields: readonly string[], stream: string];

/** A plan's metadata with the caller's over it; hints are joined, the caller's first. */
export function withHints(plans: Metadata, dimensions: readonly Dimension[], callers: Metadata): Metadata {
  const hints = callers.hints as Metadata | null | undefined;
  return { ...plans, ...callers, hints: { ...(dimensions.length > 0 && { dimensions }), ...hints } };
}

/**
 * The one dimension of motors that move together; one for each where they hint that none of their fields counts; none where some motor
 * has no hints and the others say nothing.
 */
export function togetherAlong(motors: readonly object[]): readonly Dimension[] {
  const fields = motors.map(hintedFields);
  if (fields.some((own) => own !== undefined && own.length > 0)) {
    return [[fields.flatMap((own) => own ?? []), "primary"]];
  }
  return fields.every((own) => own !== undefined) ? fields.map((own) => [own, "primary"] as const) : [];
}
