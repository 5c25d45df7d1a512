/** Colours of a plot, as a canvas takes them. */
export interface PlotColors {
  /** Numbers and names at the axes. */
  readonly text: string;
  readonly grid: string;
  /** Of the curves, in their order; they begin anew after the last one. */
  readonly lines: readonly string[];
}

/** Colours by name of their CSS variable, with what holds where the page does not set it. */
const text = "var(--plot-text, currentColor)";
const grid = "var(--plot-grid, color-mix(in srgb, currentColor 15%, transparent))";
const lines = [
  "var(--plot-line-1, light-dark(#1864ab, #74b8f7))",
  "var(--plot-line-2, light-dark(#c2410c, #ffa94d))",
  "var(--plot-line-3, light-dark(#2b7a3d, #74d390))",
  "var(--plot-line-4, light-dark(#862e9c, #d0a2f7))",
  "var(--plot-line-5, light-dark(#0b7285, #5ccfe0))",
  "var(--plot-line-6, light-dark(#a61e4d, #ff8fab))",
];

/** The colours that hold in `element` now. */
export function plotColors(element: HTMLElement): PlotColors {
  const probe = element.ownerDocument.createElement("span");
  probe.style.transition = "none";
  probe.hidden = true;
  element.append(probe);
  const resolved = (color: string): string => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const colors = { text: resolved(text), grid: resolved(grid), lines: lines.map(resolved) };
  probe.remove();
  return colors;
}

/** Tells when colours may have changed: the page's theme is an attribute of its root or body, or the system's. Gives how to stop. */
export function watchTheme(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.body, { attributes: true });
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener("change", changed);
  };
}
