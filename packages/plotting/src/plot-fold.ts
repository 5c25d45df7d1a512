import {
  type AnyDocument,
  type EventDescriptor,
  type Fold,
  type RunStart,
  streamOf,
} from "@runengine/event-model";
import { addToLines, emptyLines, type Lines } from "./lines.ts";
import type { NoView } from "./view.ts";
import { type ViewOptions, viewsOf } from "./views-of.ts";

/** Everything that is drawn of a run; grows in place. */
export interface Plot {
  /** The start of the run; `null` before it. */
  start: RunStart | null;
  /** A plot each, in the order of the streams' first descriptors. */
  readonly lines: Lines[];
  /** Streams that are not drawn. */
  readonly undrawn: NoView[];
  /** Streams that were looked at. */
  readonly streams: Set<string>;
}

/**
 * Folds the documents of a run into its plots, which {@link viewsOf} chooses at each stream's first descriptor. Of several runs it is the
 * first; {@link newestRun} follows them.
 */
export function plotFold(options: ViewOptions = {}): Fold<Plot> {
  return {
    initial: () => ({ start: null, lines: [], undrawn: [], streams: new Set() }),
    step(plot, ...document) {
      const [name, doc] = document;
      if (name === "start") plot.start ??= doc;
      else if (name === "descriptor") addStream(plot, doc, options);
      for (const lines of plot.lines) addToLines(lines, document);
      return plot;
    },
  };
}

function addStream(plot: Plot, descriptor: EventDescriptor, options: ViewOptions): void {
  const { start, lines, undrawn, streams } = plot;
  const stream = streamOf(descriptor);
  if (start?.uid !== descriptor.run_start || streams.has(stream)) return;
  streams.add(stream);
  for (const view of viewsOf(start, descriptor, options)) {
    if (view.kind === "none") undrawn.push(view);
    else lines.push({ ...emptyLines(view), run: start.uid, startTime: start.time });
  }
}

/** Makes a fold that begins anew at each start, so that it always shows the newest run. */
export function newestRun<S>(fold: Fold<S>): Fold<S> {
  return {
    initial: () => fold.initial(),
    step: (state: S, ...document: AnyDocument) =>
      fold.step(document[0] === "start" ? fold.initial() : state, ...document),
  };
}
