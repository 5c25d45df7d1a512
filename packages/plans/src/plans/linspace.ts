/** `num` numbers from `start` to `stop`, both included, at equal distances; one is `start`. */
export function linspace(start: number, stop: number, num: number): readonly number[] {
  const step = num > 1 ? (stop - start) / (num - 1) : 0;
  return Array.from({ length: num }, (_, index) =>
    index === num - 1 && num > 1 ? stop : start + index * step,
  );
}
