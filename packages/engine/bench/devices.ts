import type { DataKeys } from "@runengine/event-model";
import type { Readable, Readings, Triggerable } from "@runengine/protocols";

/** A detector that answers at once. */
export function quickDetector(name = "det"): Readable & Triggerable {
  let value = 0;
  const keys: DataKeys = { [name]: { dtype: "number", shape: [], source: `bench:${name}` } };
  return {
    name,
    trigger() {
      value++;
    },
    read: (): Readings => ({ [name]: { value, timestamp: 1_700_000_000 } }),
    describe: () => keys,
  };
}

/** A device whose every method is a promise that settles at once. */
export function promisingDevice(
  name: string,
): Readable & Triggerable & { set(value: number): Promise<void> } {
  let value = 0;
  const keys: DataKeys = { [name]: { dtype: "number", shape: [], source: `bench:${name}` } };
  return {
    name,
    async trigger() {
      value++;
    },
    async set(to: number) {
      value = to;
    },
    read: async (): Promise<Readings> => ({ [name]: { value, timestamp: 1_700_000_000 } }),
    describe: async () => keys,
  };
}
