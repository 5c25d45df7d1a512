import type { AxisPath, DryRunReport } from "@runengine/inspect";
import { type Lines, renderLines } from "@runengine/plotting";
import type { Settings } from "./settings.ts";

/** Moves that are drawn of each axis: more are no longer told apart. */
const mostMoves = 20_000;

type Points = { readonly x: number[]; readonly y: number[] };

/**
 * A drawing of a plan's path: one axis over time, or two against each other, those that move most. Empty where nothing moves, or where no
 * time passes meanwhile.
 */
export function renderPath(
  { axes, duration }: Pick<DryRunReport, "axes" | "duration">,
  { charset, color, width }: Pick<Settings, "charset" | "color" | "width">,
): string {
  const [fast, slow] = [...axes].sort(
    (a, b) => b.moves.length - a.moves.length || axes.indexOf(b) - axes.indexOf(a),
  );
  if (!fast || duration === 0) return "";
  const lines = slow
    ? picture(fast.device, fast.units, slow, against(fast, slow))
    : picture("time", "s", fast, overTime(fast));
  return renderLines(lines, { charset, color, width: Math.min(width - 1, 72), height: 14 });
}

function overTime({ moves }: AxisPath): Points {
  const drawn = moves.slice(0, mostMoves);
  return {
    x: drawn.flatMap(({ begin, end }) => [begin, end]),
    y: drawn.flatMap(({ from, to }) => [from, to]),
  };
}

/** Where both axes are at the end of each move of either. */
function against(fast: AxisPath, slow: AxisPath): Points {
  const moves = [fast, slow]
    .flatMap((axis) => axis.moves.slice(0, mostMoves).map(({ end, to }) => ({ axis, end, to })))
    .sort((a, b) => a.end - b.end);
  let [x, y] = [fast.moves[0]?.from ?? Number.NaN, slow.moves[0]?.from ?? Number.NaN];
  const points: Points = { x: [x], y: [y] };
  for (const [i, { axis, end, to }] of moves.entries()) {
    if (axis === fast) x = to;
    else y = to;
    // Moves that end together are one point.
    if (moves[i + 1]?.end === end) continue;
    points.x.push(x);
    points.y.push(y);
  }
  return points;
}

function picture(x: string, xUnits: string | undefined, axis: AxisPath, points: Points): Lines {
  const curve = { key: axis.device, label: axis.device, units: axis.units ?? null };
  return {
    view: {
      kind: "line",
      stream: "",
      title: `${axis.device} against ${x}`,
      x: { channel: { kind: "time" }, label: x, units: xUnits ?? null },
      curves: [curve],
    },
    run: null,
    startTime: null,
    descriptors: new Set(),
    seqNum: [],
    x: points.x,
    y: [points.y],
  };
}
