import type { MaybePromise, Readable, Readings } from "@runengine/protocols";
import { chain } from "@runengine/protocols";

/**
 * The first hinted number of each device that a detector looks at, in their order.
 *
 * @throws TypeError for one that gives no number.
 */
export function valuesOf(detector: string, inputs: readonly Readable[]): MaybePromise<readonly number[]> {
  const readings = inputs.map((input) => input.read());
  const all = readings.some((one) => one instanceof Promise) ? Promise.all(readings) : readings;
  return chain(all as MaybePromise<readonly Readings[]>, (every) =>
    every.map((one, i) => numberOf(detector, inputs[i] as Readable, one)),
  );
}

function numberOf(detector: string, input: Readable, readings: Readings): number {
  const field = input.hints?.fields?.[0] ?? input.name;
  const value = readings[field]?.value;
  if (typeof value === "number") return value;
  const given = Object.keys(readings).join(", ") || "nothing";
  throw new TypeError(
    `${detector}: ${input.name} gives no number "${field}", but ${given}; give it a hint for its number`,
  );
}
