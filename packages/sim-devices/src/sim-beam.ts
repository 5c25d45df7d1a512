import type { DataKeys } from "@runengine/event-model";
import type { Clock, Hints, Readable, Readings, Twinnable, TwinOf } from "@runengine/protocols";
import { numberKey, systemClock, twinsOn } from "@runengine/protocols";
import { partOfOne } from "./option-checks.ts";
import type { SimChoice } from "./sim-choice.ts";
import type { LightSource } from "./sim-detector.ts";

export interface SimBeamOptions {
  /** The ring, or what else the light comes from, and what it passes: each takes its part away. */
  readonly sources: readonly LightSource[];
  /** Lets light through when it is `open`. Default: none. */
  readonly shutter?: SimChoice<"closed" | "open">;
  readonly filters?: SimChoice;
  /** How much each filter lets through, from 0 to 1, by its name. */
  readonly transmissions?: Readonly<Record<string, number>>;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** The beam that reaches the sample: that of its sources through shutter and filters. Reads as a part of the full one. */
export class SimBeam implements Readable, LightSource, Twinnable {
  readonly name: string;
  readonly hints: Hints;
  readonly #options: SimBeamOptions;
  readonly #clock: Clock;

  /** @throws RangeError for a transmission that is not from 0 to 1. */
  constructor(name: string, options: SimBeamOptions) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    partOfOne(name, options.transmissions ?? {});
  }

  /** @throws RangeError when the filter that is in has no transmission. */
  flux(): number {
    const { sources, shutter } = this.#options;
    if (shutter?.value === "closed") return 0;
    return sources.reduce((flux, source) => flux * source.flux(), this.#transmission());
  }

  read(): Readings {
    return { [this.name]: { value: this.flux(), timestamp: this.#clock.now() } };
  }

  describe(): DataKeys {
    return { [this.name]: numberKey(`sim:${this.name}`, { precision: 3, range: [0, 1] }) };
  }

  /** One that passes the twins of what this one passes. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimBeam {
    const { sources, shutter, filters, transmissions } = this.#options;
    return new SimBeam(this.name, {
      sources: sources.map((source) => twinOf(source)),
      ...(shutter && { shutter: twinOf(shutter) }),
      ...(filters && { filters: twinOf(filters) }),
      ...(transmissions && { transmissions }),
      clock,
    });
  }

  #transmission(): number {
    const { filters, transmissions = {} } = this.#options;
    if (!filters) return 1;
    const transmission = transmissions[filters.value];
    if (transmission === undefined)
      throw new RangeError(`${this.name}: no transmission for "${filters.value}"; give it in transmissions`);
    return transmission;
  }
}
