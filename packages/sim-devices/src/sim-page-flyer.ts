import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  EventPageCollectable,
  Flyable,
  Hints,
  PartialEvent,
  PartialEventPage,
  Status,
  Stoppable,
  Twinnable,
} from "@runengine/protocols";
import { SimFlyer, type SimFlyerOptions } from "./sim-flyer.ts";

/** As {@link SimFlyer}, but it hands over its points in pages: all that are there, each time. */
export class SimPageFlyer implements Flyable, EventPageCollectable, Stoppable, Twinnable {
  readonly name: string;
  #flyer: SimFlyer;

  /** @throws as SimFlyer's. */
  constructor(name: string, options: SimFlyerOptions = {}) {
    this.name = name;
    this.#flyer = new SimFlyer(name, options);
  }

  get hints(): Hints {
    return this.#flyer.hints;
  }

  /** Begins a flight. One that is under way fails by it. */
  kickoff(): void {
    this.#flyer.kickoff();
  }

  /** @returns Done when it has flown. @throws Error when it was not kicked off. */
  complete(): Status {
    return this.#flyer.complete();
  }

  /** Ends the flight where it is. @param success - Whether it counts as done. Default: true. */
  stop(success = true): void {
    this.#flyer.stop(success);
  }

  *collectPages(): Generator<PartialEventPage> {
    const rows = [...this.#flyer.collect()];
    if (rows.length === 0) return;
    yield {
      time: rows.map(({ time }) => time),
      data: columns(rows, "data"),
      timestamps: columns(rows, "timestamps") as PartialEventPage["timestamps"],
      filled: {},
    };
  }

  describeCollect(): Record<string, DataKeys> {
    return this.#flyer.describeCollect();
  }

  /** One on the ground; a flight under way, and what it measured, stay with this one. */
  twin(clock: Clock): SimPageFlyer {
    const twin = new SimPageFlyer(this.name);
    twin.#flyer = this.#flyer.twin(clock);
    return twin;
  }
}

function columns(rows: readonly PartialEvent[], of: "data" | "timestamps"): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(rows[0]?.[of] ?? {}).map((key) => [key, rows.map((row) => row[of][key])]),
  );
}
