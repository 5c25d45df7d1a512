import {
  booleanValue,
  choiceValue,
  group,
  numberValue,
  type SettableSignal,
  signal,
} from "@runengine/devices";
import type { DataKeys } from "@runengine/event-model";
import type { Clock, Hints, Reading, Readings, Status, Triggerable, Twinnable } from "@runengine/protocols";
import { numberKey, settableStatus } from "@runengine/protocols";
import { GroupBased } from "./group-based.ts";
import {
  applyMeterSettings,
  type MeterFunction,
  type MeterSettings,
  type MultimeterBackends,
  meterInMemory,
  scpiMeter,
} from "./multimeter-backends.ts";
import type { ScpiInstrument } from "./scpi-instrument.ts";

export interface MultimeterOptions {
  /** DC voltage in V or resistance in Ohm. Default: voltage. */
  readonly function?: MeterFunction;
  /** In V or Ohm; `auto` lets the meter choose. Default: auto. */
  readonly range?: number | "auto";
  /** Integration time in periods of the mains: more are slower and less noisy. Default: 1. */
  readonly powerLineCycles?: number;
  /** Of the mains, in Hz. Default: 50. */
  readonly lineFrequency?: number;
  /** Seconds that a reply may be late beyond the measuring. Default: 2. */
  readonly timeout?: number;
}

/** The meter measures its own zero after each measurement, which takes the same time again. */
const measurementsInOne = 2;
/** As EPICS counts: a value that is not worth much. */
const majorAlarm = 2;

/**
 * A multimeter. A trigger measures, reading gives what was measured last; one that was never triggered measures when it is first read.
 *
 * How it measures is told to it at each opening, so that a meter that was switched off and on goes on as before. A voltage or resistance
 * beyond the range is read as infinity, with a major alarm.
 */
export class Multimeter extends GroupBased implements Triggerable, Twinnable {
  /** What it measures; setting it goes back to choosing the range by itself. Set it between runs: the units change with it. */
  readonly function: SettableSignal<MeterFunction>;
  readonly range: SettableSignal<number>;
  readonly autoRange: SettableSignal<boolean>;
  readonly powerLineCycles: SettableSignal<number>;
  readonly #settings: MeterSettings;
  readonly #lineFrequency: number;
  readonly #backends: MultimeterBackends;
  #measured: Reading<number> | undefined;

  constructor(name: string, settings: MeterSettings, lineFrequency: number, backends: MultimeterBackends) {
    const { clock } = backends;
    const what = signal(choiceValue(["voltage", "resistance"]), backends.function, { clock });
    const range = signal(numberValue({ limits: [0, 1e12] }), backends.range, { clock });
    const autoRange = signal(booleanValue(), backends.autoRange, { clock });
    const powerLineCycles = signal(numberValue({ limits: [0.001, 1000] }), backends.powerLineCycles, {
      clock,
    });
    super(group(name, { configuration: { function: what, range, autoRange, powerLineCycles } }));
    this.function = what;
    this.range = range;
    this.autoRange = autoRange;
    this.powerLineCycles = powerLineCycles;
    this.#settings = settings;
    this.#lineFrequency = lineFrequency;
    this.#backends = backends;
  }

  override get hints(): Hints {
    return { fields: [this.name] };
  }

  /** The line that it needs, if it needs one. */
  get connection(): SettableSignal<number>["connection"] {
    return this.range.connection;
  }

  /** Measures. @returns Done when the value is there; fails by ReplyTimeoutError, ReplyError, NotConnectedError, ConnectionLostError. */
  trigger(): Status {
    const status = settableStatus((reason) =>
      status.fail(reason ?? new Error(`${this.name}: it was given up`)),
    );
    const seconds = (measurementsInOne * this.#settings.powerLineCycles) / this.#lineFrequency;
    this.#backends.measure(seconds).then(
      (value) => {
        if (!status.done) this.#measured = this.#reading(value);
        status.finish();
      },
      (error: unknown) => status.fail(error),
    );
    return status;
  }

  override async read(): Promise<Readings> {
    if (!this.#measured) await this.trigger().finished;
    return { [this.name]: this.#measured as Reading<number> };
  }

  override describe(): DataKeys {
    const units = this.#settings.function === "voltage" ? "V" : "Ohm";
    return { [this.name]: numberKey("scpi:READ?", { units, precision: 6 }) };
  }

  /** A meter that measures 0, in the time that the settings give. */
  twin(clock: Clock): Multimeter {
    const settings = { ...this.#settings };
    return new Multimeter(this.name, settings, this.#lineFrequency, meterInMemory(clock, settings));
  }

  #reading(value: number): Reading<number> {
    const timestamp = this.#backends.clock.now();
    if (Number.isFinite(value)) return { value, timestamp };
    return { value, timestamp, alarm_severity: majorAlarm, message: "beyond the range" };
  }
}

/** Makes the driver of a multimeter. @throws RangeError for a time or frequency that is not above 0. */
export function multimeter(
  name: string,
  instrument: ScpiInstrument,
  options: MultimeterOptions = {},
): Multimeter {
  const { lineFrequency = 50, timeout = 2 } = options;
  const { function: what = "voltage", range = "auto", powerLineCycles = 1 } = options;
  const numbers = { lineFrequency, timeout, powerLineCycles, ...(range !== "auto" && { range }) };
  for (const [option, value] of Object.entries(numbers))
    if (!(value > 0)) throw new RangeError(`${name}: ${option} must be above 0, got ${value}`);
  const settings: MeterSettings = { function: what, range, powerLineCycles };
  instrument.onOpening((session) => applyMeterSettings(session, settings));
  return new Multimeter(name, settings, lineFrequency, scpiMeter(instrument, settings, timeout));
}
