import type { Clock } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { ReadbackError } from "./errors.ts";
import type { Signal } from "./signal.ts";

interface ConfirmNumbers {
  /** Greatest distance of a number from its target. Default: 0. */
  readonly tolerance?: number;
  /** Seconds that it must have stayed there. Default: 0. */
  readonly settleTime?: number;
  /** Seconds until the write has failed. Default: 10. */
  readonly timeout?: number;
  /** Seconds between two looks. Default: 0.1. */
  readonly interval?: number;
}

/** When a value that was written counts as come. */
export interface ConfirmOptions<T> extends ConfirmNumbers {
  /** Signal that the value is read back from. Default: the one that was set. */
  readonly readback?: Signal<T>;
}

/** @throws RangeError for options that make no sense. */
export function checkConfirm({
  tolerance = 0,
  settleTime = 0,
  timeout = 10,
  interval = 0.1,
}: ConfirmNumbers): void {
  if (!(tolerance >= 0)) throw new RangeError(`tolerance must be 0 or more, got ${tolerance}`);
  if (!(settleTime >= 0)) throw new RangeError(`settleTime must be 0 s or more, got ${settleTime}`);
  if (!(interval > 0)) throw new RangeError(`interval must be above 0 s, got ${interval}`);
  if (!(timeout >= settleTime))
    throw new RangeError(`timeout must be no less than settleTime, got ${timeout} s and ${settleTime} s`);
}

/** Reads until the value has come to `target` and stayed there. @throws ReadbackError when it has not in time. */
export async function confirmed<T>(
  signal: Signal<T>,
  target: T,
  options: ConfirmOptions<T>,
  clock: Clock,
  ended: AbortSignal,
): Promise<void> {
  const { readback = signal, tolerance = 0, settleTime = 0, timeout = 10, interval = 0.1 } = options;
  const deadline = clock.now() + timeout;
  let settled: number | undefined;
  for (;;) {
    const value = await readback.get();
    ended.throwIfAborted();
    const now = clock.now();
    settled = isClose(value, target, tolerance) ? (settled ?? now + settleTime) : undefined;
    if (settled !== undefined && now >= settled) return;
    if (now >= deadline) throw new ReadbackError(devicePath(signal), target, value, timeout);
    const next = Math.min(now + interval, settled ?? deadline, deadline);
    await clock.sleep(next - now, ended);
  }
}

function isClose(value: unknown, target: unknown, tolerance: number): boolean {
  if (typeof value === "number" && typeof target === "number") return Math.abs(value - target) <= tolerance;
  if (Array.isArray(value) && Array.isArray(target))
    return value.length === target.length && value.every((one, i) => isClose(one, target[i], tolerance));
  return Object.is(value, target);
}
