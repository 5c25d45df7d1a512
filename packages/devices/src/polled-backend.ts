import type { Clock, Reading } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { reasonText } from "./connection-errors.ts";
import { readWhileOpen } from "./read-while-open.ts";
import { ReadingListeners } from "./reading-listeners.ts";
import type { SettableBackend, SignalBackend } from "./signal-backend.ts";

export interface PollOptions {
  /** Seconds from an answer to the next question. Default: 1. */
  readonly interval?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Alarm of a value that could not be asked for, as EPICS counts. */
const invalid = 3;

/**
 * Lets a backend that must be asked be subscribed to: asks again and again while somebody listens, once for all of them.
 *
 * When it cannot be asked, the last value goes out once more with an alarm of severity 3, and the asking goes on.
 *
 * @throws RangeError for an interval that is not above 0.
 */
export function polledBackend<T>(backend: SettableBackend<T>, options?: PollOptions): SettableBackend<T>;
export function polledBackend<T>(backend: SignalBackend<T>, options?: PollOptions): SignalBackend<T>;
export function polledBackend<T>(
  backend: SignalBackend<T>,
  { interval = 1, clock = systemClock }: PollOptions = {},
): SignalBackend<T> {
  if (!(interval > 0)) throw new RangeError(`${backend.source}: interval must be above 0 s, got ${interval}`);
  const listeners = new ReadingListeners<T>();
  let endPolling = () => {};
  return {
    source: backend.source,
    connection: backend.connection,
    get: () => backend.get(),
    ...(backend.put && { put: (value: T) => backend.put?.(value) }),
    subscribe(listener) {
      const remove = listeners.add(listener);
      if (listeners.size === 1) {
        endPolling();
        endPolling = poll(backend, interval, clock, (reading) => listeners.tell(reading));
      }
      return () => {
        remove();
        if (listeners.size === 0) endPolling();
      };
    },
  };
}

/** Asks until the function given back is called, and tells of each reading that differs from the one before. */
function poll<T>(
  backend: SignalBackend<T>,
  interval: number,
  clock: Clock,
  tell: (reading: Reading<T>) => void,
): () => void {
  let ended = false;
  let last: Reading<T> | undefined;
  const ask = async () => {
    const reading = await answer(backend, last);
    if (ended) return;
    if (reading && !(last && sameReading(last, reading))) tell(reading);
    last = reading;
    if (!ended) forget = clock.after(interval, () => void ask());
  };
  let forget = clock.after(interval, () => void ask());
  return () => {
    ended = true;
    forget();
  };
}

/** The reading; where there is none, the last one as not valid any more. */
async function answer<T>(
  backend: SignalBackend<T>,
  last: Reading<T> | undefined,
): Promise<Reading<T> | undefined> {
  try {
    return await readWhileOpen(backend, backend.source);
  } catch (error) {
    return last && { ...last, alarm_severity: invalid, message: reasonText(error) };
  }
}

function sameReading(a: Reading, b: Reading): boolean {
  return Object.is(a.value, b.value) && a.alarm_severity === b.alarm_severity && a.message === b.message;
}
