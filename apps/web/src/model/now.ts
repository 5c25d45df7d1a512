import type { Clock } from "@runengine/protocols";
import { type Observable, valueStore } from "./value-store.ts";

/**
 * What time it is, in seconds since the UNIX epoch, for ages such as "2 minutes ago". It runs only while somebody looks.
 *
 * @param interval - Seconds from one change to the next.
 */
export function now(clock: Clock, interval: number): Observable<number> {
  const time = valueStore(clock.now());
  let lookers = 0;
  let stop = (): void => {};
  const tick = (): void => {
    time.set(clock.now());
    stop = clock.after(interval, tick);
  };
  return {
    get: time.get,
    subscribe(listener) {
      const end = time.subscribe(listener);
      if (++lookers === 1) tick();
      return () => {
        end();
        if (--lookers === 0) stop();
      };
    },
  };
}
