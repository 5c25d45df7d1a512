import type { Query } from "./query.ts";
import type { Run } from "./run.ts";
import type { RunRef } from "./run-ref.ts";
import type { RunStore } from "./run-store.ts";

/** Which part of a search's results is wanted. */
export interface Page {
  /** Most runs to give. Default: 50. */
  readonly limit?: number;
  /** Uid of the last run of the page before ({@link RunPage.next}); from the newest one on unless given. */
  readonly after?: string | undefined;
}

/** Part of a search's results, newest first. */
export interface RunPage {
  readonly runs: readonly Run[];
  /** What to give as {@link Page.after} for the runs that follow; `null` where none do. */
  readonly next: string | null;
}

/** A run began or ended. */
export interface RunChange {
  readonly kind: "begun" | "ended";
  readonly run: Run;
}

/** Finds runs. */
export interface Catalog {
  /**
   * The run that `ref` names. A whole uid is taken before others that begin with it.
   *
   * @throws RunNotFoundError where there is none.
   * @throws AmbiguousRunError where there are several: the beginning of several uids, or a scan id that was given anew.
   */
  get(ref: RunRef): Promise<Run>;
  /**
   * Runs that `query` means (all unless given), newest first: in the reverse of the order in which they began.
   *
   * @throws RunNotFoundError where `page.after` is no run of the archive.
   */
  search(query?: Query, page?: Page): Promise<RunPage>;
  /**
   * Tells of each run that begins or ends in this process from now on, until the store is closed; listening begins with the iteration.
   *
   * @param from - Seconds since the UNIX epoch: the runs begun since then come first, each told once.
   */
  changes(from?: number): AsyncIterable<RunChange>;
}

/** A store together with its catalog. */
export interface Archive extends RunStore, Catalog {}
