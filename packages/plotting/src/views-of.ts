import { type EventDescriptor, type RunStart, streamOf } from "@runengine/event-model";
import { axisFor, hintedAxis } from "./choose-x.ts";
import { curvesFor, hintedCurves } from "./choose-y.ts";
import { dimensionsOf } from "./dimensions.ts";
import { asideStreams } from "./shown-keys.ts";
import type { Axis, Curve, View } from "./view.ts";

/** What the user wants instead of what the hints say. */
export interface ViewOptions {
  /** Which streams. Default: all but `baseline` and `interruptions`. */
  readonly streams?: readonly string[];
  /** Data key for x; else `seq_num`, or `time` for the seconds since the run began. Default: what the plan moves. */
  readonly x?: string;
  /** Data keys for y, all in one plot. Default: the hinted ones, one plot for each of their units. */
  readonly y?: readonly string[];
}

/**
 * Chooses how to draw a stream, from the hints in its run's start and in its descriptor.
 *
 * x is what the plan moves: the first field of its only dimension; the number of the event if that field was not read; time if the
 * stream has no dimension. The curves are the hinted single numbers besides what moves.
 *
 * @param start - `null` where it is not known.
 * @returns One view or several; for a stream that cannot be drawn one `NoView`, which says why; none for a stream that is not wanted.
 */
export function viewsOf(
  start: RunStart | null,
  descriptor: EventDescriptor,
  options: ViewOptions = {},
): readonly View[] {
  const stream = streamOf(descriptor);
  if (!(options.streams?.includes(stream) ?? !asideStreams.includes(stream))) return [];
  const dimensions = dimensionsOf(start, descriptor);
  const x = options.x === undefined ? hintedAxis(dimensions, descriptor) : axisFor(options.x, descriptor);
  if (typeof x === "string") return [{ kind: "none", stream, reason: x }];
  const plots =
    options.y === undefined ? hintedCurves(x, dimensions, descriptor) : curvesFor(options.y, descriptor);
  if (typeof plots === "string") return [{ kind: "none", stream, reason: plots }];
  return plots.map((curves) => lineView(stream, x, curves));
}

function lineView(stream: string, x: Axis, curves: readonly Curve[]): View {
  const title = `${curves.map(({ label }) => label).join(", ")} against ${x.label}`;
  return { kind: "line", stream, title, x, curves };
}
