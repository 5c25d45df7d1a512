import type uPlot from "uplot";

/**
 * Draws a curve as straight lines from point to point in their order, whatever way x goes; a point without a value is a gap.
 *
 * uPlot's own builder takes x for rising, which that of a scan need not be.
 */
export function drawPath(chart: uPlot, series: number): uPlot.Series.Paths {
  const stroke = new Path2D();
  const { left, top, width, height } = chart.bbox;
  const [xs, ys] = [chart.data[0], chart.data[series] ?? []];
  const x = pixelsOf(chart.scales.x, left, left + width);
  const y = pixelsOf(chart.scales.y, top + height, top);
  let isDown = false;
  for (let i = 0; i < xs.length; i++) {
    const value = ys[i];
    if (value === null || value === undefined) {
      isDown = false;
      continue;
    }
    if (isDown) stroke.lineTo(x(xs[i] as number), y(value));
    else stroke.moveTo(x(xs[i] as number), y(value));
    isDown = true;
  }
  return { stroke };
}

/** From a value of a linear scale to pixels of the canvas. */
function pixelsOf(scale: uPlot.Scale | undefined, from: number, to: number): (value: number) => number {
  const { min = 0, max = 1 } = scale ?? {};
  const factor = (to - from) / (max - min);
  return (value) => from + (value - min) * factor;
}
