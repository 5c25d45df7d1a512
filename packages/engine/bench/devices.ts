import type { DataKeys } from "@runengine/event-model";
import type { Movable, Readable, Readings, Triggerable } from "@runengine/protocols";

const timestamp = 1_700_000_000;

function keysOf(name: string): DataKeys {
  return { [name]: { dtype: "number", shape: [], source: `bench:${name}` } };
}

/** A detector that answers at once. */
export function quickDetector(name = "det"): Readable & Triggerable {
  let value = 0;
  const keys = keysOf(name);
  return {
    name,
    trigger() {
      value++;
    },
    read: (): Readings => ({ [name]: { value, timestamp } }),
    describe: () => keys,
  };
}

/** A detector whose every method is a promise that settles at once. */
export function promisingDetector(name: string): Readable & Triggerable {
  let value = 0;
  const keys = keysOf(name);
  return {
    name,
    async trigger() {
      value++;
    },
    read: async (): Promise<Readings> => ({ [name]: { value, timestamp } }),
    describe: async () => keys,
  };
}

/** A motor whose every method is a promise that settles at once. */
export function promisingMotor(name: string): Readable & Movable<number> {
  let value = 0;
  const keys = keysOf(name);
  return {
    name,
    async set(to: number) {
      value = to;
    },
    read: async (): Promise<Readings> => ({ [name]: { value, timestamp } }),
    describe: async () => keys,
  };
}
