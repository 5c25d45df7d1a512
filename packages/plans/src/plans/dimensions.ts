import { hintedFields } from "../devices/hinted-fields.ts";
import type { Metadata } from "../metadata.ts";

/** An axis of the data for those who plot it: the fields that vary along it, and their stream. */
export type Dimension = readonly [fields: readonly string[], stream: string];

/** A plan's metadata with the caller's over it; hints are joined, the caller's first. */
export function withHints(
  plans: Metadata,
  dimensions: readonly Dimension[],
  callers: Metadata,
  gridding?: string,
): Metadata {
  const hints = callers.hints as Metadata | null | undefined;
  const own = { ...(gridding !== undefined && { gridding }), ...(dimensions.length > 0 && { dimensions }) };
  return { ...plans, ...callers, hints: { ...own, ...hints } };
}

/** A dimension for each motor; none where some motor has no hints. */
export function separatelyAlong(motors: readonly object[]): readonly Dimension[] {
  const fields = motors.map(hintedFields);
  return fields.every((own) => own !== undefined) ? fields.map((own) => [own, "primary"] as const) : [];
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
  return separatelyAlong(motors);
}
