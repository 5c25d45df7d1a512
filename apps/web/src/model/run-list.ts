import { foldDocumentsAsync, runFold } from "@runengine/event-model";
import type { Catalog, Run } from "@runengine/storage";
import { type RunEntry, runEntry } from "./run-entry.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** The runs of the archive, newest first, as far as they were asked for. */
interface RunListState {
  readonly entries: readonly RunEntry[];
  /** Whether the first ones are still being read. */
  readonly loading: boolean;
  /** Whether there are older ones. */
  readonly more: boolean;
}

export interface RunList {
  readonly state: Observable<RunListState>;
  /** Reads the next, older runs. */
  loadMore(): Promise<void>;
  /** No run is under way any more: one whose stop was not kept was interrupted. */
  settle(): Promise<void>;
}

/** Runs that are read at a time. */
const pageSize = 50;

/**
 * Lists the runs of an archive and keeps the list up to date.
 *
 * @param failed - Told when the archive cannot be read.
 */
export function runList(catalog: Catalog, failed: (error: unknown) => void): RunList {
  const state = valueStore<RunListState>({ entries: [], loading: true, more: false });
  let after: string | undefined;

  const put = (entry: RunEntry): void => {
    const { entries, ...rest } = state.get();
    const known = entries.some(({ uid }) => uid === entry.uid);
    state.set({
      ...rest,
      entries: known ? entries.map((one) => (one.uid === entry.uid ? entry : one)) : [entry, ...entries],
    });
  };

  /** A run that has ended without a stop: its points are counted. */
  const putInterrupted = async ({ start, stop, documents }: Run): Promise<void> => {
    const header = await foldDocumentsAsync(runFold(), documents());
    const primary = header?.streams.find(({ name }) => name === "primary");
    put({ ...runEntry({ start, stop, status: "interrupted" }), points: primary?.numEvents ?? 0 });
  };

  const settle = async (): Promise<void> => {
    for (const { uid, status } of state.get().entries) {
      if (status !== "running") continue;
      const run = await catalog.get(uid);
      if (run.stop) put(runEntry(run));
      else await putInterrupted(run);
    }
  };

  const loadMore = async (): Promise<void> => {
    const { runs, next } = await catalog.search(undefined, { limit: pageSize, after });
    after = next ?? undefined;
    const { entries } = state.get();
    const known = new Set(entries.map(({ uid }) => uid));
    const older = runs.map(runEntry).filter(({ uid }) => !known.has(uid));
    state.set({ entries: [...entries, ...older], loading: false, more: next !== null });
    for (const run of runs) if (run.status === "interrupted") await putInterrupted(run);
  };

  const follow = async (): Promise<void> => {
    for await (const { run } of catalog.changes()) put(runEntry(run));
  };

  const report = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      state.set({ ...state.get(), loading: false });
      failed(error);
    }
  };
  void report(follow());
  void report(loadMore());
  return { state, loadMore: () => report(loadMore()), settle: () => report(settle()) };
}
