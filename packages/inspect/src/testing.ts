import {
  checkNumber,
  type Movable,
  type Readable,
  type Readings,
  type ValueLimits,
} from "@runengine/protocols";

/** A motor that is there at once and remembers where it was sent. */
export function limitedMotor(
  name: string,
  limits: ValueLimits,
): Movable<number> & Readable & { readonly moves: readonly number[]; checkValue(value: number): void } {
  const moves: number[] = [];
  return {
    name,
    moves,
    set(value: number) {
      moves.push(value);
    },
    checkValue: (value) => checkNumber(name, value, limits),
    read: (): Readings => ({ [name]: { value: moves.at(-1) ?? 0, timestamp: 0 } }),
    describe: () => ({ [name]: { dtype: "number", shape: [], source: `test:${name}` } }),
  };
}

/** A detector that reads 1. */
export function pointDetector(name: string): Readable {
  return {
    name,
    read: (): Readings => ({ [name]: { value: 1, timestamp: 0 } }),
    describe: () => ({ [name]: { dtype: "number", shape: [], source: `test:${name}` } }),
  };
}
