import { aboveZero, wholeFrom } from "./option-checks.ts";

/** Rows and columns of a frame. */
export type FrameSize = readonly [height: number, width: number];

/**
 * The light on a camera: adds the counts per second that are expected at each pixel to `rates`, row by row, where the devices that the
 * camera looks at have these values.
 */
export type Pattern = (rates: Float64Array, size: FrameSize, values: readonly number[]) => void;

export interface Blob {
  /** Column and row of its middle, as parts of the width and the height. */
  readonly x: number;
  readonly y: number;
  /** Its width, as standard deviation, in pixels. */
  readonly sigma: number;
  /** Counts per second at its middle. */
  readonly rate: number;
}

/** Blobs that are as bright as the sample lets them: `brightness` of the values of the inputs. Default: always full. */
export function blobPattern(
  blobs: readonly Blob[],
  brightness: (values: readonly number[]) => number = () => 1,
): Pattern {
  for (const { sigma, rate } of blobs) aboveZero("a blob", { sigma, rate });
  return (rates, size, values) => {
    const part = Math.max(0, brightness(values));
    const [height, width] = size;
    for (const { x, y, sigma, rate } of blobs)
      addSpot(rates, size, { column: x * (width - 1), row: y * (height - 1), sigma, height: rate * part });
  };
}

export interface BraggOptions {
  /** Edge of the cubic cell, in Å. Default: 10. */
  readonly cell?: number;
  /** In Å. Default: 1. */
  readonly wavelength?: number;
  /** From the crystal to the camera, in widths of the camera. Default: 1. */
  readonly distance?: number;
  /** How far from the Bragg condition a reflection is still seen, as standard deviation, in 1/Å. Default: 0.002. */
  readonly mosaicity?: number;
  /** Highest index of a reflection. Default: 6. */
  readonly maxIndex?: number;
  /** Width of a spot, as standard deviation, in pixels. Default: 1.5. */
  readonly sigma?: number;
  /** Counts per second of a full reflection at its middle. Default: 20 000. */
  readonly rate?: number;
}

/**
 * Spots of a cubic crystal that is turned, by the first value, in degrees, around an axis across the beam: reflections light up as they
 * go through Ewald's sphere. The beam meets the camera in its middle; there is no reflection there.
 *
 * @throws RangeError for what is not above 0.
 */
export function braggPattern(options: BraggOptions = {}): Pattern {
  const { cell = 10, wavelength = 1, distance = 1, mosaicity = 0.002 } = options;
  const { maxIndex = 6, sigma = 1.5, rate = 20_000 } = options;
  aboveZero("a Bragg pattern", { cell, wavelength, distance, mosaicity, sigma, rate });
  wholeFrom("a Bragg pattern", 1, { maxIndex });
  const nodes = reciprocalNodes(maxIndex, cell);
  const beam = 1 / wavelength;
  return (rates, size, [angle = 0]) => {
    const [height, width] = size;
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    for (const [h, k, l] of nodes) {
      // Turned around the vertical axis; the beam goes along z.
      const [x, y, z] = [h * cos + l * sin, k, l * cos - h * sin];
      const along = z + beam;
      if (along <= 0) continue;
      const error = Math.hypot(x, y, along) - beam;
      const part = Math.exp(-(error ** 2) / (2 * mosaicity ** 2));
      if (part < 1e-3) continue;
      const scale = (distance * width) / along;
      const middle = { column: width / 2 + x * scale, row: height / 2 + y * scale };
      addSpot(rates, size, { ...middle, sigma, height: rate * part });
    }
  };
}

type Node = readonly [h: number, k: number, l: number];

/** In 1/Å. A node and its opposite are two reflections. */
function reciprocalNodes(maxIndex: number, cell: number): readonly Node[] {
  const nodes: Node[] = [];
  for (let h = -maxIndex; h <= maxIndex; h++)
    for (let k = -maxIndex; k <= maxIndex; k++)
      for (let l = -maxIndex; l <= maxIndex; l++)
        if (h !== 0 || k !== 0 || l !== 0) nodes.push([h / cell, k / cell, l / cell]);
  return nodes;
}

interface Spot {
  readonly column: number;
  readonly row: number;
  readonly sigma: number;
  readonly height: number;
}

/** Only so far as it counts: up to five standard deviations. */
function addSpot(
  rates: Float64Array,
  [height, width]: FrameSize,
  { column, row, sigma, height: peak }: Spot,
): void {
  const reach = Math.ceil(5 * sigma);
  const [top, bottom] = [Math.max(0, Math.ceil(row - reach)), Math.min(height - 1, Math.floor(row + reach))];
  const [left, right] = [
    Math.max(0, Math.ceil(column - reach)),
    Math.min(width - 1, Math.floor(column + reach)),
  ];
  for (let r = top; r <= bottom; r++)
    for (let c = left; c <= right; c++) {
      const i = r * width + c;
      const distance = (r - row) ** 2 + (c - column) ** 2;
      rates[i] = (rates[i] ?? 0) + peak * Math.exp(-distance / (2 * sigma ** 2));
    }
}
