import { functionBackend, memoryBackend, type SettableBackend, type SignalBackend } from "@runengine/devices";
import type { Clock } from "@runengine/protocols";
import type { ScpiInstrument } from "./scpi-instrument.ts";

/** What a power supply asks and tells. */
export interface PowerSupplyBackends {
  readonly clock: Clock;
  readonly voltage: SettableBackend<number>;
  readonly currentLimit: SettableBackend<number>;
  readonly output: SettableBackend<boolean>;
  readonly measuredVoltage: SignalBackend<number>;
  readonly measuredCurrent: SignalBackend<number>;
  /** Switches off before all that waits to be sent. */
  off(): Promise<void>;
}

/** The headers of a supply's commands; those of most supplies with one output unless given. */
export interface PowerSupplyHeaders {
  readonly voltage: string;
  readonly currentLimit: string;
  readonly output: string;
  readonly measuredVoltage: `${string}?`;
  readonly measuredCurrent: `${string}?`;
}

export const supplyHeaders: PowerSupplyHeaders = {
  voltage: "VOLT",
  currentLimit: "CURR",
  output: "OUTP",
  measuredVoltage: "MEAS:VOLT?",
  measuredCurrent: "MEAS:CURR?",
};

export function scpiSupply(instrument: ScpiInstrument, headers: PowerSupplyHeaders): PowerSupplyBackends {
  return {
    clock: instrument.clock,
    voltage: instrument.number(headers.voltage),
    currentLimit: instrument.number(headers.currentLimit),
    output: instrument.boolean(headers.output),
    measuredVoltage: instrument.number(headers.measuredVoltage),
    measuredCurrent: instrument.number(headers.measuredCurrent),
    off: () => instrument.command(`${headers.output} OFF`, { urgent: true }),
  };
}

/** A supply without a load that touches nothing real. @param responseTime - Seconds until a voltage has come. */
export function supplyInMemory(
  clock: Clock,
  responseTime: number,
  initial: { readonly voltage: number; readonly currentLimit: number },
): PowerSupplyBackends {
  const voltage = memoryBackend(initial.voltage, { clock });
  const output = memoryBackend(false, { clock });
  const isOn = () => output.get().value;
  return {
    clock,
    voltage: {
      ...voltage,
      put: async (value) => {
        await clock.sleep(responseTime);
        voltage.put(value);
      },
    },
    currentLimit: memoryBackend(initial.currentLimit, { clock }),
    output,
    measuredVoltage: functionBackend({ get: () => (isOn() ? voltage.get().value : 0), clock }),
    measuredCurrent: functionBackend({ get: () => 0, clock }),
    off: async () => output.put(false),
  };
}
