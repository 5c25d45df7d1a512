import { type Lines, type LineView, type Range, rangesOf, tickLabels, withUnits } from "@runengine/plotting";
import uPlot from "uplot";
import { decimate, type Points } from "./decimate.ts";
import { drawPath } from "./draw-path.ts";
import type { PlotColors } from "./plot-colors.ts";

/** Up to so many points each one is marked. */
const mostMarks = 100;

/** Pixels of CSS. */
const lineWidth = 1.5;

/** With more points than these lines are as thin as they can be. */
const mostWide = 500;

/** Room above and below the curves, as a part of their height. */
const room = 0.05;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas with axes and legend. */
export interface Chart {
  show(lines: Pick<Lines, "x" | "y">): void;
  /** @param size - Of everything, in CSS pixels. */
  resize(size: Size): void;
  destroy(): void;
}

/** Draws the curves of a view into `element`. */
export function chartOf(element: HTMLElement, view: LineView, colors: PlotColors, size: Size): Chart {
  let ranges: { readonly x: Range; readonly y: Range } | null = null;
  const style: AxisStyle = { ...colors, font: `12px ${getComputedStyle(element).fontFamily}` };
  const plot = new uPlot(
    {
      ...size,
      series: [
        { label: withUnits(view.x), value: valueText },
        ...view.curves.map((curve, i) => seriesOf(withUnits(curve), colorOf(colors, i))),
      ],
      scales: {
        x: { time: false, range: () => limits(ranges?.x, 0) },
        y: { range: () => limits(ranges?.y, room) },
      },
      axes: [
        { ...axisOf(withUnits(view.x), style), size: 32 },
        { ...axisOf(sharedName(view), style), size: widthOfLabels },
      ],
      cursor: { y: false, drag: { x: false, y: false }, dataIdx: nearestPoint },
    },
    [[], ...view.curves.map(() => [])],
    element,
  );
  plot.ctx.canvas.setAttribute("role", "img");
  plot.ctx.canvas.setAttribute("aria-label", view.title);
  const resize = ({ width, height }: Size): void => {
    const legend = plot.root.querySelector(".u-legend")?.getBoundingClientRect().height ?? 0;
    plot.setSize({ width, height: Math.max(height - Math.ceil(legend), 60) });
  };
  resize(size);

  return {
    show(lines) {
      ranges = rangesOf(lines);
      const pixels = Math.max(Math.floor(plot.bbox.width), 1);
      const points: Points =
        ranges === null ? { x: [], y: view.curves.map(() => []) } : decimate(lines, ranges.x, pixels);
      // Where there is no graphics processor, a line of one pixel is drawn ten times as fast as a wider one.
      const width = points.x.length > mostWide ? 1 / devicePixelRatio : lineWidth;
      for (const series of plot.series) series.width = width;
      plot.setData([points.x, ...points.y]);
    },
    resize,
    destroy: () => plot.destroy(),
  };
}

function seriesOf(label: string, stroke: string): uPlot.Series {
  return {
    label,
    stroke,
    value: valueText,
    width: lineWidth,
    auto: false,
    paths: drawPath,
    points: {
      show: (chart) => chart.data[0].length <= mostMarks,
      // Points that a filter gives are drawn even if they are not to be shown.
      filter: (chart, series, isShown) => (isShown ? indicesWithValue(chart.data[series] ?? []) : null),
      size: 5,
      fill: stroke,
    },
  };
}

interface AxisStyle extends PlotColors {
  /** Of numbers and names, as CSS has it. */
  readonly font: string;
}

function axisOf(label: string, { text, grid, font }: AxisStyle): uPlot.Axis {
  return {
    ...(label !== "" && { label }),
    stroke: text,
    grid: { stroke: grid, width: 1 },
    ticks: { stroke: grid, width: 1, size: 6 },
    values: (_chart, splits, _axis, _space, step) => [...tickLabels(splits, step)],
    font,
    labelFont: font,
    labelSize: 18,
    labelGap: 0,
  };
}

/** Pixels for the widest number at the y axis, with its tick and some room. */
function widthOfLabels(chart: uPlot, labels: readonly string[] | null): number {
  const widths = (labels ?? []).map((label) => chart.ctx.measureText(label).width / devicePixelRatio);
  return Math.max(32, Math.ceil(Math.max(0, ...widths)) + 18);
}

/** What stands at the y axis: the name of the only curve, or the units that all share. */
function sharedName({ curves }: LineView): string {
  const [first] = curves;
  if (first === undefined) return "";
  if (curves.length === 1) return withUnits(first);
  return first.units !== null && curves.every(({ units }) => units === first.units) ? first.units : "";
}

function colorOf({ lines }: PlotColors, curve: number): string {
  return lines[curve % lines.length] ?? "currentColor";
}

function limits(range: Range | undefined, room: number): uPlot.Range.MinMax {
  if (range === undefined) return [null, null];
  const margin = room * (range.max - range.min);
  return [range.min - margin, range.max + margin];
}

function indicesWithValue(values: ArrayLike<number | null | undefined>): number[] {
  const indices: number[] = [];
  for (let i = 0; i < values.length; i++) if (typeof values[i] === "number") indices.push(i);
  return indices;
}

/** The point nearest to the pointer along x that has a value: x need not rise. */
function nearestPoint(chart: uPlot, series: number, _closest: number, x: number): number | null {
  const xs = chart.data[0];
  const ys = chart.data[series] ?? xs;
  let nearest: number | null = null;
  for (let i = 0; i < xs.length; i++) {
    if (typeof ys[i] !== "number") continue;
    const away = Math.abs((xs[i] as number) - x);
    if (nearest === null || away < Math.abs((xs[nearest] as number) - x)) nearest = i;
  }
  return nearest;
}

function valueText(_chart: uPlot, value: number | null): string {
  return value === null || value === undefined ? "–" : String(Number(value.toPrecision(6)));
}
