import { type Trajectory, trajectory } from "./trajectory.ts";

const goldenSection = (Math.sqrt(5) - 1) / 2;

/**
 * The same points in an order that covers the whole coarsely at once and then ever finer: for a picture that can be judged early.
 *
 * Each point goes about a golden section of the whole further than the one before, around the end.
 */
export function previewOrder<K>(whole: Trajectory<K>): Trajectory<K> {
  const { length } = whole;
  let stride = Math.max(1, Math.round(length * goldenSection));
  while (divisor(stride, length) > 1) stride += 1;
  return trajectory(whole.axes, length, (index) => whole.at(productModulo(index, stride, length)));
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function productModulo(a: number, b: number, modulus: number): number {
  const product = a * b;
  return Number.isSafeInteger(product)
    ? product % modulus
    : Number((BigInt(a) * BigInt(b)) % BigInt(modulus));
}
