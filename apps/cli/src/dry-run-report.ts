import { type AxisPath, type DryRunReport, type OutlineNode, reachOf } from "@runengine/inspect";
import { renderTable } from "@runengine/plotting";
import { renderPath } from "./path-picture.ts";
import type { Settings } from "./settings.ts";

/** Lines of the outline that are shown. */
const mostLines = 20;

/** What a plan will do, for a terminal: figures, axes, warnings, outline, and a drawing of its path. */
export function renderDryRun(
  report: DryRunReport,
  settings: Pick<Settings, "charset" | "color" | "width">,
): string {
  const { streams, axes, warnings, withoutTwin } = report;
  const parts = [
    headline(report),
    streams.length > 0 ? streamTable(report, settings) : "",
    axes.length > 0 ? axisTable(axes, settings) : "",
    outline(report.outline),
    renderPath(report, settings),
    [
      ...warnings.map(({ kind, text }) => `Warning (${kind}): ${text}`),
      ...(withoutTwin.length > 0
        ? [`Not known: how long ${withoutTwin.join(", ")} take and what they read, since they have no twin.`]
        : []),
    ].join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function headline({ duration, runs, messages, isComplete, reason }: DryRunReport): string {
  const seen = isComplete ? "" : `\nNot seen to its end: ${reason}.`;
  return `Dry run: takes ${durationText(duration)}, ${counted(runs, "run")}, ${counted(messages, "message")}. Nothing has moved.${seen}`;
}

function streamTable({ streams }: DryRunReport, { charset, width }: Pick<Settings, "charset" | "width">) {
  const rows = streams.map(({ name, events, bytes, step }) => [
    name,
    String(events),
    sizeText(bytes),
    durationText(step.mean),
    durationText(step.longest),
  ]);
  const columns = [
    { title: "stream" },
    { title: "events", align: "right" },
    { title: "size", align: "right" },
    { title: "step", align: "right" },
    { title: "longest", align: "right" },
  ] as const;
  return renderTable(columns, rows, { charset, width });
}

function axisTable(axes: readonly AxisPath[], { charset, width }: Pick<Settings, "charset" | "width">) {
  const rows = axes.map((axis) => {
    const { device, units = "", moves } = axis;
    const [low, high] = reachOf(axis);
    return [device, `${short(low)} to ${short(high)} ${units}`.trimEnd(), String(moves.length)];
  });
  const columns = [{ title: "axis" }, { title: "goes to" }, { title: "moves", align: "right" }] as const;
  return renderTable(columns, rows, { charset, width });
}

function outline(nodes: readonly OutlineNode[]): string {
  const lines = linesOf(nodes, "");
  const left = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(left > 0 ? [`and ${counted(left, "line")} more`] : [])].join(
    "\n",
  );
}

function linesOf(nodes: readonly OutlineNode[], indent: string): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === "step"
      ? node.lines.length > 0
        ? [indent + node.lines.join(", ")]
        : []
      : [`${indent}${node.count} times:`, ...linesOf(node.body, `${indent}  `)],
  );
}

/** `0.5 s`, `3 min 20 s`, `2 h 5 min`, `4 d 3 h`. @param seconds - 0 or more. */
export function durationText(seconds: number): string {
  if (seconds < 59.95) return `${short(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return twoUnits(whole, 60, "min", 1, "s");
  return whole < 86_400 ? twoUnits(whole, 3600, "h", 60, "min") : twoUnits(whole, 86_400, "d", 3600, "h");
}

function twoUnits(seconds: number, large: number, name: string, small: number, smallName: string): string {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${name}${rest > 0 ? ` ${rest} ${smallName}` : ""}`;
}

function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${short(bytes / 1000 ** power)} ${units[power]}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** Three digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
