import type { RunEngine } from "@runengine/engine";
import type { Catalog } from "@runengine/storage";
import { type RunView, runView } from "./run-view.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** The run on show. */
interface ShownRun {
  readonly view: RunView;
  /** Its uid; `null` before the first run. */
  readonly uid: string | null;
  /** Whether it is the one that the engine makes, or has made last. */
  readonly live: boolean;
  /** Whether it is still being read from the archive. */
  readonly loading: boolean;
}

export interface RunDesk {
  readonly shown: Observable<ShownRun>;
  /** The run that the engine makes, or has made last; its uid is `null` before the first one. */
  readonly live: Observable<ShownRun>;
  /** Shows a run: the live one, or one of the archive. */
  show(uid: string): void;
  /** Shows of the live run what the archive has of it: after the archive has failed it may be less than was measured. */
  showKept(): void;
}

/**
 * Shows one run at a time: each new one when it begins, and whichever is chosen.
 *
 * @param failed - Told when a run cannot be read.
 */
export function runDesk(engine: RunEngine, catalog: Catalog, failed: (error: unknown) => void): RunDesk {
  const { clock } = engine;
  const none: ShownRun = { view: runView(clock, "running"), uid: null, live: true, loading: false };
  const live = valueStore(none);
  const shown = valueStore(none);

  engine.subscribe("all", function showRun(...document) {
    if (document[0] === "start") {
      live.set({ ...none, view: runView(clock, "running"), uid: document[1].uid });
      shown.set(live.get());
    }
    live.get().view.take(...document);
  });
  engine.on("state", (state) => {
    if (state === "idle") live.get().view.end();
  });

  const load = async (uid: string): Promise<void> => {
    const view = runView(clock, "interrupted");
    const chosen: ShownRun = { view, uid, live: false, loading: true };
    shown.set(chosen);
    try {
      const run = await catalog.get(uid);
      for await (const document of run.documents()) {
        if (shown.get() !== chosen) return;
        view.take(...document);
      }
      view.end();
    } catch (error) {
      failed(error);
    }
    if (shown.get() === chosen) shown.set({ ...chosen, loading: false });
  };

  return {
    shown,
    live,
    show(uid) {
      if (uid === shown.get().uid) return;
      if (uid === live.get().uid) shown.set(live.get());
      else void load(uid);
    },
    showKept() {
      const { uid } = live.get();
      live.set(none);
      if (uid !== null) void load(uid);
    },
  };
}
