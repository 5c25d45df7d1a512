/** @throws RangeError for a number below zero, and for what is none. */
export function notBelowZero(device: string, option: string, value: number): void {
  if (!(value >= 0)) throw new RangeError(`${device}: ${option} must be 0 or more, got ${value}`);
}
