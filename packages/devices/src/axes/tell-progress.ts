import type { Clock, Progress, SettableStatus } from "@runengine/protocols";

/** Seconds between two tellings. */
const interval = 0.1;

/** Asks for the progress of work, and tells it to whoever watches, from time to time until the work is over. Unwatched work is not asked. */
export function tellProgress(status: SettableStatus, clock: Clock, progress: () => Promise<Progress>): void {
  const watch = status.watch?.bind(status);
  let watchers = 0;
  let telling = false;
  const tell = async () => {
    telling = true;
    try {
      while (watchers > 0 && !status.done) {
        status.progress(await progress());
        await clock.sleep(interval);
      }
    } catch {
      // What cannot be asked for is not told; the work itself says whether it fails.
    }
    telling = false;
  };
  status.watch = (listener) => {
    if (status.done || !watch) return () => {};
    const unwatch = watch(listener);
    watchers++;
    if (!telling) void tell();
    let watching = true;
    return () => {
      if (watching) watchers--;
      watching = false;
      unwatch();
    };
  };
}
