import { type ArrayDtype, arrayDtypes, dtypeOf, type TypedArray } from "./array-dtype.ts";
import type { ArraySpec, IndexRange } from "./asset-store.ts";

/** What was to be kept as a frame is none of the kind that was announced. */
export class FrameError extends TypeError {
  override readonly name = "FrameError";
  readonly device: string;
  readonly key: string;
  constructor(device: string, key: string, expected: string, came: string) {
    super(
      `${device}, data key "${key}": expected a frame of ${expected}, got ${came}; the driver must give what it announces`,
    );
    this.device = device;
    this.key = key;
  }
}

/** Numbers in one frame. */
export function frameLength({ shape }: Pick<ArraySpec, "shape">): number {
  return shape.reduce((length, side) => length * side, 1);
}

/** @throws RangeError for a shape or dtype that no array can have. */
export function checkArraySpec(key: string, { device, shape, dtype }: ArraySpec): void {
  if (!shape.every((side) => Number.isInteger(side) && side > 0))
    throw new RangeError(
      `${device}, data key "${key}": the sides of a frame are whole numbers above 0, got [${shape.join(", ")}]`,
    );
  if (!arrayDtypes.includes(dtype))
    throw new RangeError(
      `${device}, data key "${key}": dtype is one of ${arrayDtypes.join(", ")}, got ${String(dtype)}`,
    );
}

/** @throws FrameError where `frame` is not as `spec` says. */
export function checkFrame(key: string, spec: ArraySpec, frame: TypedArray): void {
  const came = dtypeOf(frame);
  const length = frameLength(spec);
  if (came === spec.dtype && frame.length === length) return;
  const expected = `${inWords(length, spec.dtype)}, shape [${spec.shape.join(", ")}]`;
  throw new FrameError(spec.device, key, expected, came ? inWords(frame.length, came) : String(frame));
}

/** @throws RangeError where `range` is none within the `count` frames that there are. */
export function checkRange({ start, stop }: IndexRange, count: number, where: string): void {
  const whole = Number.isInteger(start) && Number.isInteger(stop);
  if (!(whole && 0 <= start && start <= stop && stop <= count))
    throw new RangeError(`${where} has ${count} frames; there are none from ${start} to ${stop}`);
}

function inWords(length: number, dtype: ArrayDtype): string {
  return `${length} numbers of ${dtype}`;
}
