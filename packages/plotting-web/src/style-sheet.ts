/** What uPlot's elements need to lie over each other, and the legend; in place of uPlot's own file, which not every page can load. */
const rules = `
.uplot { position: relative; width: min-content; font: inherit; }
.uplot .u-wrap { position: relative; user-select: none; }
.uplot .u-under, .uplot .u-over, .uplot .u-axis { position: absolute; }
.uplot .u-under { overflow: hidden; }
.uplot canvas { position: relative; display: block; width: 100%; height: 100%; }
.uplot .u-cursor-x, .uplot .u-cursor-pt { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.uplot .u-cursor-x { height: 100%; border-right: 1px dashed currentColor; opacity: 0.5; }
.uplot .u-cursor-pt { border: 0 solid; border-radius: 50%; background-clip: padding-box !important; }
.uplot .u-off { display: none; }
.uplot .u-legend { margin: 0 auto; color: inherit; font: inherit; font-size: 0.85em; }
.uplot .u-legend tr { display: inline-block; margin: 0 0.75em; }
.uplot .u-legend th { font-weight: inherit; text-align: left; }
.uplot .u-legend th > * { display: inline-block; vertical-align: middle; }
.uplot .u-legend .u-marker { width: 0.9em; height: 0; margin-right: 0.4em; }
.uplot .u-legend td { min-width: 5em; padding-left: 0.4em; font-variant-numeric: tabular-nums; }
`;

let sheet: CSSStyleSheet | undefined;

/** Makes the rules hold where `element` is. A constructed style sheet needs no leave of a content-security policy. */
export function adoptStyleSheet(element: Element): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  const root = element.getRootNode();
  const scope = root instanceof ShadowRoot ? root : element.ownerDocument;
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}
