/** How often a second `work` does its thing, when it does it `count` times. */
export function rate(count: number, work: () => void): number {
  const begin = performance.now();
  work();
  return perSecond(count, begin);
}

/** {@link rate} of work that has to be awaited. */
export async function rateAsync(count: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return perSecond(count, begin);
}

function perSecond(count: number, beginMs: number): number {
  return (count / (performance.now() - beginMs)) * 1000;
}
