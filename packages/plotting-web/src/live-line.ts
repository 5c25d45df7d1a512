import type { AnyDocument } from "@runengine/event-model";
import { type Lines, type LineView, linesFold } from "@runengine/plotting";
import { chartOf, type Size } from "./chart.ts";
import { perFrame } from "./per-frame.ts";
import { plotColors, watchTheme } from "./plot-colors.ts";
import { adoptStyleSheet } from "./style-sheet.ts";

export interface LiveLineOptions {
  /** Height in CSS pixels, legend included; `fill` is that of the element, which must then have one of its own. Default: 320. */
  readonly height?: number | "fill";
}

/** A plot of one view on a page. Whatever its rate, it is drawn at most once per animation frame. */
export interface LiveLine {
  /** Takes the next document; those that have nothing to do with the view are left out. */
  push(...document: AnyDocument): void;
  /** Draws points that somebody else collects, in place of those that were pushed; call it again when they have grown. */
  show(lines: Lines): void;
  /** Takes everything off the page. */
  destroy(): void;
}

/**
 * Draws a view of plotting live into an element, as wide as the element is.
 *
 * Colours are the CSS variables `--plot-text`, `--plot-grid` and `--plot-line-1` to `--plot-line-6`; without them the text's colour, and
 * curves that suit the element's `color-scheme`. They follow when the page changes its theme.
 *
 * @param view - From `viewsOf` of plotting, or written by hand.
 */
export function liveLine(
  element: HTMLElement,
  view: LineView,
  { height = 320 }: LiveLineOptions = {},
): LiveLine {
  const fold = linesFold(view);
  let lines = fold.initial();
  let colors = plotColors(element);
  adoptStyleSheet(element);
  const host = hostIn(element, height);
  const size = (): Size => ({
    width: host.clientWidth,
    height: height === "fill" ? host.clientHeight : height,
  });
  let chart = chartOf(host, view, colors, size());

  const draw = perFrame(() => chart.show(lines));
  const resize = perFrame(() => {
    chart.resize(size());
    chart.show(lines);
  });
  const observer = new ResizeObserver(resize.request);
  observer.observe(host);
  const unwatch = watchTheme(element.ownerDocument, () => {
    const fresh = plotColors(element);
    if (JSON.stringify(fresh) === JSON.stringify(colors)) return;
    colors = fresh;
    chart.destroy();
    chart = chartOf(host, view, colors, size());
    chart.show(lines);
  });

  return {
    push(...document) {
      lines = fold.step(lines, ...document);
      draw.request();
    },
    show(others) {
      lines = others;
      draw.request();
    },
    destroy() {
      unwatch();
      observer.disconnect();
      draw.cancel();
      resize.cancel();
      chart.destroy();
      host.remove();
    },
  };
}

/** What the chart is put into: its size is the element's, and does not depend on the chart's. */
function hostIn(element: HTMLElement, height: number | "fill"): HTMLElement {
  const host = element.ownerDocument.createElement("div");
  host.style.contain = height === "fill" ? "size" : "inline-size";
  host.style.overflow = "hidden";
  if (height === "fill") host.style.height = "100%";
  element.append(host);
  return host;
}
