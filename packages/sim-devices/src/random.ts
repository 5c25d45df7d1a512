/** Gives numbers from 0 up to but not including 1. `fork` gives a second source that goes on with the same numbers. */
export type Random = (() => number) & { fork?(): Random };

/**
 * Makes a source of random numbers that gives the same ones for the same seed.
 *
 * @see "sfc32" of C. Doty-Humphrey's PractRand; the seed is spread by FNV-1a.
 */
export function seededRandom(seed: number | string): Random {
  const a = spread(String(seed));
  const random = sourceAt(a, a ^ 0x9e3779b9, 0xdeadbeef, 1);
  for (let i = 0; i < 12; i++) random();
  return random;
}

function sourceAt(...state: readonly [a: number, b: number, c: number, count: number]): Random {
  let [a, b, c, count] = state;
  const next = () => {
    const result = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  next.fork = () => sourceAt(a, b, c, count);
  return next;
}

/** What the twin of a device draws from: the same numbers as the device would next, or those of `seed` where its source has no fork. */
export function twinRandom(random: Random, seed: string): Random {
  return random.fork?.() ?? seededRandom(seed);
}

function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * Draws how many events there are where `mean` are expected.
 *
 * @see D. E. Knuth, TAOCP 2, 3.4.1 for small means; W. Hörmann 1993, "The transformed rejection method for generating Poisson random
 *   variables" (PTRS) for means of 10 and more.
 */
export function poisson(mean: number, random: Random): number {
  if (!(mean > 0)) return 0;
  return mean < 10 ? byProduct(mean, random) : byRejection(mean, random);
}

function byProduct(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

function byRejection(mean: number, random: Random): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const inner = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= inner) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const density = count * Math.log(mean) - mean - logFactorial(count);
    if (Math.log((v * inverseAlpha) / (a / us ** 2 + b)) <= density) return count;
  }
}

/** Stirling's series; below 10 the product itself. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}
