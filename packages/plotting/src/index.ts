/**
 * Documents to view specifications to pictures: hints choose what to draw, folds collect its points, renderers draw them as text.
 *
 * Everything here is pure: live, replayed and stored documents give the same picture.
 *
 * @module
 */
export type { Charset } from "./charset.ts";
export type { Alignment } from "./display-text.ts";
export type { Range } from "./draw-curve.ts";
export { type LinePlotOptions, renderLines } from "./line-plot.ts";
export { type Lines, linesFold } from "./lines.ts";
export { type LineReader, type LiveTableOptions, liveTable } from "./live-table.ts";
export { newestRun, type Plot, plotFold } from "./plot-fold.ts";
export { rangesOf } from "./ranges.ts";
export { type EventsTextOptions, renderEvents, renderJoinedEvents } from "./render-events.ts";
export { renderHeader } from "./render-header.ts";
export { renderPeaks } from "./render-peaks.ts";
export { renderTable, type TextColumn, type TextTableOptions } from "./text-table.ts";
export { tickLabels } from "./ticks.ts";
export { valueText } from "./value-text.ts";
export {
  type Axis,
  type Channel,
  type Curve,
  type LineView,
  type NoView,
  type View,
  withUnits,
} from "./view.ts";
export { type ViewOptions, viewsOf } from "./views-of.ts";
