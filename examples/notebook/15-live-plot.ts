/** Live plotting: a listener folds the documents into curves, and draws them anew at each event while the run goes on. */
import type { AnyDocument } from "@runengine/event-model";
import { create, type Plan, read, save, set, trigger } from "@runengine/messages";
import { plotFold, renderLines } from "@runengine/plotting";
import { type Detector, type Mover, setting } from "./setting.ts";

const { motor, det, run, print } = setting(import.meta.url);

export function* stepScan(motor: Mover, det: Detector): Plan {
  for (let i = -5; i < 5; i++) {
    yield* create();
    yield* set(motor, i);
    yield* trigger(motor);
    yield* trigger(det);
    yield* read(motor);
    yield* read(det);
    yield* save();
  }
}

/** Draws y against x. */
function liveScalarPlotter(y: string, x: string, show: (picture: string) => void) {
  const fold = plotFold({ x, y: [y] });
  let plot = fold.initial();
  return (...document: AnyDocument) => {
    plot = fold.step(plot, ...document);
    const [lines] = plot.lines;
    if (document[0] === "event" && lines) show(renderLines(lines, { width: 60, height: 14 }));
  };
}

/** The plot after each event. */
export const pictures: string[] = [];
const plotter = liveScalarPlotter("intensity", "pos", (picture) => {
  pictures.push(picture);
  print(picture);
});
await run(stepScan(motor, det), { subscriptions: plotter });
