import { type AnyDocument, type RunHeader, runFold, type Table, tableFold } from "@runengine/event-model";
import { type Plot, plotFold } from "@runengine/plotting";
import type { Clock } from "@runengine/protocols";
import { paced } from "./paced.ts";
import { type Observable, valueStore } from "./value-store.ts";

/**
 * A run as far as its documents are known. Its parts grow in place; there is a new picture each time that they have grown.
 */
export interface RunPicture {
  /** `null` before the start document. */
  readonly header: RunHeader | null;
  /** Rows of the stream "primary". */
  readonly table: Table;
  /** The plots that the hints choose. */
  readonly plot: Plot;
}

/** Makes a picture of documents: the same for live and for stored ones. */
export interface RunView {
  readonly picture: Observable<RunPicture>;
  /** Takes the next document of the run. */
  take(...document: AnyDocument): void;
  /** No more documents come: without a stop the run was interrupted. */
  end(): void;
}

/** Longest time, in seconds, that the picture is older than the documents. */
const delay = 0.05;

/** @param unfinished - Status of a run that has no stop document. */
export function runView(clock: Pick<Clock, "after">, unfinished: "running" | "interrupted"): RunView {
  const header = runFold(unfinished);
  const table = tableFold();
  const plot = plotFold();
  let state = { header: header.initial(), table: table.initial(), plot: plot.initial() };
  const picture = valueStore<RunPicture>(state);
  const flush = () => picture.set(state);
  const changed = paced(clock, delay, flush);
  return {
    picture,
    take(...document) {
      state = {
        header: header.step(state.header, ...document),
        table: table.step(state.table, ...document),
        plot: plot.step(state.plot, ...document),
      };
      changed();
    },
    end() {
      const run = state.header;
      if (run?.status === "running") run.status = "interrupted";
      state = { ...state };
      flush();
    },
  };
}
