/** A page's live line: the view is chosen at the first descriptor, the line follows the run. */
import type { RunEngine } from "@runengine/engine";
import type { RunStart } from "@runengine/event-model";
import { viewsOf } from "@runengine/plotting";
import { type LiveLine, liveLine } from "@runengine/plotting-web";

/** Draws each run of an engine into an element, until the function that it gives is called. */
export function drawRuns(RE: RunEngine, element: HTMLElement): () => void {
  let start: RunStart | undefined;
  let line: LiveLine | undefined;
  const token = RE.subscribe("all", (...document) => {
    const [name, doc] = document;
    if (name === "start") {
      start = doc;
      line?.destroy();
      line = undefined;
    } else if (name === "descriptor" && start && !line) {
      const [view] = viewsOf(start, doc);
      if (view?.kind === "line") {
        line = liveLine(element, view);
        line.push("start", start);
      }
    }
    line?.push(...document);
  });
  return () => {
    RE.unsubscribe(token);
    line?.destroy();
  };
}
