import type { DotCanvas } from "./dot-canvas.ts";

/** A range of numbers that is not empty. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Draws a curve as straight lines from point to point, in their order; a point that is not finite is a gap. */
export function drawCurve(
  canvas: DotCanvas,
  curve: number,
  points: { readonly x: readonly number[]; readonly y: readonly number[] },
  { x: xRange, y: yRange }: { readonly x: Range; readonly y: Range },
): void {
  const { width, height } = canvas;
  let from: { x: number; y: number } | undefined;
  for (let i = 0; i < points.x.length; i++) {
    const x = placeOf(points.x[i] as number, xRange, width);
    const y = height - 1 - placeOf(points.y[i] as number, yRange, height);
    if (Number.isNaN(x + y)) {
      from = undefined;
      continue;
    }
    drawLine(canvas, curve, from ?? { x, y }, { x, y });
    from = { x, y };
  }
}

/** The dot of `size` that a value falls on; NaN for one that is not finite. */
export function placeOf(value: number, { min, max }: Range, size: number): number {
  return Number.isFinite(value) ? Math.round(((value - min) / (max - min)) * (size - 1)) : Number.NaN;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Steps one dot at a time along the longer side. */
function drawLine(canvas: DotCanvas, curve: number, from: Dot, to: Dot): void {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  if (steps === 0) canvas.dot(to.x, to.y, curve);
  for (let i = 0; i < steps; i++) {
    const part = (i + 1) / steps;
    canvas.dot(
      Math.round(from.x + (to.x - from.x) * part),
      Math.round(from.y + (to.y - from.y) * part),
      curve,
    );
  }
}
