import {
  type DataKey,
  type EventDescriptor,
  type Row,
  type RunStart,
  streamOf,
} from "@runengine/event-model";
import type { Charset } from "./charset.ts";
import { clockText } from "./clock-text.ts";
import { dimensionsOf, hintedDimensions } from "./dimensions.ts";
import { displayWidth, fitted } from "./display-text.ts";
import { columnOf, seqNumColumn } from "./event-columns.ts";
import { asideStreams, isNumeric, isScalar, shownKeys } from "./shown-keys.ts";
import { headLines, lineOf, ruleOf, type TextColumn } from "./text-table.ts";
import { precisionOf, valueText } from "./value-text.ts";

/** The columns of a descriptor's rows, with widths that hold for all that will come. */
interface RowLayout {
  readonly columns: readonly TextColumn[];
  readonly widths: readonly number[];
  readonly keys: readonly (readonly [key: string, dataKey: DataKey])[];
}

interface OpenRun {
  readonly start: RunStart;
  /** Streams described so far, in order. */
  readonly streams: Set<string>;
  /** By uid of the descriptor. */
  readonly layouts: Map<string, RowLayout>;
  /** The number of the last row of each stream. */
  readonly last: Map<string, number>;
}

/** Turns rows into lines of text. */
export interface RowLayouts {
  begin(start: RunStart): void;
  describe(descriptor: EventDescriptor): void;
  end(run: string): void;
  /** The line of a row, with titles before it where the last line had others; none for a row that is not shown. */
  lines(row: Row): readonly string[];
}

export function rowLayouts(streams: readonly string[] | undefined, charset: Charset): RowLayouts {
  const runs = new Map<string, OpenRun>();
  let lastHead = "";

  const isShown = (run: OpenRun, stream: string): boolean =>
    streams?.includes(stream) ?? stream === usualStream(run);

  const head = (run: string, stream: string, { columns, widths }: RowLayout): readonly string[] => {
    const lines = [
      ...headLines(columns).map((line) => lineOf(line, columns, widths)),
      ruleOf(widths, charset),
    ];
    const key = `${run} ${stream}\n${lines.join("\n")}`;
    if (key === lastHead) return [];
    lastHead = key;
    return [...(stream === "primary" ? [] : [`stream ${stream}`]), ...lines.map((line) => line.trimEnd())];
  };

  return {
    begin(start) {
      runs.set(start.uid, { start, streams: new Set(), layouts: new Map(), last: new Map() });
    },
    describe(descriptor) {
      const run = runs.get(descriptor.run_start);
      run?.streams.add(streamOf(descriptor));
      run?.layouts.set(descriptor.uid, layoutOf(run.start, descriptor));
    },
    end(run) {
      runs.delete(run);
    },
    lines(row) {
      const run = runs.get(row.run);
      const layout = run?.layouts.get(row.descriptor);
      if (run === undefined || layout === undefined || !isShown(run, row.stream)) return [];
      const isRetaken = row.seqNum <= (run.last.get(row.stream) ?? 0);
      run.last.set(row.stream, row.seqNum);
      return [
        ...(isRetaken ? [`taken again from ${row.seqNum} on:`] : []),
        ...head(row.run, row.stream, layout),
        rowLine(row, layout, charset),
      ];
    },
  };
}

function usualStream({ start, streams }: OpenRun): string | undefined {
  const first = [...streams].find((stream) => !asideStreams.includes(stream));
  const wanted = [hintedDimensions(start)?.[0]?.stream ?? "primary", "primary", first ?? "primary"];
  return wanted.find((stream) => streams.has(stream));
}

function layoutOf(start: RunStart, descriptor: EventDescriptor): RowLayout {
  const { data_keys } = descriptor;
  const names = new Set([...dimensionsOf(start, descriptor).flat(), ...shownKeys(descriptor)]);
  const keys = [...names].flatMap((key) => {
    const dataKey = data_keys[key];
    return dataKey !== undefined && isScalar(dataKey) ? [[key, dataKey] as const] : [];
  });
  const columns = [seqNumColumn, { title: "time" }, ...keys.map(([key, dataKey]) => columnOf(key, dataKey))];
  const least = [0, "21:11:14.970".length, ...keys.map(([, dataKey]) => usualWidth(dataKey))];
  const heads = headLines(columns);
  const widths = least.map((width, i) =>
    Math.max(width, ...heads.map((line) => displayWidth(line[i] ?? ""))),
  );
  return { columns, widths, keys };
}

/** What most values of a key take: a number its digits before and behind the point, a text more than most have. */
function usualWidth(dataKey: DataKey): number {
  if (!isNumeric(dataKey)) return 12;
  return dataKey.dtype === "integer" ? 8 : precisionOf(dataKey) + "-999999.".length;
}

function rowLine(row: Row, { columns, widths, keys }: RowLayout, charset: Charset): string {
  const values = keys.map(([key, dataKey], i) => {
    const width = isNumeric(dataKey) ? Number.POSITIVE_INFINITY : (widths[i + 2] ?? 0);
    return fitted(valueText(row.data[key], dataKey), width, charset);
  });
  return lineOf([String(row.seqNum), clockText(row.time), ...values], columns, widths).trimEnd();
}
