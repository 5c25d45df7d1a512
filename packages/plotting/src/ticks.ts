/** Round numbers along an axis, with their texts. */
export interface Ticks {
  readonly values: readonly number[];
  readonly labels: readonly string[];
}

/**
 * Chooses ticks at multiples of 1, 2 or 5 times a power of ten.
 *
 * @param most - So many at most, unless fewer than two would be left.
 */
export function niceTicks(min: number, max: number, most: number): Ticks {
  const step = niceStep(max - min, Math.max(most, 2));
  if (!(step > 1e-300) || !Number.isFinite(step)) return { values: [min], labels: [min.toPrecision(3)] };
  const values: number[] = [];
  const last = Math.floor(max / step + 1e-9);
  for (let i = Math.ceil(min / step - 1e-9); i <= last; i++) values.push(multiple(i, step) + 0);
  if (values.length < 2 && most < 100) return niceTicks(min, max, most + 1);
  return { values, labels: tickLabels(values, step) };
}

/** The smallest round step that parts `span` into fewer than `most` pieces. */
function niceStep(span: number, most: number): number {
  const least = span / (most - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  // A little slack: 0.1 · 10 may lie just above 1.
  const factor = [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** i · step without the error that multiplying by 0.1 brings. */
function multiple(i: number, step: number): number {
  return step < 1 ? i / Math.round(1 / step) : i * step;
}

/**
 * Writes ticks so that neighbours differ: as decimals, or with an exponent where these would be long.
 *
 * @param step - From one to the next.
 */
export function tickLabels(values: readonly number[], step: number): readonly string[] {
  const largest = Math.max(...values.map(Math.abs));
  const stepPower = Math.floor(Math.log10(step) + 1e-9);
  const decimals = Math.max(0, -stepPower);
  if (largest < 1e6 && decimals <= 5) return values.map((value) => value.toFixed(decimals));
  const digits = Math.min(Math.max(Math.floor(Math.log10(largest)) - stepPower, 0), 12);
  return values.map((value) => (value === 0 ? "0" : value.toExponential(digits).replace("e+", "e")));
}
