import type { DataKeys } from "@runengine/event-model";
import type { PartialEvent, PartialEventPage, Readings, Status } from "@runengine/protocols";
import { PythonError } from "../python-error.ts";
import { Device } from "./device.ts";

type Data = Readonly<Record<string, unknown>>;

/** What all flyers have in common; what a flight measures is `rows`. */
abstract class AnyFlyer extends Device {
  describeCollect(): DataKeys | Record<string, DataKeys> {
    return (this.spec.describe_collect ?? {}) as Record<string, DataKeys>;
  }

  kickoff(): Status {
    this.log("kickoff");
    this.begin();
    return this.done("kickoff");
  }

  complete(): Status {
    this.log("complete");
    return this.done("complete");
  }

  stop(success = false): void {
    this.log("stop", [], { success });
  }

  protected abstract begin(): void;

  protected timestamps(data: Data): Record<string, number> {
    const now = this.world.clock.now();
    return Object.fromEntries(Object.keys(data).map((key) => [key, now]));
  }
}

/** Hands its rows over one by one. */
abstract class EventFlyer extends AnyFlyer {
  #cache: PartialEvent[] = [];

  collect(): readonly PartialEvent[] {
    this.log("collect");
    const cache = this.#cache;
    this.#cache = [];
    return cache;
  }

  protected begin(): void {
    const time = this.world.clock.now();
    this.#cache = this.rows().map((data) => ({ time, data, timestamps: this.timestamps(data) }));
  }

  protected abstract rows(): readonly Data[];
}

export class Flyer extends EventFlyer {
  protected rows(): readonly Data[] {
    return [1, 2, 3, 4, 5].map((p) => ({
      [`${this.name}_x`]: p,
      [`${this.name}_y`]: Math.exp(-(p ** 2) / 2),
    }));
  }
}

export class TwoStreamFlyer extends EventFlyer {
  protected rows(): readonly Data[] {
    return [0, 1, 2].flatMap((i) => [{ [`${this.name}_a`]: i }, { [`${this.name}_b`]: 10 * i }]);
  }
}

export class TrivialFlyer extends EventFlyer {
  override collect(): readonly PartialEvent[] {
    this.log("collect");
    const time = this.world.clock.now();
    return [0, 1, 2].map(() => ({ time, data: {}, timestamps: {} }));
  }

  protected rows(): readonly Data[] {
    return [];
  }
}

export class FailCompleteFlyer extends Flyer {
  override complete(): Status {
    this.log("complete");
    return this.failed("complete", new PythonError("RuntimeError", "fly failed"));
  }
}

/** Its stream has to be declared; `prepare(v)` multiplies its first column by v. */
export class FlatFlyer extends EventFlyer {
  #factor = 1;

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [`${this.name}_x`]: 0, [`${this.name}_y`]: 0 });
  }

  prepare(value: number): Status {
    this.log("prepare", [value]);
    this.#factor = value;
    return this.done("prepare");
  }

  protected rows(): readonly Data[] {
    return [1, 2, 3, 4, 5].map((p) => ({
      [`${this.name}_x`]: p * this.#factor,
      [`${this.name}_y`]: Math.exp(-(p ** 2) / 2),
    }));
  }
}

/** Hands its rows over in two pages. */
export class PageFlyer extends AnyFlyer {
  #pages: readonly (readonly number[])[] = [];

  collectPages(): readonly PartialEventPage[] {
    this.log("collect_pages");
    const pages = this.#pages;
    this.#pages = [];
    const key = `${this.name}_v`;
    return pages.map((values) => {
      const times = values.map(() => this.world.clock.now());
      return { time: times, data: { [key]: [...values] }, timestamps: { [key]: times }, filled: {} };
    });
  }

  protected begin(): void {
    this.#pages = [
      [0, 1, 2],
      [3, 4],
    ];
  }
}
