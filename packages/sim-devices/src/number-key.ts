import type { DataKey } from "@runengine/event-model";
import type { ValueLimits } from "@runengine/protocols";

export interface NumberKeyOptions {
  readonly units?: string | undefined;
  readonly precision?: number | undefined;
  /** Where the device can be sent. */
  readonly limits?: ValueLimits | undefined;
}

/** The data key of a number that a simulation makes. */
export function numberKey(name: string, { units, precision, limits }: NumberKeyOptions = {}): DataKey {
  return {
    source: `sim:${name}`,
    dtype: "number",
    shape: [],
    dtype_numpy: "<f8",
    ...(units !== undefined && { units }),
    ...(precision !== undefined && { precision }),
    ...(limits && { limits: { control: { low: limits[0], high: limits[1] } } }),
  };
}
