import { aboveZero, wholeFrom } from "./option-checks.ts";

/** A round spot. */
export interface Blob {
  /** Centre in pixels, from the middle of the first one. */
  readonly x: number;
  readonly y: number;
  /** Width, as standard deviation, in pixels. */
  readonly width: number;
  /** Counts per second at its centre. */
  readonly height: number;
}

export interface PatternOptions {
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** Counts per second in every pixel. Default: 1. */
  readonly background?: number;
  readonly blobs?: readonly Blob[];
}

/**
 * What each pixel of a camera is expected to count in a second.
 *
 * @returns Shape `[height, width]`, row-major.
 * @throws RangeError for sides that are no whole numbers above 0, or a blob without width.
 */
export function pattern({ width, height, background = 1, blobs = [] }: PatternOptions): Float64Array {
  wholeFrom("pattern", 1, { width, height });
  const rates = new Float64Array(width * height).fill(background);
  for (const blob of blobs) {
    aboveZero("pattern", { "width of a blob": blob.width });
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const distance = (x - blob.x) ** 2 + (y - blob.y) ** 2;
        rates[y * width + x] =
          (rates[y * width + x] ?? 0) + blob.height * Math.exp(-distance / (2 * blob.width ** 2));
      }
  }
  return rates;
}

export interface BraggOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels from one spot to the next, along both axes. */
  readonly spacing: number;
  /** Turn of the lattice, in degrees. Default: 0. */
  readonly turn?: number;
  /** Counts per second of the spots next to the middle; they fall off outwards. Default: 1000. */
  readonly strength?: number;
}

/** Spots as of a square lattice around the middle of a frame, without the direct beam. @throws RangeError for a spacing not above 0. */
export function braggSpots({
  width,
  height,
  spacing,
  turn = 0,
  strength = 1000,
}: BraggOptions): readonly Blob[] {
  aboveZero("braggSpots", { spacing });
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const most = Math.ceil(Math.hypot(width, height) / spacing);
  const orders = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
  return orders
    .flatMap((h) => orders.map((k) => ({ h, k })))
    .filter(({ h, k }) => h !== 0 || k !== 0)
    .map(({ h, k }) => ({
      x: middleX + spacing * (h * cos - k * sin),
      y: middleY + spacing * (h * sin + k * cos),
      width: 1,
      height: strength * Math.exp(-(h ** 2 + k ** 2) / 20),
    }))
    .filter(({ x, y }) => x >= 0 && x <= width - 1 && y >= 0 && y <= height - 1);
}
