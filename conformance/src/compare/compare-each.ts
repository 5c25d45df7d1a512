import { Difference } from "./difference.ts";

/** Compares two lists item by item. @throws Difference at the first that differs, is missing or is too many. */
export function compareEach<E, G>(
  where: string,
  expected: readonly E[],
  got: readonly G[],
  compare: (expected: E, got: G, where: string) => void,
): void {
  expected.forEach((item, index) => {
    if (index >= got.length) throw new Difference(`${where}[${index}]`, item, undefined);
    compare(item, got[index] as G, `${where}[${index}]`);
  });
  if (got.length > expected.length) {
    throw new Difference(`${where}[${expected.length}]`, undefined, got[expected.length]);
  }
}
