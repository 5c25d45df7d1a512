import type { Clock, Reading } from "@runengine/protocols";

export interface SubscribeOptions {
  /** Tells only of numbers that differ by more than this from the one told last. Default: 0, every change. */
  readonly deadBand?: number;
  /** Seconds between two tellings at least; the newest reading comes when they are over. Default: 0. */
  readonly interval?: number;
}

export interface Throttled {
  /** Takes the reading that a subscription begins with, unless a newer one has come already. */
  first(reading: Reading): void;
  next(reading: Reading): void;
  end(): void;
}

/** Lets through what differs enough from the reading told last, at most one in an interval. @throws RangeError for options below 0. */
export function throttled(
  tell: (reading: Reading) => void,
  { deadBand = 0, interval = 0 }: SubscribeOptions,
  clock: Clock,
): Throttled {
  if (!(deadBand >= 0)) throw new RangeError(`deadBand must be 0 or more, got ${deadBand}`);
  if (!(interval >= 0)) throw new RangeError(`interval must be 0 s or more, got ${interval}`);
  let told: Reading | undefined;
  let newest: Reading | undefined;
  let forget: (() => void) | undefined;
  let ended = false;
  const flush = () => {
    forget = undefined;
    const reading = newest;
    newest = undefined;
    if (ended || reading === undefined || (told && withinBand(told, reading, deadBand))) return;
    told = reading;
    if (interval > 0) forget = clock.after(interval, flush);
    tell(reading);
  };
  const next = (reading: Reading) => {
    if (ended) return;
    newest = reading;
    if (forget === undefined) flush();
  };
  return {
    first(reading) {
      if (told === undefined) next(reading);
    },
    next,
    end() {
      ended = true;
      forget?.();
    },
  };
}

function withinBand(a: Reading, b: Reading, deadBand: number): boolean {
  if (a.alarm_severity !== b.alarm_severity || a.message !== b.message) return false;
  if (Object.is(a.value, b.value)) return true;
  return (
    typeof a.value === "number" && typeof b.value === "number" && Math.abs(a.value - b.value) <= deadBand
  );
}
