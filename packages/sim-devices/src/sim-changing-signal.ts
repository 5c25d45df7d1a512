import { numberValue, Signal } from "@runengine/devices";
import type { Clock, Reading, Twinnable } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { aboveZero } from "./option-checks.ts";
import { type Random, seededRandom, twinRandom } from "./random.ts";

export interface SimChangingSignalOptions {
  /** Default: 0. */
  readonly initial?: number;
  /** The value after each period, from the one before it. Default: a number from 0 to 1 by chance. */
  readonly next?: (value: number, random: Random) => number;
  /** Seconds between two changes; infinite, and it never changes. Default: 1. */
  readonly period?: number;
  /** Where chance comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

interface Kept {
  readonly next: (value: number, random: Random) => number;
  readonly period: number;
  readonly random: Random;
  readonly clock: Clock;
  reading: Reading<number>;
}

/** Goes on by all the periods that have passed. Nothing ticks: it does so when it is asked. */
function present(kept: Kept): Reading<number> {
  const { next, period, random, clock } = kept;
  let { value, timestamp } = kept.reading;
  while (clock.now() >= timestamp + period) {
    timestamp += period;
    value = next(value, random);
  }
  kept.reading = { value, timestamp };
  return kept.reading;
}

/**
 * A number that changes by itself, and can only be read.
 *
 * @see ophyd's `SynPeriodicSignal` and `InvariantSignal`, the counterparts.
 */
export class SimChangingSignal extends Signal<number> implements Twinnable {
  readonly #kept: Kept;

  /** @throws RangeError for a period that is not above 0. */
  constructor(name: string, options: SimChangingSignalOptions = {}) {
    const { initial = 0, next = (_, chance) => chance(), period = 1, clock = systemClock } = options;
    const random = options.random ?? seededRandom(name);
    aboveZero(name, { period });
    const kept: Kept = { next, period, random, clock, reading: { value: initial, timestamp: clock.now() } };
    super(numberValue(), { source: `sim:${name}`, get: () => present(kept) }, { name, clock });
    this.#kept = kept;
  }

  /** One that has the same value, and the same ones to come. */
  twin(clock: Clock): SimChangingSignal {
    const { next, period, random } = this.#kept;
    const initial = present(this.#kept).value;
    return new SimChangingSignal(this.name, {
      initial,
      next,
      period,
      random: twinRandom(random, this.name),
      clock,
    });
  }
}
