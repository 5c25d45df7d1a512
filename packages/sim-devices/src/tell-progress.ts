import type { Clock, Progress, SettableStatus } from "@runengine/protocols";

/** Seconds between two tellings. */
const interval = 0.1;

/** Tells whoever watches `status` how far the work is: at once, and from time to time until it is over. Unwatched work costs nothing. */
export function tellProgress(status: SettableStatus, clock: Clock, progress: () => Progress): void {
  const watch = status.watch?.bind(status);
  if (!watch) return;
  let watchers = 0;
  let forget: (() => void) | undefined;
  const rest = () => {
    forget?.();
    forget = undefined;
  };
  const tick = () => {
    forget = clock.after(interval, () => {
      status.progress(progress());
      tick();
    });
  };
  status.watch = (listener) => {
    if (status.done) return () => {};
    listener(progress());
    const unwatch = watch(listener);
    watchers++;
    if (forget === undefined) {
      tick();
      status.finished.then(rest, rest);
    }
    let watching = true;
    return () => {
      if (watching && --watchers === 0) rest();
      watching = false;
      unwatch();
    };
  };
}
