import type { CallTime } from "@runengine/messages";
import type { Hints, Readable, Reading } from "@runengine/protocols";

/** What a schedule reads. */
export type ScheduleReadings = {
  /** Seconds by which the reading began after its time. */
  readonly schedule_late: Reading<number>;
  /** Times that have gone by without a reading, in all. */
  readonly schedule_missed: Reading<number>;
};

/** Times at equal distances, counted from the first one, so that what is late does not put off what follows. It is read into each event. */
export class Schedule implements Readable<ScheduleReadings> {
  readonly name = "schedule";
  readonly hints: Hints = { fields: [] };
  /** Seconds since the UNIX epoch. */
  readonly start: number;
  readonly #time: CallTime;
  readonly #period: number;
  #place = -1;
  #missed = 0;
  #begun: number;

  constructor(time: CallTime, period: number) {
    this.#time = time;
    this.#period = period;
    this.start = time.now();
    this.#begun = this.start;
  }

  /** Seconds from the start to the next time: the one that follows, or where a whole period has gone by, the last one that has come. */
  next(): number {
    const following = this.#place + 1;
    const come = Math.floor((this.#time.now() - this.start) / this.#period);
    this.#place = Math.max(following, come);
    this.#missed += this.#place - following;
    return this.#place * this.#period;
  }

  /** A reading begins. */
  begin(): void {
    this.#begun = this.#time.now();
  }

  read(): ScheduleReadings {
    const timestamp = this.#time.now();
    const late = this.#begun - this.start - this.#place * this.#period;
    return {
      schedule_late: { value: Math.max(0, late), timestamp },
      schedule_missed: { value: this.#missed, timestamp },
    };
  }

  describe(): ReturnType<Readable["describe"]> {
    const source = "plan:time_series";
    return {
      schedule_late: { dtype: "number", shape: [], source, units: "s", precision: 3 },
      schedule_missed: { dtype: "integer", shape: [], source },
    };
  }
}
