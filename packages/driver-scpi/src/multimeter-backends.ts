import { memoryBackend, type SettableBackend } from "@runengine/devices";
import type { Clock } from "@runengine/protocols";
import { choiceFormat, numberFormat } from "./replies.ts";
import type { ScpiInstrument, ScpiSession } from "./scpi-instrument.ts";

export type MeterFunction = "voltage" | "resistance";

/** How a multimeter measures. */
export interface MeterSettings {
  function: MeterFunction;
  /** In V or Ohm; `auto` lets the meter choose. */
  range: number | "auto";
  powerLineCycles: number;
}

/** What a multimeter asks and tells. */
export interface MultimeterBackends {
  readonly clock: Clock;
  readonly function: SettableBackend<MeterFunction>;
  readonly range: SettableBackend<number>;
  readonly autoRange: SettableBackend<boolean>;
  readonly powerLineCycles: SettableBackend<number>;
  /** @param seconds - That it takes. */
  measure(seconds: number): Promise<number>;
}

const words = { voltage: '"VOLT:DC"', resistance: '"RES"' } as const;
const nodes = { voltage: "VOLT:DC", resistance: "RES" } as const;

/** Tells a meter how to measure. */
export async function applyMeterSettings(session: ScpiSession, settings: MeterSettings): Promise<void> {
  const node = nodes[settings.function];
  const range = settings.range === "auto" ? ":RANG:AUTO ON" : `:RANG ${settings.range}`;
  await session.command(`FUNC ${words[settings.function]}`);
  await session.command(node + range);
  await session.command(`${node}:NPLC ${settings.powerLineCycles}`);
}

/** @param settings - Kept up to date with what is set. @param spare - Seconds that a reply may be late beyond the measuring. */
export function scpiMeter(
  instrument: ScpiInstrument,
  settings: MeterSettings,
  spare: number,
): MultimeterBackends {
  // The commands begin with the function that is chosen.
  const chosen = <T>(
    make: (node: string) => SettableBackend<T>,
    keep: (value: T) => void,
  ): SettableBackend<T> => {
    const now = () => make(nodes[settings.function]);
    return {
      ...now(),
      get: () => now().get(),
      put: async (value) => {
        await now().put(value);
        keep(value);
      },
    };
  };
  return {
    clock: instrument.clock,
    function: {
      ...instrument.backend("FUNC", choiceFormat<MeterFunction>({ voltage: '"VOLT"', resistance: '"RES"' })),
      get: async () => {
        const reply = await instrument.ask("FUNC?", (text) =>
          text.replace(/:DC"?$/i, "").replaceAll('"', ""),
        );
        const value = choiceFormat<MeterFunction>({ voltage: "VOLT", resistance: "RES" }).parse(reply);
        return { value, timestamp: instrument.clock.now() };
      },
      put: async (value) => {
        const next = { ...settings, function: value, range: "auto" as const };
        await applyMeterSettings(instrument, next);
        Object.assign(settings, next);
      },
    },
    range: chosen(
      (node) => instrument.number(`${node}:RANG`),
      (value) => {
        settings.range = value;
      },
    ),
    autoRange: chosen(
      (node) => instrument.boolean(`${node}:RANG:AUTO`),
      (value) => {
        settings.range = value ? "auto" : settings.range;
      },
    ),
    powerLineCycles: chosen(
      (node) => instrument.number(`${node}:NPLC`),
      (value) => {
        settings.powerLineCycles = value;
      },
    ),
    measure: (seconds) => instrument.ask("READ?", numberFormat.parse, { timeout: spare + seconds }),
  };
}

/** A meter that measures nothing, in the time that it takes. */
export function meterInMemory(clock: Clock, settings: MeterSettings): MultimeterBackends {
  const meter = memoryBackend<MeterFunction>(settings.function, { clock });
  const cycles = memoryBackend(settings.powerLineCycles, { clock });
  return {
    clock,
    function: {
      ...meter,
      put: (value) => {
        meter.put(value);
        settings.function = value;
      },
    },
    range: memoryBackend(settings.range === "auto" ? 10 : settings.range, { clock }),
    autoRange: memoryBackend(settings.range === "auto", { clock }),
    powerLineCycles: {
      ...cycles,
      put: (value) => {
        cycles.put(value);
        settings.powerLineCycles = value;
      },
    },
    measure: async (seconds) => {
      await clock.sleep(seconds);
      return 0;
    },
  };
}
