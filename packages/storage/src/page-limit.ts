import type { Page } from "./catalog.ts";

/**
 * Most runs that a page may have.
 *
 * @throws RangeError unless it is a whole number above zero.
 */
export function pageLimit({ limit = 50 }: Page): number {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`A page of ${limit} runs cannot be given; limit is 1 or more`);
  return limit;
}
