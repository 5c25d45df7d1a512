/** The least and the greatest value that a device can be set to. */
export type ValueLimits = readonly [low: number, high: number];

/** A device was to be set to a value that it must not have. */
export class LimitError extends RangeError {
  override readonly name = "LimitError";
  readonly device: string;
  readonly value: number;
  constructor(device: string, value: number, [low, high]: ValueLimits) {
    super(`${device} cannot be set to ${value}: its limits are ${low} and ${high}`);
    this.device = device;
    this.value = value;
  }
}

/**
 * What the `checkValue` of a device asks that is set to a number.
 *
 * @throws TypeError for what is no finite number; LimitError for a number outside the limits, which belong to what is allowed.
 */
export function checkNumber(device: string, value: unknown, limits?: ValueLimits): asserts value is number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    const got = typeof value === "string" ? JSON.stringify(value) : String(value);
    throw new TypeError(`${device} can be set to a number, got ${got}`);
  }
  if (limits && (value < limits[0] || value > limits[1])) throw new LimitError(device, value, limits);
}
