// Runs in the page: what `page-line` measures. The page gives curves the colour red and grids none.
import { type AnyDocument, RunComposer } from "@runengine/event-model";
import { type LineView, viewsOf } from "@runengine/plotting";
import { type LiveLine, liveLine } from "../src/index.ts";
import { type EdgeEye, edgeEye } from "./edge-eye.ts";
import type { LineFigures } from "./line-figures.ts";

const pointsPerSecond = 10_000;
const feedEveryMs = 5;

/** Frames that a page without anything shows in a second. */
async function emptyPage(seconds: number): Promise<number> {
  return (await frames(seconds, () => {})) / seconds;
}

/** A live line fed with 10 000 points a second. */
async function liveLinePage(seconds: number): Promise<LineFigures> {
  const { view, opening, event } = benchRun();
  const element = document.createElement("div");
  document.body.append(element);
  const line = liveLine(element, view, { height: 400 });
  for (const document of opening) line.push(...document);

  const eye = edgeEye(element);
  const feed = feeder(line, event, seconds * pointsPerSecond);
  const shown = await frames(seconds, () => feed.look(eye));
  feed.finish();
  await frames(0.1, () => {});
  const isLastPointDrawn = eye.sees("high");
  line.destroy();
  element.remove();
  const latencies = feed.latencies.sort((a, b) => a - b);
  return {
    framesPerSecond: shown / seconds,
    p95Ms: latencies[Math.ceil(0.95 * latencies.length) - 1] ?? Number.NaN,
    isLastPointDrawn,
  };
}

type MakeEvent = (x: number, y: number) => AnyDocument;

function benchRun(): {
  readonly view: LineView;
  readonly opening: readonly AnyDocument[];
  readonly event: MakeEvent;
} {
  let uids = 0;
  const run = new RunComposer(
    { hints: { dimensions: [[["x"], "primary"]] } },
    { newUid: () => `uid ${uids++}`, now: () => 0 },
  );
  const stream = run.stream("primary");
  const number = { dtype: "number" as const, shape: [], source: "bench" };
  const descriptor = stream.describe({ dataKeys: { x: number, y: number } });
  const [view] = viewsOf(run.start, descriptor);
  if (view?.kind !== "line") throw new Error("there is no view to draw");
  return {
    view,
    opening: [
      ["start", run.start],
      ["descriptor", descriptor],
    ],
    event: (x, y) => ["event", stream.event(x, { x, y }, { x, y })],
  };
}

interface Feeder {
  /** From giving the first point of a level to seeing it, in milliseconds. */
  readonly latencies: number[];
  /** Called in each frame. */
  look(eye: EdgeEye): void;
  /** Gives what is still missing; the last point is twice as high as all others. */
  finish(): void;
}

/**
 * Gives points as time goes on: noise upon a level that jumps between 0 and 1. It stays for 50 to 150 ms, and until it was seen at the
 * right edge, where the newest point is.
 */
function feeder(line: LiveLine, event: MakeEvent, total: number): Feeder {
  const latencies: number[] = [];
  const began = performance.now();
  let given = 0;
  let level = 0;
  let jumpedAt = began;
  let seenAt: number | undefined = began;
  let stay = 100;

  const give = (y: number): void => line.push(...event(given++ / pointsPerSecond, y));
  const feedAll = (): void => {
    const now = performance.now();
    if (seenAt !== undefined && now - jumpedAt > stay && now - seenAt > stay / 2) {
      level = 1 - level;
      jumpedAt = now;
      seenAt = undefined;
      stay = 50 + 100 * Math.random();
    }
    const due = Math.min(total - 1, ((now - began) / 1000) * pointsPerSecond);
    while (given < due) give(level + 0.02 * Math.random());
  };
  const timer = setInterval(feedAll, feedEveryMs);
  return {
    latencies,
    look(eye) {
      if (seenAt !== undefined || !eye.sees(level === 1 ? "high" : "low")) return;
      seenAt = performance.now();
      latencies.push(seenAt - jumpedAt);
    },
    finish() {
      clearInterval(timer);
      while (given < total - 1) give(level);
      give(2);
    },
  };
}

/** Counts the frames of so many seconds. */
function frames(seconds: number, inEach: () => void): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    let count = 0;
    const frame = () => {
      inEach();
      count++;
      if (performance.now() - began < seconds * 1000) requestAnimationFrame(frame);
      else resolve(count);
    };
    requestAnimationFrame(frame);
  });
}

Object.assign(globalThis, { emptyPage, liveLinePage });
