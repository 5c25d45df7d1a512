import type { Clock } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { type Random, seededRandom } from "@runengine/sim-devices";
import { numberWithin, Refusal, SimulatedInstrument, switchOf } from "./simulated-instrument.ts";
import { SimulatedPort } from "./simulated-port.ts";

export interface BenchOptions {
  /** The load on the supply's output, in Ohm. Default: 47. */
  readonly resistance?: number;
  /** Time constant of the supply's output, in s. Default: 0.02. */
  readonly timeConstant?: number;
  /** Of the mains, in Hz. Default: 50. */
  readonly lineFrequency?: number;
  /** Default: bench. */
  readonly seed?: number | string;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A power supply, a resistor on its output, and a multimeter on the resistor. */
export interface SimulatedBench {
  readonly supply: SimulatedPort;
  readonly meter: SimulatedPort;
  /** What is really there now, in V; 0 while the output is off. */
  voltage(): number;
  isOn(): boolean;
}

/** Wires a simulated supply, 30 V and 3 A, and a simulated multimeter of six and a half digits to a load. */
export function simulatedBench(options: BenchOptions = {}): SimulatedBench {
  const { resistance = 47, timeConstant = 0.02, lineFrequency = 50 } = options;
  const { seed = "bench", clock = systemClock } = options;
  const output = new Output(resistance, timeConstant, clock);
  const supply = supplyOf(output);
  const meter = meterOf(output, { clock, lineFrequency, random: seededRandom(seed) });
  return {
    supply: new SimulatedPort(supply, { clock }),
    meter: new SimulatedPort(meter, { clock }),
    voltage: () => output.voltage,
    isOn: () => output.isOn,
  };
}

/** A source of voltage, or of current at its limit, that follows with a time constant. */
class Output {
  readonly resistance: number;
  readonly #timeConstant: number;
  readonly #clock: Clock;
  #level = 0;
  #limit = 3;
  #on = false;
  #from = 0;
  #since: number;

  constructor(resistance: number, timeConstant: number, clock: Clock) {
    this.resistance = resistance;
    this.#timeConstant = timeConstant;
    this.#clock = clock;
    this.#since = clock.now();
  }

  get level(): number {
    return this.#level;
  }
  get limit(): number {
    return this.#limit;
  }
  get isOn(): boolean {
    return this.#on;
  }

  /** In V: from where it was to where it goes, exponentially. */
  get voltage(): number {
    const goal = this.#on ? Math.min(this.#level, this.#limit * this.resistance) : 0;
    const elapsed = this.#clock.now() - this.#since;
    return goal + (this.#from - goal) * Math.exp(-elapsed / this.#timeConstant);
  }

  change(change: { readonly level?: number; readonly limit?: number; readonly on?: boolean }): void {
    this.#from = this.voltage;
    this.#since = this.#clock.now();
    this.#level = change.level ?? this.#level;
    this.#limit = change.limit ?? this.#limit;
    this.#on = change.on ?? this.#on;
  }
}

function supplyOf(output: Output): SimulatedInstrument {
  return new SimulatedInstrument("RUNENGINE,SIM-PS30,0001,1.0", {
    "[SOURce:]VOLTage[:LEVel]": (text) => output.change({ level: numberWithin(text, 0, 30) }),
    "[SOURce:]VOLTage[:LEVel]?": () => exponent(output.level, 5),
    "[SOURce:]CURRent[:LEVel]": (text) => output.change({ limit: numberWithin(text, 0, 3) }),
    "[SOURce:]CURRent[:LEVel]?": () => exponent(output.limit, 5),
    "OUTPut[:STATe]": (text) => output.change({ on: switchOf(text) }),
    "OUTPut[:STATe]?": () => (output.isOn ? "1" : "0"),
    "MEASure[:SCALar]:VOLTage[:DC]?": () => exponent(output.voltage, 5),
    "MEASure[:SCALar]:CURRent[:DC]?": () => exponent(output.voltage / output.resistance, 5),
  });
}

interface MeterOptions {
  readonly clock: Clock;
  readonly lineFrequency: number;
  readonly random: Random;
}

/** Each range measures a fifth more than its name says, as most meters do. */
const overRange = 1.2;

function meterOf(output: Output, { clock, lineFrequency, random }: MeterOptions): SimulatedInstrument {
  const ranges = { "VOLT:DC": [0.1, 1, 10, 100, 1000], RES: [100, 1e3, 1e4, 1e5, 1e6, 1e7] };
  let what: keyof typeof ranges = "VOLT:DC";
  const state = {
    "VOLT:DC": { range: 10, auto: true, cycles: 10 },
    RES: { range: 1000, auto: true, cycles: 10 },
  };
  const largest = (node: keyof typeof ranges) => Math.max(...ranges[node]);
  const chooseRange = (node: keyof typeof ranges, wanted: number) =>
    ranges[node].find((range) => wanted <= range) ?? largest(node);
  const measured = async () => {
    const { cycles, auto } = state[what];
    await clock.sleep((2 * cycles) / lineFrequency);
    // With the output on, the supply drives the meter's own current away.
    const value = what === "VOLT:DC" ? output.voltage : output.isOn ? Infinity : output.resistance;
    if (auto) state[what].range = chooseRange(what, Math.abs(value) / overRange);
    const { range } = state[what];
    if (Math.abs(value) > range * overRange) return "+9.90000000E+37";
    return exponent(value + (normal(random) * range * 1e-6) / Math.sqrt(cycles), 8);
  };
  const rowsOf = (node: keyof typeof ranges, header: string) => ({
    [`[SENSe:]${header}:RANGe`]: (text: string) => {
      state[node].range = chooseRange(node, numberWithin(text, 0, largest(node)));
      state[node].auto = false;
    },
    [`[SENSe:]${header}:RANGe?`]: () => exponent(state[node].range, 8),
    [`[SENSe:]${header}:RANGe:AUTO`]: (text: string) => {
      state[node].auto = switchOf(text);
    },
    [`[SENSe:]${header}:RANGe:AUTO?`]: () => (state[node].auto ? "1" : "0"),
    [`[SENSe:]${header}:NPLCycles`]: (text: string) => {
      state[node].cycles = numberWithin(text, 0.02, 100);
    },
    [`[SENSe:]${header}:NPLCycles?`]: () => exponent(state[node].cycles, 8),
  });
  return new SimulatedInstrument("RUNENGINE,SIM-DMM65,0002,1.0", {
    "[SENSe:]FUNCtion": (text) => {
      const name = text.replaceAll('"', "").toUpperCase();
      if (name === "VOLT" || name === "VOLT:DC") what = "VOLT:DC";
      else if (name === "RES") what = "RES";
      else throw new Refusal(-224, "Illegal parameter value");
    },
    "[SENSe:]FUNCtion?": () => (what === "VOLT:DC" ? '"VOLT"' : '"RES"'),
    "READ?": measured,
    ...rowsOf("VOLT:DC", "VOLTage[:DC]"),
    ...rowsOf("RES", "RESistance"),
  });
}

/** As instruments write numbers: `+1.23400E+00`. */
function exponent(value: number, digits: number): string {
  const [mantissa = "", power = "0"] = value.toExponential(digits).split("e");
  const two = String(Math.abs(Number(power))).padStart(2, "0");
  return `${mantissa.startsWith("-") ? "" : "+"}${mantissa}E${Number(power) < 0 ? "-" : "+"}${two}`;
}

/** A number of the normal distribution of width 1. @see G. E. P. Box, M. E. Muller 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
