import type { DataKey } from "@runengine/event-model";
import type { ValueLimits } from "./limits.ts";
import type { Reading } from "./readable.ts";

/** The readings of a device that has one number. */
export type NumberReading<K extends string = string> = { readonly [Key in K]: Reading<number> };

export interface NumberKeyOptions {
  readonly units?: string | undefined;
  /** Digits after the point that are worth showing. */
  readonly precision?: number | undefined;
  /** Whether it is a whole number. Default: false. */
  readonly integer?: boolean | undefined;
  /** What the device can be set to. */
  readonly limits?: ValueLimits | undefined;
  /** What there is to show. */
  readonly range?: ValueLimits | undefined;
}

/**
 * The data key of a number.
 *
 * @param source - Where the number comes from, such as `sim:motor`.
 */
export function numberKey(source: string, options: NumberKeyOptions = {}): DataKey {
  const { units, precision, integer = false, limits, range } = options;
  return {
    source,
    dtype: integer ? "integer" : "number",
    dtype_numpy: integer ? "<i8" : "<f8",
    shape: [],
    ...(units !== undefined && { units }),
    ...(precision !== undefined && { precision }),
    ...((limits || range) && {
      limits: { ...(limits && { control: span(limits) }), ...(range && { display: span(range) }) },
    }),
  };
}

function span([low, high]: ValueLimits): { low: number; high: number } {
  return { low, high };
}
